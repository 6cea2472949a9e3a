import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../index/language/sentences.js';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['Das Wort hat Dr. Meier. Er dankt.', ['Das Wort hat Dr. Meier.', 'Er dankt.']],
    [
      'Am 15. Februar wird getagt. Es gilt § 8 Abs. 3 der Satzung.',
      ['Am 15. Februar wird getagt.', 'Es gilt § 8 Abs. 3 der Satzung.'],
    ],
    ['Es sind ca. 20 Stellen, z. B. im Amt. Gut so!', ['Es sind ca. 20 Stellen, z. B. im Amt.', 'Gut so!']],
    ['Wer kommt? „Niemand.“ Danach Schluss.', ['Wer kommt?', '„Niemand.“', 'Danach Schluss.']],
    [
      'Die 1. Änderung kostet 1.733 Euro im Jahr 2022. Danach nichts.',
      ['Die 1. Änderung kostet 1.733 Euro im Jahr 2022.', 'Danach nichts.'],
    ],
    ['ohne Punkt', ['ohne Punkt']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('loses nothing but white space between sentences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Wort', 'Dr.', '5.', '!', ' ', '\n', 'Und.', '„Ja.“', '?'), { maxLength: 40 }),
        (words) => {
          const text = words.join(' ');
          expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
