import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { META_FILE, readMetaFile } from './metaFile.js';
import { type Change, type MinutesSource, SourceError } from './minutesSource.js';

/**
 * A folder of minutes, read with all its subfolders, in the order of their names. Hidden files are passed over; links that lead out
 * of the folder, and links to folders, are refused. A file's version is its size and time of change, and those of its meta.json.
 */
export function createFolderSource(folder: string): MinutesSource {
  return {
    name: 'folder',
    async *changes(since = {}) {
      const root = await readableFolder(folder);
      const gone = new Set(Object.keys(since));
      for await (const change of changesBelow(root, root)) {
        gone.delete(change.file);
        if (change.kind !== 'put' || since[change.file] !== change.version) yield change;
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

async function* changesBelow(root: string, folder: string): AsyncIterable<Change> {
  const named = (path: string) => relative(root, path).split(sep).join('/');
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'refuse', file: named(folder), reason: `cannot be read (${(error as NodeJS.ErrnoException).code})` };
    return;
  }
  const meta = await readMetaFile(join(folder, META_FILE));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === META_FILE) continue;
    const path = join(folder, entry.name);
    const file = named(path);
    if (entry.isDirectory()) yield* changesBelow(root, path);
    else if (entry.isFile() || entry.isSymbolicLink()) {
      const info = await stat(path).catch(() => null);
      const refused = !info?.isFile() ? 'is a link to a folder or to nothing' : await leadsOut(root, path, entry);
      if (refused) yield { kind: 'refuse', file, reason: refused };
      else if (meta === null)
        yield { kind: 'refuse', file, reason: `is not read: the ${META_FILE} beside it is not valid` };
      else {
        const version = `${info!.size}-${Math.round(info!.mtimeMs)}${meta.version}`;
        yield {
          kind: 'put',
          file,
          version,
          bytesLong: info!.size,
          meta: meta.of(entry.name),
          bytes: () => readFile(path),
        };
      }
    }
  }
}

async function leadsOut(root: string, path: string, entry: Dirent): Promise<string | null> {
  if (!entry.isSymbolicLink()) return null;
  const target = await realpath(path);
  return target.startsWith(root + sep) ? null : 'is a link that leads out of the folder';
}
