import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadSnapshot, SnapshotError } from '../../index/snapshot.js';
import { type Finding, failure, ok, warning } from '../bot/finding.js';
import { READER_ID } from '../ingest/readDocument.js';
import { createFolderSource } from '../ingest/sources/folder.js';
import { type Cursor, SourceError } from '../ingest/sources/minutesSource.js';

const INDEX = 'run: npm start -- index';

/** The folder of minutes and the index that was made of it. Nothing is read anew, and nothing is written. */
export async function examineData(minutesFolder: string, snapshot: string): Promise<Finding[]> {
  const folder = await examineFolder(minutesFolder);
  return folder.level === 'failure' ? [folder] : [folder, await examineSnapshot(minutesFolder, snapshot)];
}

async function examineFolder(folder: string): Promise<Finding> {
  let files = 0;
  let refused = 0;
  try {
    for await (const { kind } of createFolderSource(folder).changes()) kind === 'put' ? files++ : refused++;
  } catch (error) {
    if (error instanceof SourceError) return failure('minutes', `${error.message}; MINUTES_DIR names another one`);
    throw error;
  }
  if (files === 0)
    return failure('minutes', `the folder ${folder} holds no file; put minutes there, or set MINUTES_DIR`);
  if (refused > 0) return warning('minutes', `${files} files in ${folder}, ${refused} refused: "index" names them`);
  return ok('minutes', `${files} ${files === 1 ? 'file' : 'files'} in ${folder}`);
}

async function examineSnapshot(minutesFolder: string, snapshot: string): Promise<Finding> {
  if (!(await stat(snapshot).catch(() => null))) {
    const writable = await canWriteBeside(snapshot);
    return writable
      ? warning('snapshot', `there is none at ${snapshot}: every start reads all minutes; ${INDEX}`)
      : failure('snapshot', `${snapshot} cannot be written; SNAPSHOT names another file`);
  }
  try {
    const { documents: stored } = await loadSnapshot(snapshot, { root: minutesFolder, reader: READER_ID });
    const known: Cursor = Object.fromEntries(stored.map(({ version, document }) => [document.minutes.file, version]));
    let changed = 0;
    for await (const { kind } of createFolderSource(minutesFolder).changes(known)) if (kind !== 'refuse') changed++;
    const documents = `${stored.length} ${stored.length === 1 ? 'document' : 'documents'}`;
    return changed > 0
      ? warning(
          'snapshot',
          `${documents}; ${changed} more are new, changed or unreadable, which every start looks at: ${INDEX}`,
        )
      : ok('snapshot', `${documents}, up to date`);
  } catch (error) {
    if (error instanceof SnapshotError) return warning('snapshot', error.message);
    throw error;
  }
}

/** Whether a file could be made there; folders that are missing would be made too. */
async function canWriteBeside(path: string): Promise<boolean> {
  const folder = dirname(path);
  if (await stat(folder).catch(() => null))
    return access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
  return folder === dirname(folder) ? false : canWriteBeside(folder);
}
