import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Knowledge } from '../index/query/knowledge.js';
import {
  loadSnapshot,
  SnapshotError,
  type SnapshotOrigin,
  type StoredDocument,
  writeSnapshot,
} from '../index/snapshot.js';
import { type IngestReport, ingest, type Progress } from './ingest/ingest.js';
import { READER_ID } from './ingest/readDocument.js';
import { createFolderSource } from './ingest/sources/folder.js';
import { SourceError } from './ingest/sources/minutesSource.js';

/** The minutes that the bot knows, with the index over them. */
export interface Library {
  readonly engine: SearchEngine;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly report: IngestReport;
  /** Why the snapshot was not used, or null. */
  readonly snapshotProblem: string | null;
}

export interface LibraryOptions {
  readonly minutesFolder: string;
  readonly snapshot: string;
  readonly knowledge: Knowledge;
  readonly progress?: Progress | undefined;
}

/**
 * Opens the minutes of a folder: what the snapshot holds is taken from there, what changed since is read.
 * Throws a `SourceError` where the folder cannot be read or holds no minutes.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { documents, report, snapshotProblem } = await readLibrary(options);
  if (documents.size === 0) throw new SourceError(emptyMessage(options.minutesFolder, report));
  const engine = createMiniSearchEngine(options.knowledge.analyse);
  for (const { document } of documents.values()) await engine.put(document);
  return { engine, documents, report, snapshotProblem };
}

/** Reads what changed and writes the snapshot anew; no engine is built. */
export async function refreshSnapshot(options: Omit<LibraryOptions, 'knowledge'>): Promise<IngestReport> {
  const { documents, report } = await readLibrary(options);
  await mkdir(dirname(options.snapshot), { recursive: true });
  await writeSnapshot(options.snapshot, origin(options.minutesFolder), documents.values());
  return report;
}

async function readLibrary({ minutesFolder, snapshot, progress }: Omit<LibraryOptions, 'knowledge'>) {
  const { known, problem } = await knownDocuments(snapshot, origin(minutesFolder));
  const { documents, report } = await ingest(createFolderSource(minutesFolder), known, progress);
  return { documents, report, snapshotProblem: problem };
}

/** A snapshot that is not there, or not ours, is no fault: the minutes are read instead. */
async function knownDocuments(
  path: string,
  from: SnapshotOrigin,
): Promise<{ known: readonly StoredDocument[]; problem: string | null }> {
  if (!(await stat(path).catch(() => null))) return { known: [], problem: null };
  try {
    return { known: await loadSnapshot(path, from), problem: null };
  } catch (error) {
    if (error instanceof SnapshotError) return { known: [], problem: error.message };
    throw error;
  }
}

function origin(minutesFolder: string): SnapshotOrigin {
  return { root: minutesFolder, reader: READER_ID };
}

function emptyMessage(folder: string, { skipped }: IngestReport): string {
  const [first] = skipped;
  if (!first) return `the folder ${folder} holds no minutes (.md, .txt)`;
  return `no file in ${folder} could be read: ${first.file} ${first.reason}${skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : ''}`;
}
