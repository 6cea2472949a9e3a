import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../index/language/analyse.js';
import { createDecompounder } from '../../index/language/decompound.js';
import { tokenise } from '../../index/language/tokenise.js';

const analyse = createAnalyser(
  createDecompounder(
    new Set(['quartier', 'management', 'integration', 'struktur', 'schule', 'hof', 'strasse']),
    'test',
  ),
);
const first = (text: string, language: 'de' | 'en' = 'de') => analyse(text, language).map(({ terms }) => terms[0]);
const meet = (one: string, other: string, language: 'de' | 'en' = 'de') => {
  const [a, b] = [one, other].map((text) => analyse(text, language).flatMap(({ terms }) => terms));
  return a!.some((term) => b!.includes(term));
};

describe('the language chain', () => {
  test('no filter alters where a token stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        const places = (tokens: readonly { start: number; end: number }[]) =>
          tokens.map(({ start, end }) => [start, end]);
        expect(places(analyse(text, language))).toEqual(places(tokenise(text)));
      }),
    );
  });

  test.each([
    ['Bürger', 'Buerger'],
    ['Bürger', 'Burger'],
    ['Straße', 'Strasse'],
    ['Straßen', 'STRASSE'],
    ['Leiter', 'Leiterin'],
    ['Leiter', 'Leiterinnen'],
    ['Leiter', 'Leiter:in'],
    ['Leiter', 'Leiter*innen'],
    ['Leiter', 'LeiterIn'],
    ['Leiter', 'Leiter/-in'],
    ['Leiter', 'Leiter(in)'],
    ['Stadtrat', 'Stadträtin'],
    ['Fachbereich', 'Fachbereiches'],
    ['Vierteln', 'Viertel'],
    ['leitet', 'leiten'],
    ['begrüßt', 'begrüßen'],
    ['geleitet', 'leiten'],
    ['abgestimmt', 'abstimmen'],
    ['abzustimmen', 'abstimmen'],
    ['geschaffene', 'schaffen'],
    ['1.733', '1733'],
    ['zwölf', '12'],
    ['einundzwanzig', '21'],
    ['8 %', 'acht Prozent'],
    ['15.2.2022', '15. Februar 2022'],
    ['15.02.22', '2022-02-15'],
    ['§ 8a', '§8a'],
    ['FB 56', 'FB56'],
    ['TOP 5.1', 'Top 5.1'],
  ])('"%s" and "%s" are found by the same term', (one, other) => {
    expect(meet(one, other)).toBe(true);
  });

  test.each([
    ['Berlin', 'Berl'],
    ['Termin', 'Term'],
    ['neue', 'nu'],
    ['TOP 5.1', 'TOP 5.2'],
    ['§ 8a', '§ 8b'],
    ['0123/2022', '0123/2021'],
  ])('"%s" and "%s" are different', (one, other) => {
    expect(meet(one, other)).toBe(false);
  });

  test('English words are stemmed as English', () => {
    expect(meet('departments', 'department', 'en')).toBe(true);
    expect(meet('leads', 'leading', 'en')).toBe(true);
  });

  test('stop words and set phrases have no term, so "im Zuge" finds no train', () => {
    expect(first('die im Zuge von')).toEqual([undefined, undefined, undefined, undefined]);
    expect(first('der Zug')).toEqual([undefined, 'zug']);
  });

  test('a verb stands in a compound without its ending', () => {
    const verbs = createAnalyser(createDecompounder(new Set(['sammeln', 'box', 'wohnen', 'raum']), 'test'));
    expect(verbs('Sammelboxen', 'de')[0]!.parts).toEqual(['sammel', 'box']);
    expect(verbs('Wohnraum', 'de')[0]!.parts).toEqual(['wohn', 'raum']);
  });

  test('a compound is found by its parts too, but they are not its own term', () => {
    expect(analyse('Quartiersmanagement', 'de')[0]).toMatchObject({
      terms: ['quartiersmanagement'],
      parts: ['quarti', 'management'],
    });
    expect(analyse('Integrationsstrukturen', 'de')[0]!.parts).toEqual(['integration', 'struktur']);
    expect(analyse('Schulhof', 'de')[0]!.parts).toEqual([]);
  });

  test('FB 56 is also found by its number, a date by its month and year', () => {
    expect(analyse('FB 56', 'de')[0]).toMatchObject({ terms: ['fb 56'], parts: ['56', 'fb'] });
    expect(analyse('15.02.2022', 'de')[0]).toMatchObject({ terms: ['2022-02-15'], parts: ['2022-02', '2022'] });
  });
});
