import { describe, expect, test } from 'vitest';
import { createSectionPostings } from '../../index/engines/sectionPostings.js';
import { createAnalyser } from '../../index/language/analyse.js';
import type { Query } from '../../index/query/query.js';
import { analyseDocument } from '../../index/ranking/analysedDocument.js';
import { createForwardIndex } from '../../index/ranking/forwardIndex.js';
import { resolveQuery } from '../../index/ranking/resolvedQuery.js';
import type { Section } from '../../index/ranking/section.js';
import { createTermNumbers } from '../../index/ranking/termNumbers.js';
import { documentOf } from '../contracts/searchEngine.js';

/** A query of groups; a group is its alternatives, each of weight 1. */
function queryOf(...groups: string[][]): Query {
  return {
    question: '',
    language: 'de',
    type: 'other',
    asked: { form: null, noun: null },
    groups: groups.map((words) => ({
      label: words[0]!,
      span: { start: 0, end: 1 },
      kind: 'word',
      alternatives: words.map((word) => ({ terms: word.split(' '), weight: 1 })),
      essential: true,
      weight: 1,
    })),
  };
}

function library() {
  const numbers = createTermNumbers();
  const analyse = createAnalyser();
  const forward = createForwardIndex(numbers);
  const postings = createSectionPostings(forward, () => numbers.size);
  return {
    put(file: string, text: string, item = ''): readonly Section[] {
      const document = documentOf(file, [text], { item });
      const sections = forward.add(document, analyseDocument(document, analyse, numbers));
      postings.add(sections);
      return sections;
    },
    remove(sections: readonly Section[]) {
      forward.remove(sections);
      postings.remove(sections);
    },
    found: (query: Query, limit = 10) =>
      postings.best(resolveQuery(query, forward), limit).map((section) => section.entries()[0]!.passage.minutes.file),
  };
}

/** A word that no stemmer changes. */
const word = (at: number) => `q${[...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

describe('postings of sections', () => {
  test('synonyms are one idea: two words of one group are no better than one word of each of two', () => {
    const { put, found } = library();
    put('same.md', 'haus gebaud dach turm');
    put('both.md', 'haus strass dach turm');
    expect(found(queryOf(['haus', 'gebaud'], ['strass']))[0]).toBe('both.md');
  });

  test('a word in the title of an item counts', () => {
    const { put, found } = library();
    put('text.md', 'bruck wald wies feld');
    put('title.md', 'bruck wald wies feld', 'bruck');
    expect(found(queryOf(['bruck']))).toEqual(['title.md', 'text.md']);
  });

  test('an expression is looked up by its rarest word', () => {
    const { put, found } = library();
    for (let at = 0; at < 5; at++) put(`often${at}.md`, 'off stell');
    put('rare.md', 'besetzt stell');
    expect(found(queryOf(['stell besetzt']))).toEqual(['rare.md']);
  });

  test('what came after a question and what left is seen by the next', () => {
    const { put, remove, found } = library();
    const first = put('first.md', 'bruck');
    expect(found(queryOf(['bruck']))).toEqual(['first.md']);
    put('second.md', 'bruck');
    expect(found(queryOf(['bruck'])).sort()).toEqual(['first.md', 'second.md']);
    remove(first);
    expect(found(queryOf(['bruck']))).toEqual(['second.md']);
  });

  test('over several segments, most of them removed again', () => {
    const { put, remove, found } = library();
    const many = Array.from({ length: 2500 }, (_, at) => put(`m${at}.md`, `bruck ${word(at)}`));
    expect(found(queryOf([word(7)]))).toEqual(['m7.md']);
    expect(found(queryOf([word(2400)]))).toEqual(['m2400.md']);
    for (const [at, sections] of many.entries()) if (at % 1000 > 100) remove(sections);
    expect(found(queryOf([word(7)]))).toEqual(['m7.md']);
    expect(found(queryOf([word(700)]))).toEqual([]);
    expect(found(queryOf(['bruck']), 5000)).toHaveLength(303);
  });
});
