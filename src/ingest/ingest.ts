import type { StoredDocument } from '../../index/snapshot.js';
import { contentHash, duplicatesIn, sketchOf } from './duplicates.js';
import { FormatError, type MinutesFormat } from './formats/minutesFormat.js';
import { TEXT_FORMATS } from './knownFormats.js';
import { formatOf, readDocument } from './readDocument.js';
import type { Change, MinutesSource } from './sources/minutesSource.js';

/** What became of every file of a source: nothing is lost silently. */
export interface IngestReport {
  /** Files read in this run. */
  readonly read: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** Files that repeat another one, which alone is indexed. */
  readonly duplicates: readonly { readonly file: string; readonly of: string }[];
  readonly withheld: readonly { readonly file: string; readonly reason: string; readonly where: string }[];
  readonly warnings: readonly { readonly file: string; readonly warning: string }[];
  readonly documents: number;
  readonly passages: number;
}

export interface Ingested {
  /** Everything that was understood, duplicates too: their original may go away. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly duplicates: ReadonlyMap<string, string>;
  readonly report: IngestReport;
}

/** Called after each file that was read: `documents` of `total` are done. */
export type Progress = (done: {
  readonly documents: number;
  readonly total: number;
  readonly passages: number;
}) => void;

/** Larger files are no minutes; reading one would take the memory of a small server. */
const LARGEST_FILE = 50 * 1024 * 1024;
/** Files in work at a time: while one is parsed in a child process, others are read. */
const AT_ONCE = 4;

type Put = Extract<Change, { kind: 'put' }>;

/** Brings what is known of a source up to date: changed files are read, gone ones dropped, the rest is kept as it was. */
export async function ingest(
  source: MinutesSource,
  known: readonly StoredDocument[],
  formats: readonly MinutesFormat[] = TEXT_FORMATS,
  progress: Progress = () => undefined,
): Promise<Ingested> {
  const before = new Map(known.map((document) => [document.document.minutes.file, document]));
  const since = Object.fromEntries(known.map(({ version, document }) => [document.minutes.file, version]));
  const changed: Put[] = [];
  const removed: string[] = [];
  const skipped: { file: string; reason: string }[] = [];
  for await (const change of source.changes(since)) {
    if (change.kind === 'put' && formatOf(change.file, formats)) changed.push(change);
    else if (change.kind === 'delete') removed.push(change.file);
    else if (change.kind === 'refuse') skipped.push({ file: change.file, reason: change.reason });
  }

  const results = new Map<string, StoredDocument>();
  const reread: string[] = [];
  let passages = 0;
  await inParallel(changed, async (change) => {
    try {
      const document = await readChange(change, before.get(change.file), formats);
      results.set(change.file, document);
      if (document.hash !== before.get(change.file)?.hash) reread.push(change.file);
      passages += document.document.passages.length;
    } catch (error) {
      skipped.push({ file: change.file, reason: reasonOf(error) });
    }
    progress({ documents: results.size + skipped.length, total: changed.length, passages });
  });

  const gone = new Set([...removed, ...skipped.map(({ file }) => file)]);
  const files = [...new Set([...before.keys(), ...results.keys()])].filter((file) => !gone.has(file)).sort();
  const documents = new Map(files.map((file) => [file, results.get(file) ?? before.get(file)!]));
  const duplicates = duplicatesIn(documents.values());
  return {
    documents,
    duplicates,
    report: report(documents, duplicates, { read: reread.sort(), removed, skipped: skipped.sort(byFile) }),
  };
}

function report(
  documents: ReadonlyMap<string, StoredDocument>,
  duplicates: ReadonlyMap<string, string>,
  done: Pick<IngestReport, 'read' | 'removed' | 'skipped'>,
): IngestReport {
  const all = [...documents.values()];
  const indexed = all.filter(({ document }) => !duplicates.has(document.minutes.file));
  return {
    ...done,
    unchanged: all.length - done.read.length,
    duplicates: [...duplicates].map(([file, of]) => ({ file, of })).sort(byFile),
    withheld: all.flatMap(({ document, withheld }) =>
      withheld.map((part) => ({ file: document.minutes.file, ...part })),
    ),
    warnings: all.flatMap(({ document, warnings }) =>
      warnings.map((warning) => ({ file: document.minutes.file, warning })),
    ),
    documents: indexed.length,
    passages: indexed.reduce((sum, { document }) => sum + document.passages.length, 0),
  };
}

/** A file that was only touched keeps what was understood of it; a changed meta.json is part of the version's tail and reads it anew. */
async function readChange(
  change: Put,
  known: StoredDocument | undefined,
  formats: readonly MinutesFormat[],
): Promise<StoredDocument> {
  if (change.bytesLong > LARGEST_FILE) throw new FormatError('is larger than 50 MB');
  const bytes = await change.bytes();
  const hash = contentHash(bytes);
  if (known?.hash === hash && sameMeta(known.version, change.version)) return { ...known, version: change.version };
  const { minutes, document, items } = await readDocument(change.file, bytes, change.meta, formats);
  const sketch = sketchOf(document.passages.map(({ text }) => text));
  return {
    version: change.version,
    hash,
    sketch,
    document,
    items,
    withheld: minutes.withheld,
    warnings: minutes.warnings,
  };
}

function sameMeta(one: string, other: string): boolean {
  const tail = (version: string) => version.split('-').slice(2).join('-');
  return tail(one) === tail(other);
}

async function inParallel<T>(work: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = work.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of queue) await act(one);
    }),
  );
}

/** One bad file never stops the others, whatever is wrong with it or with us. */
function reasonOf(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code ? `cannot be read (${code})` : `cannot be understood (${message})`;
}

function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : 1;
}
