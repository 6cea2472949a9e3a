import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KnownFormats, openFormats } from '../../src/ingest/knownFormats.js';
import { type ReadDocument, readDocument } from '../../src/ingest/readDocument.js';
import { sameMinutes } from '../fixtures/sameMinutes.js';

const files = sameMinutes();
let known: KnownFormats;
const read = new Map<string, ReadDocument>();
beforeAll(async () => {
  known = openFormats();
  for (const [file, bytes] of Object.entries(files)) read.set(file, await readDocument(file, bytes, {}, known.formats));
}, 60_000);
afterAll(() => known.close());

const structure = ({ minutes }: ReadDocument) => ({
  head: { ...minutes.head, file: null },
  items: minutes.items
    .filter(({ name }) => name !== '')
    .map(({ number, name, papers, vote, statements }) => ({
      number,
      name,
      papers,
      vote,
      speakers: statements.map(({ speaker }) => speaker?.name ?? null),
    })),
});
const texts = ({ document }: ReadDocument) => document.passages.map(({ text }) => text);

describe('the same minutes in another format', () => {
  test('are understood at all', () => {
    expect(structure(read.get('minutes.md')!).items).toHaveLength(6);
    expect(texts(read.get('minutes.md')!).length).toBeGreaterThan(30);
  });

  test.each(Object.keys(files))('%s has the same head and items', (file) => {
    expect(structure(read.get(file)!)).toEqual(structure(read.get('minutes.md')!));
  });

  test.each(Object.keys(files))('%s has the same passages', (file) => {
    expect(texts(read.get(file)!)).toEqual(texts(read.get('minutes.md')!));
  });
});
