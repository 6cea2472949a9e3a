import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MinutesLayout } from '../../src/ingest/layouts/minutesLayout.js';
import type { SourceText } from '../../src/ingest/sourceText.js';
import { hostileTexts } from '../support/hostile.js';

const source = (text: string): SourceText => ({ file: 'x/2022-05-03.txt', text, headings: [], pages: [], meta: {} });

const LINES = [
  'Niederschrift über die 5. Sitzung des Bauausschusses am 03.05.2022',
  'Gremium: 5. Sitzung Bauausschuss',
  'Termin: 3. Mai 2022, 18 Uhr',
  'öffentlich',
  'Öffentlicher Teil',
  'Tagesordnung:',
  '1. Eröffnung',
  '2.1 Radweg',
  'TOP 1 Eröffnung',
  'TOP Ö 2: Radweg',
  'Zu Punkt 1: Eröffnung',
  'Punkt 7 der Tagesordnung: Brücke',
  '## 4. Finanzen',
  'Vorlage: 0123/2022',
  'Frau Winkler (SPD) begrüßt das.',
  'Stadtrat Exempel (CDU): Nein.',
  'Der Vorsitzende: Ich rufe auf.',
  'Beschluss:',
  'Abstimmungsergebnis: einstimmig',
  '(8/0/0) -> beschlossen',
  'Es sind anwesend:',
  '',
  '',
  'Call to order 6:02 p.m.',
  'Chair Doe called the meeting to order.',
  'Ein Satz, der über',
  'die Zeile geht.',
];

/** What every layout must do, with any text: also with one that it does not recognise. */
export function minutesLayoutContract(layout: MinutesLayout): void {
  const understood = (text: string) => layout.read(source(text));

  describe(`the ${layout.name} layout`, () => {
    test('claims texts with a confidence from 0 to 1, the same each time', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 30 }), (lines) => {
          const claim = layout.recognises(source(lines.join('\n')));
          expect(claim).toBeGreaterThanOrEqual(0);
          expect(claim).toBeLessThanOrEqual(1);
          expect(layout.recognises(source(lines.join('\n')))).toBe(claim);
        }),
      );
    });

    test('never throws, and its statements stand in the text, in order, none of them empty', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 60 }), (lines) => {
          const text = lines.join('\n');
          for (const { statements, name } of understood(text).items) {
            expect(name).toBe(name.trim());
            let last = 0;
            for (const { span } of statements) {
              expect(span.start).toBeGreaterThanOrEqual(last);
              expect(text.slice(span.start, span.end).trim()).not.toBe('');
              last = span.end;
            }
          }
        }),
        { numRuns: 200 },
      );
    });

    test('returns nothing from behind a non-public heading', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...LINES.slice(6)), { maxLength: 20 }), (lines) => {
          const text = [
            LINES[0],
            '',
            ...lines,
            '',
            'Nichtöffentlicher Teil',
            '',
            'TOP 9 Grundstück',
            '',
            'Das Geheimnis kostet viel.',
          ].join('\n');
          const { items } = understood(text);
          expect(JSON.stringify(items)).not.toContain('Grundstück');
          for (const { span } of items.flatMap(({ statements }) => statements))
            expect(text.slice(span.start, span.end)).not.toContain('Geheimnis');
        }),
      );
    });

    test('survives hostile text', () => {
      for (const { text } of hostileTexts(3000)) understood(text);
    });
  });
}
