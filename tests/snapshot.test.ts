import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import { NO_VOTE_STATED } from '../index/minutes/vote.js';
import { buildQuery } from '../index/query/buildQuery.js';
import { analyseDocument } from '../index/ranking/analysedDocument.js';
import { createTermNumbers } from '../index/ranking/termNumbers.js';
import {
  type AnalysedStoredDocument,
  loadSnapshot,
  SnapshotError,
  type StoredDocument,
  type StoredLibrary,
  writeSnapshot,
} from '../index/snapshot.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';
import { folderWith } from './support/folder.js';
import { plainDocument } from './support/plain.js';

const ORIGIN = { root: '/minutes', reader: 'reader/1', analyser: plainAnalyser.id };
const understood = (file: string, texts: readonly string[]): StoredDocument => {
  const document = documentOf(file, texts, { item: 'Brücken', date: '2022-02-15', speaker: 'Keller' });
  const items = [
    document.passages[0]!.item,
    { number: '2', name: 'Ohne Text', papers: ['1/2022'], vote: NO_VOTE_STATED },
  ];
  return {
    version: '12-34',
    hash: 'abc',
    sketch: [1, 0xffffffff],
    document,
    items,
    withheld: [{ reason: 'non-public part', where: 'from line 3' }],
    warnings: ['odd'],
  };
};

function library(texts: Readonly<Record<string, readonly string[]>>): StoredLibrary<AnalysedStoredDocument> {
  const numbers = createTermNumbers();
  const documents = Object.entries(texts).map(([file, own]) => {
    const stored = understood(file, own);
    return { ...stored, analysed: analyseDocument(stored.document, plainAnalyser, numbers) };
  });
  return { documents, numbers };
}

/** What the terms of a library are called, and all else that the analysis found. */
function readable({ documents, numbers }: StoredLibrary) {
  const names = (terms: Int32Array) => Array.from(terms, numbers.name);
  return documents.map(({ analysed }) => {
    if (!analysed) return null;
    const { terms, places, passages, fields, fieldEnds, counts } = analysed;
    const counted = names(counts.terms).map((name, at) => [name, counts.counts[at]!] as const);
    const rest = [places, passages, fieldEnds].map((list) => [...list]);
    return [names(terms), names(fields), ...rest, counted.toSorted(([one], [other]) => (one! < other! ? -1 : 1))];
  });
}

async function written(texts: Readonly<Record<string, readonly string[]>>): Promise<{ path: string; whole: Buffer }> {
  const path = join(folderWith(), 'index.snapshot');
  await writeSnapshot(path, ORIGIN, library(texts));
  return { path, whole: readFileSync(path) };
}

