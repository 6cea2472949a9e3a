import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fold } from '../../index/language/fold.js';
import { parseThesaurus } from '../../index/language/thesaurus.js';

const folder = fileURLToPath(new URL('../../data/thesaurus', import.meta.url));
const concepts = readdirSync(folder).flatMap((name) => parseThesaurus(readFileSync(`${folder}/${name}`, 'utf8'), name));
const lines = readFileSync(new URL('../../data/lexicon/en-de.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'));

/** Two expressions in one, or a note about one: neither would ever be found in a text. */
const NO_EXPRESSION = /[,;()[\]{}/|]/;

describe('the thesaurus', () => {
  test('has at least 1,500 concepts, most of them in both languages', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(1500);
    expect(concepts.filter(({ de, en }) => de.length > 0 && en.length > 0).length / concepts.length).toBeGreaterThan(
      0.9,
    );
  });

  test('no concept names an expression twice', () => {
    const repeats = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase())).size < words.length;
    expect(concepts.filter(({ de, en }) => repeats(de) || repeats(en))).toEqual([]);
  });

  test('an expression is only that', () => {
    expect(concepts.flatMap(({ de, en }) => [...de, ...en]).filter((word) => NO_EXPRESSION.test(word))).toEqual([]);
  });

  test('no concept stands whole within another, which would say the same twice', () => {
    const groups = concepts.map(({ de }) => new Set(de.map(fold)));
    const groupsWith = new Map<string, number[]>();
    for (const [at, group] of groups.entries())
      for (const word of group) groupsWith.set(word, [...(groupsWith.get(word) ?? []), at]);
    const within = groups.flatMap((group, at) => {
      const [first = '', ...rest] = group;
      const others = (groupsWith.get(first) ?? []).filter((other) => other !== at);
      return others.some((other) => rest.every((word) => groups[other]!.has(word)))
        ? [concepts[at]!.de.join(', ')]
        : [];
    });
    expect(within).toEqual([]);
  });
});

describe('the lexicon', () => {
  test('has at least 9,000 headwords', () => {
    expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBeGreaterThanOrEqual(9000);
  });

  test('has three columns, known parts of speech, at most eight translations, and stands in order', () => {
    const faulty = lines.filter(
      (line) => !/^[^\t]+\t(?:n|v|adj|adv|prep|conj|pron|num|abbr|phr)\t[^\t,]+(?:, [^\t,]+){0,7}$/.test(line),
    );
    expect(faulty).toEqual([]);
    expect(lines.filter((line, at) => at > 0 && line < lines[at - 1]!)).toEqual([]);
  });

  test('headwords stand in small letters, as questions are looked up, and translations are plain', () => {
    expect(lines.filter((line) => line.split('\t')[0] !== line.split('\t')[0]!.toLowerCase())).toEqual([]);
    expect(
      lines.flatMap((line) => line.split('\t')[2]!.split(', ')).filter((word) => NO_EXPRESSION.test(word)),
    ).toEqual([]);
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
