import type { StoredDocument } from '../../index/snapshot.js';
import { FormatError } from './formats/minutesFormat.js';
import { isMinutesFile, readDocument } from './readDocument.js';
import type { Change, MinutesSource } from './sources/minutesSource.js';

/** What became of every file of a source: nothing is lost silently. */
export interface IngestReport {
  /** Files read in this run. */
  readonly read: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly withheld: readonly { readonly file: string; readonly reason: string; readonly where: string }[];
  readonly warnings: readonly { readonly file: string; readonly warning: string }[];
  readonly documents: number;
  readonly passages: number;
}

export interface Ingested {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly report: IngestReport;
}

/** Called after each file that was read. */
export type Progress = (done: { readonly documents: number; readonly passages: number }) => void;

/** Larger files are no minutes; reading one would take the memory of a small server. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** Brings what is known of a source up to date: changed files are read, gone ones dropped, the rest is kept as it was. */
export async function ingest(
  source: MinutesSource,
  known: readonly StoredDocument[],
  progress: Progress = () => undefined,
): Promise<Ingested> {
  const documents = new Map(known.map((document) => [document.document.minutes.file, document]));
  const since = Object.fromEntries(known.map(({ version, document }) => [document.minutes.file, version]));
  const read: string[] = [];
  const removed: string[] = [];
  const skipped: { file: string; reason: string }[] = [];
  let passages = 0;
  for await (const change of source.changes(since)) {
    if (change.kind === 'delete') {
      documents.delete(change.file);
      removed.push(change.file);
      continue;
    }
    if (!isMinutesFile(change.file)) continue;
    try {
      const document = await readChange(change);
      documents.set(change.file, document);
      read.push(change.file);
      passages += document.document.passages.length;
      progress({ documents: read.length, passages });
    } catch (error) {
      documents.delete(change.file);
      skipped.push({ file: change.file, reason: reasonOf(error) });
    }
  }
  const all = [...documents.values()];
  return {
    documents,
    report: {
      read,
      unchanged: all.length - read.length,
      removed,
      skipped,
      withheld: all.flatMap(({ document, withheld }) =>
        withheld.map((part) => ({ file: document.minutes.file, ...part })),
      ),
      warnings: all.flatMap(({ document, warnings }) =>
        warnings.map((warning) => ({ file: document.minutes.file, warning })),
      ),
      documents: all.length,
      passages: all.reduce((sum, { document }) => sum + document.passages.length, 0),
    },
  };
}

async function readChange(change: Extract<Change, { kind: 'put' }>): Promise<StoredDocument> {
  if (Number(change.version.split('-')[0]) > LARGEST_FILE) throw new FormatError('is larger than 50 MB');
  const { minutes, document, items } = await readDocument(change.file, await change.bytes(), change.meta);
  return { version: change.version, document, items, withheld: minutes.withheld, warnings: minutes.warnings };
}

/** One bad file never stops the others, whatever is wrong with it or with us. */
function reasonOf(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code ? `cannot be read (${code})` : `cannot be understood (${message})`;
}
