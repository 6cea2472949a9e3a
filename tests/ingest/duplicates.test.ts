import { describe, expect, test } from 'vitest';
import { duplicatesIn, resemblance, sketchOf } from '../../src/ingest/duplicates.js';
import { ingest } from '../../src/ingest/ingest.js';
import { createFolderSource } from '../../src/ingest/sources/folder.js';
import { folderWith } from '../support/folder.js';

const sentences = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `Zum Thema Nummer ${from + at} sagt Frau Winkler, die Brücke ${from + at} werde saniert.`,
  );
const minutes = (date: string, title: string, from: number, to: number) =>
  `Niederschrift über die Sitzung des Bauausschusses am ${date}\n\nTOP 1 ${title}\n\n${sentences(from, to).join('\n\n')}\n`;

describe('a sketch of a text', () => {
  test('is the same whatever the line ends, and tells how much two texts share', () => {
    const text = sentences(0, 60).join(' ');
    expect(resemblance(sketchOf([text]), sketchOf([text.replaceAll(' ', '\n')]))).toBe(1);
    expect(resemblance(sketchOf([text]), sketchOf([sentences(100, 160).join(' ')]))).toBeLessThan(0.3);
    expect(resemblance(sketchOf([text]), sketchOf([sentences(0, 50).join(' ')]))).toBeGreaterThan(0.6);
    expect(resemblance([], [])).toBe(0);
  });
});

describe('the same minutes twice', () => {
  const found = async (files: Record<string, string>) =>
    (await ingest(createFolderSource(folderWith(files)), [])).report;

  test('in two names or formats are indexed once, and the report says so', async () => {
    const text = minutes('03.05.2022', 'Brücken', 0, 40);
    const report = await found({ 'a.md': text.replace(/^TOP (.*)$/m, '## TOP $1'), 'b.txt': text });
    expect(report.duplicates).toHaveLength(1);
    expect(report.documents).toBe(1);
  });

  test('as a draft and its approved version are indexed once', async () => {
    expect(
      (
        await found({
          'draft.txt': minutes('03.05.2022', 'Brücken', 0, 38),
          'final.txt': minutes('03.05.2022', 'Brücken', 0, 40),
        })
      ).duplicates,
    ).toEqual([{ file: 'draft.txt', of: 'final.txt' }]);
  });

  test('are kept in the version that is no draft, though the draft says more', async () => {
    expect(
      (
        await found({
          'entwurf.txt': minutes('03.05.2022', 'Brücken', 0, 40),
          'final.txt': minutes('03.05.2022', 'Brücken', 0, 38),
        })
      ).duplicates,
    ).toEqual([{ file: 'entwurf.txt', of: 'final.txt' }]);
  });

  test('on another day are other minutes', async () => {
    expect(
      (
        await found({
          'a.txt': minutes('03.05.2022', 'Brücken', 0, 40),
          'b.txt': minutes('04.05.2022', 'Brücken', 0, 40),
        })
      ).duplicates,
    ).toEqual([]);
  });

  test('under another agenda item, a common debate is no duplicate', async () => {
    expect(
      (
        await found({
          'a.txt': minutes('03.05.2022', 'Brücken', 0, 40),
          'b.txt': minutes('03.05.2022', 'Straßen', 0, 40),
        })
      ).duplicates,
    ).toEqual([]);
  });

  test('come back when their original goes', async () => {
    const text = minutes('03.05.2022', 'Brücken', 0, 40);
    const { documents } = await ingest(createFolderSource(folderWith({ 'a.txt': text, 'b.txt': text })), []);
    expect([...duplicatesIn(documents.values())]).toEqual([['b.txt', 'a.txt']]);
    expect(duplicatesIn([documents.get('b.txt')!]).size).toBe(0);
  });
});
