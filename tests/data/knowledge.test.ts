import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseThesaurus } from '../../index/language/thesaurus.js';

const folder = fileURLToPath(new URL('../../data/thesaurus', import.meta.url));
const concepts = readdirSync(folder).flatMap((name) => parseThesaurus(readFileSync(`${folder}/${name}`, 'utf8')));
const lines = readFileSync(new URL('../../data/lexicon/en-de.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'));

describe('the thesaurus', () => {
  test('has at least 150 concepts, most of them in both languages', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(150);
    expect(concepts.filter(({ de, en }) => de.length > 0 && en.length > 0).length / concepts.length).toBeGreaterThan(
      0.9,
    );
  });

  test('no concept names an expression twice', () => {
    const twice = concepts.filter(({ de, en }) => new Set(de).size < de.length || new Set(en).size < en.length);
    expect(twice).toEqual([]);
  });
});

describe('the lexicon', () => {
  test('has three columns, known parts of speech and plain words', () => {
    const faulty = lines.filter(
      (line) => !/^[^\t]+\t(?:n|v|adj|adv|prep|conj|pron|num|abbr|phr)\t[^\t,]+(?:, [^\t,]+){0,7}$/.test(line),
    );
    expect(faulty).toEqual([]);
  });

  test('no headword stands twice with one part of speech, no translation twice in a line', () => {
    const keys = lines.map((line) => line.split('\t').slice(0, 2).join('|'));
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.has(key) || !seen.add(key))).toEqual([]);
    expect(
      lines.filter((line) => new Set(line.split('\t')[2]!.split(', ')).size < line.split('\t')[2]!.split(', ').length),
    ).toEqual([]);
  });
});
