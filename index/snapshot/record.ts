import { z } from 'zod';
import { ATTENDANCE } from '../minutes/minutes.js';
import { OUTCOMES } from '../minutes/vote.js';
import { expect } from './snapshotError.js';
import type { StoredDocument } from './storedDocument.js';

const text = z.string().nullable();
const voteSchema = z.object({
  outcome: z.enum(OUTCOMES),
  unanimous: z.boolean().nullable(),
  count: z.object({ yes: z.int().nullable(), no: z.int().nullable(), abstain: z.int().nullable() }).nullable(),
});
const recordSchema = z.object({
  version: z.string(),
  hash: z.string(),
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
  speakers: z.array(z.object({ label: z.string(), name: z.string(), role: text, party: text })),
  labels: z.array(z.string()),
  encoding: z.enum(['utf8', 'utf16le']),
});

/** What is kept of a document beside its passages, as JSON. */
export type DocumentRecord = z.infer<typeof recordSchema>;
/** What its passages share and name by number. */
export type SharedByPassages = Pick<DocumentRecord, 'speakers' | 'labels' | 'encoding'>;

export function recordOf(
  { version, hash, document, items, withheld, warnings }: StoredDocument,
  { speakers, labels, encoding }: SharedByPassages,
): DocumentRecord {
  return {
    version,
    hash,
    minutes: { ...document.minutes, attendance: [...document.minutes.attendance] },
    items: items.map((item) => ({ ...item, papers: [...item.papers] })),
    withheld: [...withheld],
    warnings: [...warnings],
    speakers,
    labels,
    encoding,
  };
}

/** Throws a `SnapshotError` where the bytes are no record. */
export function parseRecord(bytes: Buffer): DocumentRecord {
  let record: DocumentRecord | undefined;
  let cause: unknown;
  try {
    record = recordSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    cause = error;
  }
  expect(record !== undefined, 'is damaged', cause);
  return record;
}
