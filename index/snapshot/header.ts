import { z } from 'zod';
import { aligned } from './part.js';
import { expect } from './snapshotError.js';

/** Changes whenever the shape of a snapshot changes. */
const FORMAT = 'ratsfuchs-snapshot/4';

/** What a snapshot is asked for: one that was made otherwise is not used. */
export interface SnapshotOrigin {
  /** The folder that was read. */
  readonly root: string;
  /** Identifies the formats and layouts that read it. */
  readonly reader: string;
  /** Identifies the analyser. Of what another one made the documents are used without their terms, which are all that depends on it. */
  readonly analyser: string;
}

const headerSchema = z.object({ format: z.string(), analyser: z.string(), reader: z.string(), root: z.string() });
const LONGEST = 1 << 16;

/** A line of text: what a person sees who looks into the file. */
export function headerLine({ root, reader, analyser }: SnapshotOrigin): Buffer {
  const header = Buffer.from(JSON.stringify({ format: FORMAT, analyser, reader, root }));
  const line = Buffer.alloc(aligned(header.length + 1), ' ');
  line.set(header);
  line.write('\n', line.length - 1);
  return line;
}

/** Throws a `SnapshotError` where the line is none, or names another format, reader or folder. */
export function readHeader(bytes: Buffer, origin: Omit<SnapshotOrigin, 'analyser'>): { analyser: string; end: number } {
  const end = bytes.subarray(0, LONGEST).indexOf('\n') + 1;
  const { format, analyser, reader, root } = parse(bytes.toString('utf8', 0, end));
  expect(format === FORMAT, `has the format ${format}, this version uses ${FORMAT}`);
  expect(reader === origin.reader, `was made with reader ${reader}, this version uses ${origin.reader}`);
  expect(root === origin.root, 'was made of another folder');
  return { analyser, end };
}

function parse(line: string): z.infer<typeof headerSchema> {
  let cause: unknown;
  try {
    return headerSchema.parse(JSON.parse(line));
  } catch (error) {
    cause = error;
  }
  return expect(false, 'is damaged', cause) as never;
}
