import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Change, MinutesSource } from './minutesSource.js';
import { SourceError } from './minutesSource.js';

/**
 * A folder of minutes, read with all its subfolders. Hidden files and links that lead out of the folder are passed over.
 * The version of a file is its size and its time of change.
 */
export function createFolderSource(folder: string): MinutesSource {
  return {
    name: 'folder',
    async *changes(since = {}) {
      const root = await readableFolder(folder);
      const gone = new Set(Object.keys(since));
      for await (const path of filesBelow(root)) {
        const file = relative(root, path).split(sep).join('/');
        gone.delete(file);
        const { size, mtimeMs } = await stat(path);
        const version = `${size}-${Math.round(mtimeMs)}`;
        if (since[file] !== version)
          yield { kind: 'put', file, version, meta: {}, bytes: () => readFile(path) } satisfies Change;
      }
      for (const file of gone) yield { kind: 'delete', file };
    },
  };
}

async function readableFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) throw new SourceError(`${folder} is not a folder`);
    await readdir(root);
    return root;
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    throw new SourceError(
      code === 'ENOENT' ? `the folder ${folder} does not exist` : `the folder ${folder} cannot be read (${code})`,
      { cause },
    );
  }
}

async function* filesBelow(folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
