import { describe, expect, test } from 'vitest';
import type { Change, MinutesSource } from '../../src/ingest/sources/minutesSource.js';

/** A source with somebody who can change what lies in it. */
interface ChangingSource {
  readonly source: MinutesSource;
  put(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

/** What every source of minutes must do. */
export function minutesSourceContract(name: string, open: () => ChangingSource): void {
  const changes = async (source: MinutesSource, since?: Record<string, string>) => {
    const found: Change[] = [];
    for await (const change of source.changes(since)) found.push(change);
    return found;
  };
  const cursor = (found: readonly Change[]) =>
    Object.fromEntries(found.flatMap((change) => (change.kind === 'put' ? [[change.file, change.version]] : [])));
  const short = (found: readonly Change[]) => found.map(({ kind, file }) => `${kind} ${file}`).sort();

  describe(`${name} as a source of minutes`, () => {
    test('hands out everything at first, with its bytes', async () => {
      const { source, put } = open();
      await put('a.md', 'Eins.');
      await put('b/c.txt', 'Zwei.');
      const found = await changes(source);
      expect(short(found)).toEqual(['put a.md', 'put b/c.txt']);
      const texts = await Promise.all(
        found.map(async (change) => (change.kind === 'put' ? new TextDecoder().decode(await change.bytes()) : '')),
      );
      expect(texts.sort()).toEqual(['Eins.', 'Zwei.']);
    });

    test('hands out nothing where nothing changed, and then only what did', async () => {
      const { source, put, remove } = open();
      await put('same.md', 'Eins.');
      await put('changed.md', 'Zwei.');
      await put('gone.md', 'Drei.');
      const since = cursor(await changes(source));
      expect(await changes(source, since)).toEqual([]);
      await put('changed.md', 'Zwei und mehr.');
      await put('new.md', 'Vier.');
      await remove('gone.md');
      expect(short(await changes(source, since))).toEqual(['delete gone.md', 'put changed.md', 'put new.md']);
    });

    test('names files by relative paths with forward slashes', async () => {
      const { source, put } = open();
      await put('town/year/a.md', 'Eins.');
      expect((await changes(source)).map(({ file }) => file)).toEqual(['town/year/a.md']);
    });

    test('has a name', () => {
      expect(open().source.name).toMatch(/^[a-z]+$/);
    });
  });
}
