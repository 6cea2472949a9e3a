import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { createFolderSource } from '../../src/ingest/sources/folder.js';
import { SourceError } from '../../src/ingest/sources/minutesSource.js';
import { folderWith } from '../support/folder.js';

const TEXT = 'Die Brücke wird saniert.';

describe('a folder of minutes', () => {
  test('is read with its subfolders; other files, hidden ones and links out of it are not', async () => {
    const outside = folderWith({ 'secret.md': 'Geheim ist das.' });
    const folder = folderWith({
      'a.md': TEXT,
      'town/b.txt': `${TEXT} Auch hier.`,
      'notes.xyz': TEXT,
      '.hidden.md': TEXT,
    });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    symlinkSync(outside, join(folder, 'linked'));
    const { documents } = await ingest(createFolderSource(folder), []);
    expect([...documents.keys()].sort()).toEqual(['a.md', 'town/b.txt']);
  });

  test('a bad file is named with its reason, and the rest goes on', async () => {
    const folder = folderWith({ 'bad.txt': Uint8Array.from([0, 1, 2, 3]), 'empty.md': '  \n', 'good.md': TEXT });
    const { report } = await ingest(createFolderSource(folder), []);
    expect(report.read).toEqual(['good.md']);
    expect(report.skipped).toEqual([
      { file: 'bad.txt', reason: 'is not a text file' },
      { file: 'empty.md', reason: 'is empty' },
    ]);
  });

  test('only what changed is read again, and what is gone is dropped', async () => {
    const folder = folderWith({ 'same.md': TEXT, 'changed.md': TEXT, 'gone.md': TEXT });
    const source = createFolderSource(folder);
    const before = await ingest(source, []);
    writeFileSync(join(folder, 'changed.md'), `${TEXT} Und noch ein Satz.`);
    rmSync(join(folder, 'gone.md'));
    const after = await ingest(source, [...before.documents.values()]);
    expect(after.report).toMatchObject({ read: ['changed.md'], removed: ['gone.md'], unchanged: 1, documents: 2 });
  });

  test('a folder that is not there, or is a file, is an error of the source', async () => {
    const folder = folderWith({ 'a.md': TEXT });
    await expect(ingest(createFolderSource(join(folder, 'nowhere')), [])).rejects.toThrow(SourceError);
    await expect(ingest(createFolderSource(join(folder, 'a.md')), [])).rejects.toThrow('is not a folder');
  });
});
