import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import { createPauses } from '../index/pause.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { analyseDocument } from '../index/ranking/analysedDocument.js';
import { createTermNumbers } from '../index/ranking/termNumbers.js';
import {
  type AnalysedStoredDocument,
  loadSnapshot,
  SnapshotError,
  type SnapshotOrigin,
  type StoredDocument,
  type StoredLibrary,
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
  readonly documents: ReadonlyMap<string, AnalysedStoredDocument>;
  /** Everything that was understood, duplicates too: what a later reading starts from. */
  readonly stored: StoredLibrary<AnalysedStoredDocument>;
  readonly report: IngestReport;
  /** Why the snapshot was not used, or null. */
  readonly snapshotProblem: string | null;
}

export interface LibraryOptions {
  readonly minutesFolder: string;
  readonly snapshot: string;
  readonly knowledge: Knowledge;
  readonly progress?: Progress | undefined;
  /** What is known already; without it the snapshot is asked. */
  readonly known?: StoredLibrary | undefined;
}

/**
 * Opens the minutes of a folder: what the snapshot holds is taken from there, what changed since is read and analysed.
 * Throws a `SourceError` where the folder cannot be read or holds no minutes.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { stored, duplicates, report, snapshotProblem } = await readLibrary(options);
  // A folder that was emptied withdraws its minutes; one that was empty from the start is a mistake.
  if (stored.documents.length === 0 && !options.known)
    throw new SourceError(emptyMessage(options.minutesFolder, report));
  const engine = createMiniSearchEngine(options.knowledge.analyse, stored.numbers);
  const indexed = stored.documents.filter(({ document }) => !duplicates.has(document.minutes.file));
  await engine.fill(indexed);
  const documents = new Map(indexed.map((one) => [one.document.minutes.file, one]));
  return { engine, documents, stored, report, snapshotProblem };
}

/** Reads what changed and writes the snapshot anew; no engine is built. A snapshot that says the same stays as it is. */
export async function refreshSnapshot(options: LibraryOptions): Promise<IngestReport> {
  const { stored, report, complete } = await readLibrary(options);
  if (complete && report.read.length === 0 && report.removed.length === 0) return report;
  await mkdir(dirname(options.snapshot), { recursive: true });
  await writeSnapshot(options.snapshot, origin(options), stored);
  return report;
}

interface Read extends Omit<Ingested, 'documents'> {
  readonly stored: StoredLibrary<AnalysedStoredDocument>;
  readonly snapshotProblem: string | null;
  /** Whether the snapshot holds all of it, as it is now. */
  readonly complete: boolean;
}

async function readLibrary(options: LibraryOptions): Promise<Read> {
  const found = options.known ? { known: options.known, problem: null } : await knownDocuments(options);
  const { documents: before, numbers } = found.known;
  const formats = openFormats();
  const { documents, ...ingested } = await ingest(
    createFolderSource(options.minutesFolder),
    before,
    formats.formats,
    options.progress,
  ).finally(formats.close);
  const stored = { documents: await analyseNew([...documents.values()], found.known, options.knowledge), numbers };
  const kept: ReadonlySet<StoredDocument> = new Set(before.filter(isAnalysed));
  const complete = stored.documents.length === before.length && stored.documents.every((one) => kept.has(one));
  return { ...ingested, stored, complete, snapshotProblem: found.problem };
}

/** Analyses the documents that are not analysed yet, with pauses; the others are kept as they are. */
async function analyseNew(
  documents: readonly StoredDocument[],
  { numbers }: StoredLibrary,
  { analyse }: Knowledge,
): Promise<AnalysedStoredDocument[]> {
  const pause = createPauses();
  const analysed: AnalysedStoredDocument[] = [];
  for (const stored of documents) {
    if (isAnalysed(stored)) analysed.push(stored);
    else {
      analysed.push({ ...stored, analysed: analyseDocument(stored.document, analyse, numbers) });
      await pause();
    }
  }
  return analysed;
}

function isAnalysed(stored: StoredDocument): stored is AnalysedStoredDocument {
  return stored.analysed !== undefined;
}

/** A snapshot that is not there, or not ours, is no fault: the minutes are read instead. */
async function knownDocuments(options: LibraryOptions): Promise<{ known: StoredLibrary; problem: string | null }> {
  const nothing = { documents: [], numbers: createTermNumbers() };
  if (!(await stat(options.snapshot).catch(() => null))) return { known: nothing, problem: null };
  try {
    return { known: await loadSnapshot(options.snapshot, origin(options)), problem: null };
  } catch (error) {
    if (error instanceof SnapshotError) return { known: nothing, problem: error.message };
    throw error;
  }
}

function origin({ minutesFolder, knowledge }: LibraryOptions): SnapshotOrigin {
  return { root: minutesFolder, reader: READER_ID, analyser: knowledge.analyse.id };
}

function emptyMessage(folder: string, { skipped }: IngestReport): string {
  const [first] = skipped;
  if (!first) return `the folder ${folder} holds no minutes (.md, .txt, .html, .pdf, .docx, .odt)`;
  const others = skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : '';
  return `no file in ${folder} could be read: ${first.file} ${first.reason}${others}`;
}
