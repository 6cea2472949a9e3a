import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../index/language/analyse.js';
import { createThesaurus, parseThesaurus, ThesaurusError } from '../../index/language/thesaurus.js';

const analyse = createAnalyser();
const thesaurus = createThesaurus(
  parseThesaurus(
    '# traffic\nBahnhof, Station // train station, station\nzu Fuß, Fußgänger // on foot\nZug, Bahn // train\n',
  ),
  analyse,
);
const official = (question: string, at: number, language: 'de' | 'en') =>
  thesaurus
    .match(analyse(question, language), at, language)
    ?.concepts.map(({ expressions }) => expressions[0]!.written);

describe('the thesaurus', () => {
  test('the longest expression wins', () => {
    expect(official('train station', 0, 'en')).toEqual(['Bahnhof']);
    expect(official('train', 0, 'en')).toEqual(['Zug']);
  });

  test('an expression with a stop word needs it', () => {
    expect(official('zu Fuß', 0, 'de')).toEqual(['zu Fuß']);
    expect(official('der Fuß', 1, 'de')).toBeUndefined();
  });

  test('inflected words match', () => {
    expect(official('Bahnhöfe', 0, 'de')).toEqual(['Bahnhof']);
  });

  test('a line that is no concept is named', () => {
    expect(() => parseThesaurus('Haus // house\nallein')).toThrow(ThesaurusError);
    expect(() => parseThesaurus('Haus // house\nallein')).toThrow('line 2');
    expect(() => parseThesaurus('a // b // c')).toThrow('[thesaurus] line 1');
    expect(() => parseThesaurus('# own\nallein', 'words/own.txt')).toThrow('[thesaurus] words/own.txt, line 2: ');
  });
});
