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
import { type Ingested, type IngestReport, ingest, type Progress } from './ingest/ingest.js';
import { openFormats } from './ingest/knownFormats.js';
import { READER_ID } from './ingest/readDocument.js';
import { createFolderSource } from './ingest/sources/folder.js';
import { SourceError } from './ingest/sources/minutesSource.js';

/** The minutes that the bot knows, with the index over them. */
export interface Library {
  readonly engine: SearchEngine;
  /** What is indexed, by file. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** Everything that was understood, duplicates too: what a later reading starts from. */
  readonly stored: readonly StoredDocument[];
  readonly report: IngestReport;
  /** Why the snapshot was not used, or null. */
  readonly snapshotProblem: string | null;
}

export interface ReadingOptions {
  readonly minutesFolder: string;
  readonly snapshot: string;
  readonly progress?: Progress | undefined;
  /** What is known already; without it the snapshot is asked. */
  readonly known?: readonly StoredDocument[] | undefined;
}

export interface LibraryOptions extends ReadingOptions {
  readonly knowledge: Knowledge;
}

/**
 * Opens the minutes of a folder: what the snapshot holds is taken from there, what changed since is read.
 * Throws a `SourceError` where the folder cannot be read or holds no minutes.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { documents, duplicates, report, snapshotProblem } = await readLibrary(options);
  // A folder that was emptied withdraws its minutes; one that was empty from the start is a mistake.
  if (documents.size === 0 && !options.known) throw new SourceError(emptyMessage(options.minutesFolder, report));
  const engine = createMiniSearchEngine(options.knowledge.analyse);
  const indexed = new Map([...documents].filter(([file]) => !duplicates.has(file)));
  for (const { document } of indexed.values()) await engine.put(document);
  return { engine, documents: indexed, stored: [...documents.values()], report, snapshotProblem };
}

/** Reads what changed and writes the snapshot anew; no engine is built. A snapshot that says the same stays as it is. */
export async function refreshSnapshot(options: ReadingOptions): Promise<IngestReport> {
  const { documents, report, complete } = await readLibrary(options);
  if (complete && report.read.length === 0 && report.removed.length === 0) return report;
  await mkdir(dirname(options.snapshot), { recursive: true });
  await writeSnapshot(options.snapshot, origin(options.minutesFolder), documents.values());
  return report;
}

async function readLibrary(
  options: ReadingOptions,
): Promise<Ingested & { snapshotProblem: string | null; complete: boolean }> {
  const { minutesFolder, snapshot, progress } = options;
  const found = options.known
    ? { known: options.known, problem: null }
    : await knownDocuments(snapshot, origin(minutesFolder));
  const known = openFormats();
  const ingested = await ingest(createFolderSource(minutesFolder), found.known, known.formats, progress).finally(
    known.close,
  );
  const versions = new Set(found.known.map(({ version, document }) => `${version} ${document.minutes.file}`));
  const complete = [...ingested.documents.values()].every(({ version, document }) =>
    versions.has(`${version} ${document.minutes.file}`),
  );
  return {
    ...ingested,
    snapshotProblem: found.problem,
    complete: complete && found.known.length === ingested.documents.size,
  };
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
  if (!first) return `the folder ${folder} holds no minutes (.md, .txt, .html, .pdf, .docx, .odt)`;
  const others = skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : '';
  return `no file in ${folder} could be read: ${first.file} ${first.reason}${others}`;
}
