import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ANALYSER_ID } from './language/analyse.js';
import { ATTENDANCE, PASSAGE_KINDS } from './minutes/minutes.js';
import type { DocumentPassages, ItemHead } from './minutes/passage.js';
import { OUTCOMES } from './minutes/vote.js';

/** Changes whenever the shape of a snapshot changes. */
const FORMAT = 'ratsfuchs-snapshot/3';

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const text = z.string().nullable();
const voteSchema = z.object({
  outcome: z.enum(OUTCOMES),
  unanimous: z.boolean().nullable(),
  count: z.object({ yes: z.int().nullable(), no: z.int().nullable(), abstain: z.int().nullable() }).nullable(),
});
const recordSchema = z.object({
  version: z.string(),
  hash: z.string(),
  sketch: z.array(z.int()),
  minutes: z.object({
    file: z.string(),
    body: text,
    organization: text,
    date: text,
    place: text,
    chair: text,
    url: text,
    language: z.enum(['de', 'en']),
    public: z.enum(['public', 'non-public', 'mixed', 'unknown']),
    start: text,
    end: text,
    clerk: text,
    attendance: z.array(z.object({ name: z.string(), role: text, party: text, status: z.enum(ATTENDANCE) })),
  }),
  items: z.array(z.object({ number: text, name: z.string(), papers: z.array(z.string()), vote: voteSchema })),
  withheld: z.array(z.object({ reason: z.string(), where: z.string() })),
  warnings: z.array(z.string()),
  passages: z.array(
    z.object({
      text: z.string(),
      before: text,
      span,
      kind: z.enum(PASSAGE_KINDS),
      speaker: z.object({ label: z.string(), name: z.string(), role: text, party: text }).nullable(),
      page: z.int().nullable(),
      item: z.int().nonnegative(),
    }),
  ),
});
const headerSchema = z.object({ format: z.string(), analyser: z.string(), reader: z.string(), root: z.string() });
const trailerSchema = z.object({ documents: z.int(), sha256: z.string() });

/** A document as a snapshot keeps it: what was understood of it, and which version of the file that was. */
export interface StoredDocument {
  readonly version: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  /** A sketch of its text, by which the same minutes in another file are known. */
  readonly sketch: readonly number[];
  readonly document: DocumentPassages;
  /** All agenda items, those without a passage too. */
  readonly items: readonly ItemHead[];
  readonly withheld: readonly { readonly reason: string; readonly where: string }[];
  readonly warnings: readonly string[];
}

/** What a snapshot was made of and with; one made otherwise is not used. */
export interface SnapshotOrigin {
  /** The folder that was read. */
  readonly root: string;
  /** Identifies the formats and layouts that read it. */
  readonly reader: string;
}

/** The file is no snapshot, is damaged, or was made by another version; the message says what to do. */
export class SnapshotError extends Error {
  readonly code = 'snapshot';
}

const ADVICE = 'run: npm start -- index';

/**
 * Writes all documents, one a line, between a header and a trailer with their number and checksum. The file is complete or absent:
 * it is written beside its place, flushed, and renamed.
 */
export async function writeSnapshot(
  path: string,
  origin: SnapshotOrigin,
  documents: Iterable<StoredDocument>,
): Promise<void> {
  await removeLeftovers(path);
  const temporary = `${path}.${process.pid}.part`;
  const file = await open(temporary, 'w');
  try {
    const hash = createHash('sha256');
    let count = 0;
    await file.write(`${JSON.stringify({ format: FORMAT, analyser: ANALYSER_ID, ...origin })}\n`);
    for (const document of documents) {
      const line = `${JSON.stringify(record(document))}\n`;
      hash.update(line);
      await file.write(line);
      count++;
    }
    await file.write(`${JSON.stringify({ documents: count, sha256: hash.digest('hex') })}\n`);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await flushFolder(dirname(path));
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What a writer that was killed left behind; a writer that still lives keeps its part. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(`${basename(path)}.`) ? Number(/\.(\d+)\.part$/.exec(name)?.[1]) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) await rm(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Reads and verifies a snapshot. Throws a `SnapshotError` where it is not exactly what `writeSnapshot` wrote for this origin. */
export async function loadSnapshot(path: string, origin: SnapshotOrigin): Promise<StoredDocument[]> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  const hash = createHash('sha256');
  const documents: StoredDocument[] = [];
  let header: z.infer<typeof headerSchema> | undefined;
  let last: string | undefined;
  for await (const line of lines) {
    if (!header) {
      header = parse(headerSchema, line);
      expect(header.format === FORMAT, `has the format ${header.format}, this version uses ${FORMAT}`);
      expect(
        header.analyser === ANALYSER_ID,
        `was made with analyser ${header.analyser}, this version uses ${ANALYSER_ID}`,
      );
      expect(
        header.reader === origin.reader,
        `was made with reader ${header.reader}, this version uses ${origin.reader}`,
      );
      expect(header.root === origin.root, 'was made of another folder');
      continue;
    }
    if (last !== undefined) {
      hash.update(`${last}\n`);
      documents.push(stored(parse(recordSchema, last)));
    }
    last = line;
  }
  expect(header !== undefined && last !== undefined, 'is incomplete');
  const trailer = parse(trailerSchema, last!);
  expect(
    trailer.documents === documents.length && trailer.sha256 === hash.digest('hex'),
    'is damaged: its checksum does not fit',
  );
  return documents;
}

function expect(condition: boolean, problem: string): void {
  if (!condition) throw new SnapshotError(`[snapshot] it ${problem}; ${ADVICE}`);
}

function parse<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new SnapshotError(`[snapshot] it is damaged; ${ADVICE}`, { cause });
  }
}

function record({
  version,
  hash,
  sketch,
  document,
  items,
  withheld,
  warnings,
}: StoredDocument): z.infer<typeof recordSchema> {
  const at = new Map(items.map((item, index) => [item, index]));
  return {
    version,
    hash,
    sketch: [...sketch],
    minutes: { ...document.minutes, attendance: [...document.minutes.attendance] },
    items: items.map((item) => ({ ...item, papers: [...item.papers] })),
    withheld: [...withheld],
    warnings: [...warnings],
    passages: document.passages.map(({ text, before, span, kind, speaker, page, item }) => ({
      text,
      before,
      span,
      kind,
      speaker,
      page,
      item: at.get(item)!,
    })),
  };
}

function stored({
  version,
  hash,
  sketch,
  minutes,
  items,
  withheld,
  warnings,
  passages,
}: z.infer<typeof recordSchema>): StoredDocument {
  expect(
    passages.every(({ item }) => item < items.length),
    'is damaged',
  );
  return {
    version,
    hash,
    sketch,
    items,
    withheld,
    warnings,
    document: {
      minutes,
      passages: passages.map((passage, at) => ({
        ...passage,
        id: `${minutes.file}#${at}`,
        item: items[passage.item]!,
        minutes,
      })),
    },
  };
}

/** A rename lasts only when its folder is flushed too; some file systems refuse, and then nothing is lost but that promise. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
