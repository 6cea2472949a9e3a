import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const bytes = readFileSync(new URL('../../data/minutes/hagen/2022-02-15-asid.md', import.meta.url));
const { layout, minutes, document } = await readDocument('hagen/2022-02-15-asid.md', bytes);

describe('the bundled Hagen minutes', () => {
  test('are read by the Hagen layout', () => {
    expect(layout).toBe('hagen');
  });

  test('name committee, date, body and publicity', () => {
    expect(minutes.head).toMatchObject({
      organization: 'Ausschuss für Soziales, Integration und Demographie',
      date: '2022-02-15',
      body: 'Hagen',
      public: 'public',
      language: 'de',
    });
  });

  test('have one agenda item: no number, and no "Anlage" in its name', () => {
    expect(minutes.items.map(({ number, name }) => [number, name])).toEqual([
      [null, 'Vorstellung des neuen Fachbereiches Integration, Zuwanderung und Wohnraumsicherung (56)'],
    ]);
    expect(minutes.items[0]!.vote.outcome).toBe('unknown');
  });

  test('give a passage for each turn, with its speaker', () => {
    expect(
      document.passages.map(({ speaker, text }) => [speaker?.name, text.split(' ').slice(0, 3).join(' ')]),
    ).toEqual([
      ['Engelhardt', 'Frau Engelhardt begrüßt'],
      ['Keller', 'Frau Keller stellt'],
      ['Meier', 'Herr Meier erklärt,'],
      ['Keller', 'Frau Keller antwortet,'],
      ['Sauerwein', 'Frau Sauerwein bittet'],
      ['Keller', 'Frau Keller bestätigt,'],
      ['Keller', 'In Bezug auf'],
      ['Engelhardt', 'Frau Engelhardt betont,'],
    ]);
  });

  test('a sentence that a page break divides is one sentence', () => {
    expect(document.passages[6]!.text).toContain('dem Fachbereich Öffentliche Sicherheit und Ordnung, wie man');
  });

  test('every passage is a literal piece of the document', () => {
    const folded = bytes.toString('utf8').replace(/\s+/g, ' ');
    for (const { text } of document.passages) expect(folded).toContain(text);
  });
});
