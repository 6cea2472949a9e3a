import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (text: string, file = 'protokoll.txt') => readDocument(file, new TextEncoder().encode(text));

describe('minutes of no known dialect', () => {
  test('text without any structure gives passages', async () => {
    const { layout, document } = await read(
      'Man traf sich im Garten. Es gab Kuchen und viel zu besprechen, aber keinen Beschluss.',
    );
    expect(layout).toBe('generic');
    expect(document.passages).toHaveLength(1);
  });

  test('what a poor scan tore into letters is dropped', async () => {
    const { document } = await read(
      'Der Rat nimmt die Jahresrechnung zur Kenntnis.\n\nAus gl e i ch e i ne s Fe hl be tra gs de s orde ntl i che n Erge bni s s e s durch Ge s e tze s zur Re form',
    );
    expect(document.passages.map(({ text }) => text)).toEqual(['Der Rat nimmt die Jahresrechnung zur Kenntnis.']);
  });

  test('agenda items, committee and date are found', async () => {
    const { minutes } = await read(
      'Niederschrift\nüber die 5. Sitzung des Bauausschusses am Dienstag, dem 03.05.2022\n\nTOP 1 Eröffnung\n\nDer Vorsitzende eröffnet die Sitzung.\n\nTOP 2.1 Neubau der Feuerwache\nVorlage: 0123/2022\n\nFrau Winkler (SPD) begrüßt den Neubau.\n\nAbstimmungsergebnis: einstimmig zugestimmt\n',
    );
    expect(minutes.head).toMatchObject({ organization: 'Bauausschuss', date: '2022-05-03' });
    expect(
      minutes.items.slice(1).map(({ number, name, papers, vote }) => [number, name, papers, vote.outcome]),
    ).toEqual([
      ['1', 'Eröffnung', [], 'unknown'],
      ['2.1', 'Neubau der Feuerwache', ['0123/2022'], 'accepted'],
    ]);
    expect(
      minutes.items[2]!.statements.map(({ kind, speaker }) => [kind, speaker?.name, speaker?.party]),
    ).toContainEqual(['discussion', 'Winkler', 'SPD']);
  });

  test('English minutes are read as English', async () => {
    const { minutes } = await read(
      '# Minutes of the Finance Committee\n\nMay 9, 2018\n\n## 1. Call to order\n\nThe chair called the meeting to order and welcomed the members of the public.\n',
      'a.md',
    );
    expect(minutes.head).toMatchObject({ language: 'en', date: '2018-05-09' });
  });

  test('no passage is longer than 800 characters where sentences allow it, and none cuts a sentence', async () => {
    const sentence = 'Dies ist ein Satz von ungefähr sechzig Zeichen in diesem Text.';
    const { document } = await read(Array.from({ length: 60 }, () => sentence).join(' '));
    expect(document.passages.length).toBeGreaterThan(4);
    for (const { text } of document.passages) {
      expect(text.length).toBeLessThanOrEqual(800);
      expect(text.startsWith('Dies')).toBe(true);
      expect(text.endsWith('Text.')).toBe(true);
    }
  });

  test('what is non-public is not read, and said to be withheld', async () => {
    const { minutes, document } = await read(
      'Öffentlicher Teil\n\nTOP 1 Radweg\n\nDer Radweg wird gebaut.\n\nNichtöffentlicher Teil\n\nTOP 1 Grundstück\n\nDas Geheimnis kostet viel.\n',
    );
    expect(JSON.stringify([minutes, document])).not.toContain('Geheimnis');
    expect(minutes.head.public).toBe('mixed');
    expect(minutes.withheld).toHaveLength(1);
    expect(document.passages.some(({ text }) => text.includes('Radweg wird gebaut'))).toBe(true);
  });

  test('a document that is marked as non-public beside its text is withheld whole', async () => {
    const { minutes, document } = await read('---\npublic: no\n---\nDas Geheimnis kostet viel.\n', 'a.md');
    expect(JSON.stringify([minutes, document])).not.toContain('Geheimnis');
    expect(minutes.head.public).toBe('non-public');
  });

  test('of a document that is headed as non-public only its committee and date are kept', async () => {
    const { minutes } = await read(
      'Niederschrift\nüber die 5. Sitzung des Bauausschusses am 03.05.2022\nNichtöffentliche Sitzung\nOrt: Geheimnisburg\nVorsitz: Frau Geheimnis\n\nTOP 1 Geheimnis\n\nMan verkauft das Geheimnis.\n',
    );
    expect(minutes.head.public).toBe('non-public');
    expect(JSON.stringify(minutes)).not.toContain('Geheimnis');
  });
});