describe('a snapshot', () => {
  test('gives back exactly what was written, items shared between passages', async () => {
    const { path } = await written({ 'a.md': ['Eins.', 'Zwei – „drei“.'], 'b.md': ['Drei.'] });
    const { documents } = await loadSnapshot(path, ORIGIN);
    expect(
      documents.map(({ analysed, document, ...rest }) => ({ ...rest, document: plainDocument(document) })),
    ).toEqual([understood('a.md', ['Eins.', 'Zwei – „drei“.']), understood('b.md', ['Drei.'])]);
    expect(documents[0]!.document.passages[0]!.item).toBe(documents[0]!.document.passages[1]!.item);
  });

  test('gives back what the analysis made of it', async () => {
    const texts = {
      'a.md': ['Die Brücke wird saniert.', 'Zwei Brücken am Markt.'],
      'b.md': ['Frau Keller am 3.4.2022'],
    };
    const { path } = await written(texts);
    expect(readable(await loadSnapshot(path, ORIGIN))).toEqual(readable(library(texts)));
  });

  test('keeps halves of surrogate pairs, and a document without a passage', async () => {
    const odd = 'a\ud800b \udc00';
    const { path } = await written({ 'a.md': [odd, '😀'] });
    const { documents } = await loadSnapshot(path, ORIGIN);
    expect(documents[0]!.document.passages.map(({ text }) => text)).toEqual([odd, '😀']);
    const empty = library({ 'a.md': ['Eins.'] });
    const [one] = empty.documents;
    const document = { ...one!.document, passages: [] };
    const analysed = analyseDocument(document, plainAnalyser, empty.numbers);
    await writeSnapshot(path, ORIGIN, { ...empty, documents: [{ ...one!, document, analysed }] });
    expect((await loadSnapshot(path, ORIGIN)).documents[0]!.document.passages).toEqual([]);
  });

  test('is the same file whatever terms were known before', async () => {
    const texts = { 'a.md': ['Die Brücke wird saniert.'], 'b.md': ['Das Hallenbad schließt.'] };
    const { path, whole } = await written(texts);
    const { documents, numbers } = library({ 'gone.md': ['Hallenbad und Rathaus.'], ...texts });
    await writeSnapshot(path, ORIGIN, { documents: documents.slice(1), numbers });
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  test('leaves nothing else in its folder, and the old one where writing fails', async () => {
    const { path, whole } = await written({ 'a.md': ['Eins.'] });
    const { documents, numbers } = library({ 'b.md': ['Zwei.'] });
    const failing = Object.defineProperty({ ...documents[0]! }, 'version', {
      get() {
        throw new Error('disk full');
      },
    });
    await expect(writeSnapshot(path, ORIGIN, { documents: [failing], numbers })).rejects.toThrow('disk full');
    expect(readdirSync(join(path, '..'))).toEqual(['index.snapshot']);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  test('one that was made otherwise is refused, with the reason and what to do', async () => {
    const { path } = await written({ 'a.md': ['Eins.'] });
    await expect(loadSnapshot(path, { ...ORIGIN, root: '/other' })).rejects.toThrow(
      'of another folder; run: npm start -- index',
    );
    await expect(loadSnapshot(path, { ...ORIGIN, reader: 'reader/0' })).rejects.toThrow(
      'reader/1, this version uses reader/0',
    );
    writeFileSync(
      path,
      '{"format":"ratsfuchs-snapshot/3","analyser":"a","reader":"reader/1","root":"/minutes"}\n'.repeat(9),
    );
    await expect(loadSnapshot(path, ORIGIN)).rejects.toThrow('has the format ratsfuchs-snapshot/3, this version uses');
  });

  test('of one that another analyser made the documents are used without their terms', async () => {
    const { path } = await written({ 'a.md': ['Eins.'] });
    const { documents, numbers } = await loadSnapshot(path, { ...ORIGIN, analyser: 'another' });
    expect(documents.map(({ document }) => document.passages[0]!.text)).toEqual(['Eins.']);
    expect(documents[0]).not.toHaveProperty('analysed');
    expect(numbers.size).toBe(0);
  });
});

describe('a snapshot that is not as it was written', () => {
  test('whatever byte is damaged, it is noticed', async () => {
    const { path, whole } = await written({ 'a.md': ['Eins.', 'Zwei.'] });
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(path, damaged);
      await expect(loadSnapshot(path, ORIGIN), `byte ${at}`).rejects.toThrow(SnapshotError);
    }
  });

  test('wherever it is cut off or goes on, it is noticed', async () => {
    const { path, whole } = await written({ 'a.md': ['Eins.'] });
    for (let length = 0; length < whole.length; length += 5) {
      writeFileSync(path, whole.subarray(0, length));
      await expect(loadSnapshot(path, ORIGIN), `${length} bytes`).rejects.toThrow('run: npm start -- index');
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(8)]));
    await expect(loadSnapshot(path, ORIGIN)).rejects.toThrow('run: npm start -- index');
  });

  /** With a checksum that fits. */
  function forged(whole: Buffer, at: number, value: number): Buffer {
    const changed = Buffer.from(whole);
    changed.writeInt32LE(value, at);
    createHash('sha256')
      .update(changed.subarray(0, -40))
      .digest()
      .copy(changed, changed.length - 32);
    return changed;
  }

  test('whatever number was forged, it is refused, or what it holds can be searched', async () => {
    const { path, whole } = await written({ 'a.md': ['Die Brücke wird saniert.', 'Am Markt.'], 'b.md': ['Das Bad.'] });
    const query = buildQuery('Wird die Brücke am Markt saniert?', plainKnowledge);
    let refused = 0;
    let used = 0;
    for (let at = whole.indexOf('\n') + 1; at < whole.length - 40; at += 4) {
      for (const value of [-1, 0x7fffffff, whole.readInt32LE(at) + 1]) {
        writeFileSync(path, forged(whole, at, value | 0));
        const loaded = await loadSnapshot(path, ORIGIN).catch((error: unknown) => error);
        if (loaded instanceof Error) {
          expect(loaded, `${value} at ${at}`).toBeInstanceOf(SnapshotError);
          expect(loaded.message).toContain('run: npm start -- index');
          refused++;
          continue;
        }
        const { documents, numbers } = loaded as StoredLibrary<AnalysedStoredDocument>;
        const engine = createMiniSearchEngine(plainAnalyser, numbers);
        await engine.fill(documents);
        for (const candidate of await engine.search(query, 10)) candidate.tokens(plainAnalyser);
        used++;
      }
    }
    expect(refused).toBeGreaterThan(100);
    expect(used).toBeGreaterThan(100);
  });
});
