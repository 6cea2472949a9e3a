import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MinutesFormat } from '../../src/ingest/formats/minutesFormat.js';
import { textFormat } from '../../src/ingest/formats/text.js';
import { ingest } from '../../src/ingest/ingest.js';
import { createFolderSource } from '../../src/ingest/sources/folder.js';
import { SourceError } from '../../src/ingest/sources/minutesSource.js';
import { minutesSourceContract } from '../contracts/minutesSource.js';
import { folderWith } from '../support/folder.js';

const TEXT = 'Die Brücke wird saniert.';

minutesSourceContract('the folder', () => {
  const folder = folderWith();
  return {
    source: createFolderSource(folder),
    async put(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    async remove(file) {
      rmSync(join(folder, file));
    },
  };
});

describe('a folder of minutes', () => {
  test('is read with its subfolders; other files and hidden ones are not, links out of it are refused', async () => {
    const outside = folderWith({ 'secret.md': 'Geheim ist das.' });
    const folder = folderWith({
      'a.md': TEXT,
      'town/b.txt': `${TEXT} Auch hier.`,
      'notes.xyz': TEXT,
      '.hidden.md': TEXT,
    });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    symlinkSync(outside, join(folder, 'linked'));
    const { documents, report } = await ingest(createFolderSource(folder), []);
    expect([...documents.keys()].sort()).toEqual(['a.md', 'town/b.txt']);
    expect(report.skipped).toEqual([
      { file: 'link.md', reason: 'is a link that leads out of the folder' },
      { file: 'linked', reason: 'is a link to a folder or to nothing' },
    ]);
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

  test('a file that was only touched is not read again', async () => {
    const folder = folderWith({ 'a.md': TEXT });
    const source = createFolderSource(folder);
    const before = await ingest(source, []);
    utimesSync(join(folder, 'a.md'), 1_000_000, 1_000_000);
    const none: MinutesFormat = {
      ...textFormat,
      extensions: ['.md'],
      toText: () => Promise.reject(new Error('read again')),
    };
    const after = await ingest(source, [...before.documents.values()], [none]);
    expect(after.report).toMatchObject({ read: [], unchanged: 1, skipped: [] });
  });

  test('a file that became unreadable is dropped, and said so', async () => {
    const folder = folderWith({ 'a.md': TEXT });
    const source = createFolderSource(folder);
    const before = await ingest(source, []);
    writeFileSync(join(folder, 'a.md'), Uint8Array.from([0, 1, 2]));
    const after = await ingest(source, [...before.documents.values()]);
    expect(after.report).toMatchObject({ documents: 0, skipped: [{ file: 'a.md', reason: 'is not a text file' }] });
  });
});

describe('a meta.json in the folder', () => {
  const heads = async (folder: string) => {
    const { documents } = await ingest(createFolderSource(folder), []);
    return [...documents.values()].map(({ document }) => document.minutes);
  };

  test('says what the texts do not, for all and for single files', async () => {
    const meta = {
      body: 'Stadt Musterhausen',
      organization: 'Rat',
      files: { 'a.md': { url: 'https://example.org/a', organization: 'Bauausschuss' } },
    };
    const folder = folderWith({ 'meta.json': JSON.stringify(meta), 'a.md': TEXT, 'b.md': 'Das Hallenbad schließt.' });
    expect((await heads(folder)).map(({ file, body, organization, url }) => [file, body, organization, url])).toEqual([
      ['a.md', 'Stadt Musterhausen', 'Bauausschuss', 'https://example.org/a'],
      ['b.md', 'Stadt Musterhausen', 'Rat', null],
    ]);
  });

  test('keeps a document out, and a change of it takes effect though the document stays', async () => {
    const folder = folderWith({ 'a.md': TEXT });
    const source = createFolderSource(folder);
    const before = await ingest(source, []);
    writeFileSync(join(folder, 'meta.json'), '{"public": false}');
    const after = await ingest(source, [...before.documents.values()]);
    expect(after.report).toMatchObject({ passages: 0, withheld: [{ file: 'a.md', reason: 'marked as non-public' }] });
  });

  test.each(['{"public": "no"}', '{"pubic": false}', 'nonsense', '{"url": "javascript:alert(1)"}'])(
    '%s cannot be understood: nothing beside it is read',
    async (meta) => {
      const { report } = await ingest(createFolderSource(folderWith({ 'meta.json': meta, 'a.md': TEXT })), []);
      expect(report).toMatchObject({
        documents: 0,
        skipped: [{ file: 'a.md', reason: 'is not read: the meta.json beside it is not valid' }],
      });
    },
  );
});
