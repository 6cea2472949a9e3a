import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskReply } from '../../src/bot/maskReply.js';
import { personalData } from '../../src/bot/personalData.js';
import { reply } from '../../src/bot/reply.js';

const found = (text: string) => personalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('personal data', () => {
  test('is looked for in long words as fast as in short ones', () => {
    const spent = (text: string) => {
      const before = process.cpuUsage();
      expect(personalData(text)).toEqual([]);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    // A quadratic search takes some ten seconds.
    for (const word of ['a', 'a.', '0', 'x-'])
      expect(spent(`„${word.repeat(40_000 / word.length)}“ ist`)).toBeLessThan(2000);
  });

  test.each([
    ['Rückfragen an eva.muster@stadt-neustadt.de.', 'email', 'eva.muster@stadt-neustadt.de'],
    ['Rückfragen an eva.muster (at) neustadt (punkt) de', 'email', 'eva.muster (at) neustadt (punkt) de'],
    ['Telefon: 05069 800-12', 'phone', '05069 800-12'],
    ['Tel. 80012', 'phone', '80012'],
    ['erreichbar unter +49 171 2345678', 'phone', '+49 171 2345678'],
    ['erreichbar unter 0049 (0)171/2345678.', 'phone', '0049 (0)171/2345678'],
    ['Sie ist unter 0171/2345678 zu erreichen.', 'phone', '0171/2345678'],
    ['Call 415-554-4375 for help', 'phone', '415-554-4375'],
    ['Konto DE89 3704 0044 0532 0130 00 bei der Bank', 'iban', 'DE89 3704 0044 0532 0130 00'],
    ['Konto AT611904300234573201', 'iban', 'AT611904300234573201'],
    ['Herr Muster, Lange Straße 12a, beschwert sich', 'address', 'Lange Straße 12a'],
    ['wohnhaft in der Hauptstr. 5, 31171 Nordstemmen', 'address', 'Hauptstr. 5, 31171 Nordstemmen'],
    ['Der Anlieger schreibt aus Am Ring 7, 31171 Nordstemmen.', 'address', 'Am Ring 7, 31171 Nordstemmen'],
  ])('%s', (text, kind, expected) => {
    expect(found(text)).toEqual([[kind, expected]]);
  });

  test.each([
    'Vorlage 0123/2022 und 2013/0146 sowie 0815/2019-1',
    'DS 39/2024 - 1. Ergänzung',
    'am 15.02.2022 um 18.30 Uhr',
    'Das kostet 1.709.586,82 Euro, davon 0,5 Mio.',
    'Bebauungsplan „Fettweisstraße 60“',
    'Die Bushaltestelle Kaiserstraße 12 wird verlegt.',
    'im Rathaus, Rathausplatz 1, 91052 Erlangen',
    'Frau Keller leitet den Fachbereich 56.',
    'einstimmig (45 Ja, 0 Nein, 2 Enthaltungen)',
    'die Stadtbau GmbH, Am Ring 7, 31171 Nordstemmen',
    'Frau Stadträtin Margot Döring 2. Stimme',
    'Artikel DE12 ABCD 1234 gilt nicht',
  ])('is not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is found in order and never twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w @.+/()-]{0,80}$/), (text) => {
        let last = 0;
        for (const { start, end } of personalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

describe('a masked reply', () => {
  const quote = 'Frau Keller (keller@stadt.de) wird Leiterin, Tel. 05069 800, und bleibt es.';
  const mark = (text: string) => ({ start: quote.indexOf(text), end: quote.indexOf(text) + text.length });
  const masked = maskReply(
    reply({
      kind: 'answer',
      language: 'de',
      lead: 'Frau Keller (keller@stadt.de)',
      excerpts: [
        {
          quote,
          source: ['Rat'],
          url: null,
          highlights: [mark('Keller'), mark('keller@'), mark('Leiterin'), mark('bleibt')],
        },
      ],
    }),
  );

  test('names what was there', () => {
    expect(masked.lead).toBe('Frau Keller ([E-Mail-Adresse])');
    expect(masked.excerpts[0]!.quote).toBe(
      'Frau Keller ([E-Mail-Adresse]) wird Leiterin, Tel. [Telefonnummer], und bleibt es.',
    );
  });

  test('keeps its highlights on their words', () => {
    const { quote: text, highlights } = masked.excerpts[0]!;
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Keller',
      '[E-Mail-Adresse]',
      'Leiterin',
      'bleibt',
    ]);
  });
});
