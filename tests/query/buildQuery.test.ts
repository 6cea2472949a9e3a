import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseLexicon } from '../../index/language/lexicon.js';
import { createThesaurus } from '../../index/language/thesaurus.js';
import { buildQuery } from '../../index/query/buildQuery.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import { loadKnowledge } from '../../src/knowledge.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});
const labels = (question: string) => buildQuery(question, knowledge).groups.map(({ label }) => label);
const terms = (question: string, label: string) =>
  buildQuery(question, knowledge)
    .groups.find((group) => group.label === label)!
    .alternatives.flatMap((alternative) => alternative.terms);

describe('a question as a query', () => {
  test('question words and forms of address are no groups', () => {
    expect(labels('Wer hat Frau Keller begrüßt?')).toEqual(['Keller', 'begrüßt']);
    expect(labels('How many people met Ms Keller?')).toEqual(['people', 'met', 'Keller']);
  });

  test('a name has no synonyms: Frau Keller is no cellar', () => {
    expect(terms('Was sagt Frau Keller?', 'Keller')).toEqual(['kell']);
    expect(buildQuery('Was sagt Frau Keller?', knowledge).groups.at(-1)!.kind).toBe('name');
  });

  test('a department code is two ideas, the department and its number', () => {
    const { groups } = buildQuery('Wer leitet den FB 56?', knowledge);
    expect(groups.map(({ kind }) => kind)).toEqual(['word', 'word', 'code']);
    expect(
      groups[1]!.alternatives.find((alternative) => alternative.terms[0] === 'fachbereich')!.weight,
    ).toBeGreaterThan(0.9);
    expect(groups[2]!.alternatives.map((alternative) => alternative.terms)).toEqual([['fb 56'], ['56']]);
  });

  test('an English word brings its German translations as one group', () => {
    expect(terms('Who runs the neighbourhood management?', 'neighbourhood')).toContain('quartiersmanagement');
    expect(labels('the train station')).toEqual(['train', 'station']);
    for (const word of ['train', 'station']) expect(terms('the train station', word)).toContain('bahnhof');
  });

  test('the town that a question names weighs less than its matter', () => {
    const weight = (question: string, label: string) =>
      buildQuery(question, knowledge).groups.find((group) => group.label === label)!.weight;
    expect(weight('Sind in Hagen alle Stellen besetzt?', 'Hagen')).toBeLessThan(
      weight('Sind in Hagen alle Stellen besetzt?', 'Stellen'),
    );
    expect(weight('Was sagt Hagen dazu?', 'Hagen')).toBe(1);
  });

  test('an adjective made of a town is met by the town, whatever ending hides behind it', () => {
    expect(terms('Wie teuer ist das Kölner Rathaus?', 'Kölner')).toContain('koln');
    expect(terms('Was plant der Nordstemmer Rat?', 'Nordstemmer')).toContain('nordstemm');
    expect(terms('Der Haller Rat', 'Haller')).toContain('hall');
  });

  test('a German word that no concept has is met by words of the same translation, less than by itself', () => {
    const { groups } = buildQuery('Liegen die Brocken noch da?', {
      ...knowledge,
      thesaurus: createThesaurus([], knowledge.analyse),
      lexicon: parseLexicon('rubble\tn\tBrocken, Schutt'),
    });
    const [own, other] = ['brock', 'schutt'].map(
      (term) => groups.flatMap(({ alternatives }) => alternatives).find(({ terms: [first] }) => first === term)?.weight,
    );
    expect(own).toBe(1);
    expect(other).toBeGreaterThan(0);
    expect(other).toBeLessThan(0.6);
  });

  test('a word asked twice counts once', () => {
    expect(labels('Radweg und Radweg')).toEqual(['Radweg']);
  });

  test('no weight is above 1, no alternative is empty, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (question) => {
        for (const { alternatives, span, label } of buildQuery(question, knowledge).groups) {
          expect(buildQuery(question, knowledge).question.slice(span.start, span.end)).toBe(label);
          for (const { terms: some, weight } of alternatives) {
            expect(some.length).toBeGreaterThan(0);
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('only the first thousand characters of pasted text are read', () => {
    expect(labels(`Radweg ${'und '.repeat(400)} Brücke`)).toEqual(['Radweg']);
  });
});
