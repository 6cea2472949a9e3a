import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_VOTE_STATED } from '../index/minutes/vote.js';
import { loadSnapshot, SnapshotError, type StoredDocument, writeSnapshot } from '../index/snapshot.js';
import { documentOf } from './contracts/searchEngine.js';
import { folderWith } from './support/folder.js';

const ORIGIN = { root: '/minutes', reader: 'reader/1', analyser: plainAnalyser.id };
const stored = (file: string, texts: readonly string[]): StoredDocument => {
  const document = documentOf(file, texts, { item: 'Brücken', date: '2022-02-15', speaker: 'Keller' });
  const items = [
    document.passages[0]!.item,
    { number: '2', name: 'Ohne Text', papers: ['1/2022'], vote: NO_VOTE_STATED },
  ];
  return {
    version: '12-34',
    hash: 'abc',
    sketch: [1, 2],
    document,
    items,
    withheld: [{ reason: 'non-public part', where: 'from line 3' }],
    warnings: ['odd'],
  };
};

describe('a snapshot', () => {
  test('gives back exactly what was written, items shared between passages', async () => {
    const path = join(folderWith(), 'index.snapshot');
    const documents = [stored('a.md', ['Eins.', 'Zwei.']), stored('b.md', ['Drei.'])];
    await writeSnapshot(path, ORIGIN, documents);
    const loaded = await loadSnapshot(path, ORIGIN);
    expect(loaded).toEqual(documents);
    expect(loaded[0]!.document.passages[0]!.item).toBe(loaded[0]!.document.passages[1]!.item);
  });

  test('leaves nothing else in its folder, and the old one where writing fails', async () => {
    const folder = folderWith();
    const path = join(folder, 'index.snapshot');
    await writeSnapshot(path, ORIGIN, [stored('a.md', ['Eins.'])]);
    const failing = (function* () {
      yield stored('b.md', ['Zwei.']);
      throw new Error('disk full');
    })();
    await expect(writeSnapshot(path, ORIGIN, failing)).rejects.toThrow('disk full');
    expect(readdirSync(folder)).toEqual(['index.snapshot']);
    expect((await loadSnapshot(path, ORIGIN))[0]!.document.minutes.file).toBe('a.md');
  });

  test('one that was made otherwise is refused, with the reason and what to do', async () => {
    const path = join(folderWith(), 'index.snapshot');
    await writeSnapshot(path, ORIGIN, [stored('a.md', ['Eins.'])]);
    await expect(loadSnapshot(path, { ...ORIGIN, root: '/other' })).rejects.toThrow(
      'of another folder; run: npm start -- index',
    );
    await expect(loadSnapshot(path, { ...ORIGIN, reader: 'reader/0' })).rejects.toThrow(
      'reader/1, this version uses reader/0',
    );
  });

  test('whatever byte is damaged, it is noticed', async () => {
    const path = join(folderWith(), 'index.snapshot');
    await writeSnapshot(path, ORIGIN, [stored('a.md', ['Eins.', 'Zwei.'])]);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(path, damaged);
      await expect(loadSnapshot(path, ORIGIN), `byte ${at}`).rejects.toThrow(SnapshotError);
    }
  });

  test('one that is cut off anywhere is noticed', async () => {
    const path = join(folderWith(), 'index.snapshot');
    await writeSnapshot(path, ORIGIN, [stored('a.md', ['Eins.'])]);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length - 1; length += 11) {
      writeFileSync(path, whole.subarray(0, length));
      await expect(loadSnapshot(path, ORIGIN), `${length} bytes`).rejects.toThrow(SnapshotError);
    }
  });
});
