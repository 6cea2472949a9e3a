import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise, tokenSpans } from '../../index/language/tokenise.js';

const surfaces = (text: string) => tokenise(text).map(({ surface }) => surface);
const kinds = (text: string) => tokenise(text).map(({ kind, surface }) => [kind, surface]);

describe('tokenise', () => {
  test('every token stands in the text where it says it does, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, surface } of tokenise(text)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  test.each([
    ['FB 56', 'code'],
    ['0123/2022', 'code'],
    ['TOP 5.1', 'code'],
    ['TOP Ö 4.2', 'code'],
    ['§ 8a', 'code'],
    ['15.02.2022', 'date'],
    ['15. Februar 2022', 'date'],
    ['February 15, 2022', 'date'],
    ['Februar 2022', 'date'],
    ['1.733', 'number'],
    ['8a', 'number'],
    ['%', 'sign'],
    ['Leiter:innen', 'word'],
    ['Leiter*in', 'word'],
    ['Leiter/-in', 'word'],
    ['Leiter(in)', 'word'],
  ])('keeps "%s" whole, as a %s', (text, kind) => {
    expect(kinds(`x ${text}, y`)).toEqual([
      ['word', 'x'],
      [kind, text],
      ['word', 'y'],
    ]);
  });

  test('the places alone are those of the tokens', () => {
    const places = (text: string) => tokenise(text).map(({ start, end }) => ({ start, end }));
    const written =
      'TOP Ö 4.2: Der FB 56 (Leiter:in Dr. Keller) zahlt am 3. März 2022 1.200,50 € nach § 8a, 0123/2022.';
    expect(tokenSpans(written)).toEqual(places(written));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenSpans(text)).toEqual(places(text));
      }),
    );
  });

  test('divides words at hyphens and apostrophes', () => {
    expect(surfaces("SPD-Fraktion, Hagen's")).toEqual(['SPD', 'Fraktion', 'Hagen', 's']);
  });

  test('a sentence that ends with a number is no ordinal date', () => {
    expect(kinds('im Jahr 2022. Danach')).toEqual([
      ['word', 'im'],
      ['word', 'Jahr'],
      ['number', '2022'],
      ['word', 'Danach'],
    ]);
  });

  test('takes time in proportion to the text, whatever it is made of', () => {
    for (const piece of ['1.', '0123/', 'A ', '§ ', 'TOP ', 'a(', '12. ', 'März ']) {
      const started = performance.now();
      tokenise(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started, piece).toBeLessThan(1000);
    }
  });
});
