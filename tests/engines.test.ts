import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import { createSpellings, type Vocabulary } from '../index/engines/spelling.js';
import { searchEngineContract } from './contracts/searchEngine.js';

searchEngineContract('MiniSearch', createMiniSearchEngine);

/** A vocabulary that a test can add to. */
function vocabularyOf(names: string[]): Vocabulary {
  return {
    term: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
    name: (term) => names[term],
    documentFrequency: () => 1,
  };
}

/** The Damerau-Levenshtein distance as its definition has it (optimal string alignment). */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [head, next] = [one[0], other[0]];
  const swapped = one.length > 1 && other.length > 1 && head === other[1] && one[1] === next;
  return Math.min(
    distance(one.slice(1), other) + 1,
    distance(one, other.slice(1)) + 1,
    distance(one.slice(1), other.slice(1)) + (head === next ? 0 : 1),
    swapped ? distance(one.slice(2), other.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('the neighbours of a misspelt term', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 7 }).map((rest) => `x${rest}`);

  test('are those that the definition of the distance gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 3 }), word, (names, asked) => {
        fc.pre(!names.includes(asked));
        const expected = names.filter((name) => distance(asked, name) === 1);
        const found = createSpellings(vocabularyOf(names))(asked).filter(({ weight }) => weight === 0.8);
        expect(found.map(({ term }) => term)).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('are looked for among terms that came after the first look too', () => {
    const names = ['strand'];
    const spellings = createSpellings(vocabularyOf(names));
    expect(spellings('starnd').map(({ term }) => term)).toEqual(['strand']);
    names.push('sternd');
    expect(spellings('starnd').map(({ term }) => term)).toEqual(['sternd', 'strand']);
  });
});
