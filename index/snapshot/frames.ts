import { constants } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { ALIGNMENT } from './part.js';
import { expect } from './snapshotError.js';

/** What a frame holds: the names of all terms, a document, or the checksum of all that stands before it. */
const KINDS = ['terms', 'document', 'end'] as const;
export type FrameKind = (typeof KINDS)[number];

/** A frame is its kind, the length of its part, and the part. */
const HEAD = 8;
const DIGEST = 32;
const CHUNK = 1 << 22;

export function framed(kind: FrameKind, part: Buffer): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(KINDS.indexOf(kind), 0);
  head.writeUInt32LE(part.length, 4);
  return Buffer.concat([head, part]);
}

/**
 * The bytes of a file, and whether the checksum at its end fits all that stands before it. Throws a `SnapshotError` where it is too short
 * to have one.
 */
export async function readWhole(path: string): Promise<{ bytes: Buffer; intact: boolean }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    expect(size > HEAD + DIGEST, 'is incomplete');
    expect(size <= constants.MAX_LENGTH, 'is too large to be read');
    const bytes = Buffer.allocUnsafeSlow(size);
    const hash = createHash('sha256');
    for (let at = 0; at < size; at += CHUNK) await readChunk(file, bytes, at, hash);
    return { bytes, intact: hash.digest().equals(bytes.subarray(-DIGEST)) };
  } finally {
    await file.close();
  }
}

async function readChunk(file: FileHandle, bytes: Buffer, from: number, hash: Hash): Promise<void> {
  const to = Math.min(bytes.length, from + CHUNK);
  for (let at = from; at < to; ) {
    const { bytesRead } = await file.read(bytes, at, to - at, at);
    expect(bytesRead > 0, 'is incomplete');
    at += bytesRead;
  }
  const end = bytes.length - HEAD - DIGEST;
  hash.update(bytes.subarray(from, Math.max(from, Math.min(to, end))));
}

/** The parts of the frames from a place on, in turn. Throws a `SnapshotError` where another frame stands than is expected. */
export function readFrames(bytes: Buffer, from: number) {
  let at = from;
  expect(at % ALIGNMENT === 0);
  /** Of the frame that comes next; null where none does. */
  const kind = (): FrameKind | null => (at + HEAD > bytes.length ? null : (KINDS[bytes.readUInt32LE(at)] ?? null));
  return {
    kind,
    next(expected: FrameKind): Buffer {
      expect(kind() === expected);
      const start = at + HEAD;
      at = start + bytes.readUInt32LE(at + 4);
      expect(at % ALIGNMENT === 0 && at <= bytes.length);
      return bytes.subarray(start, at);
    },
    /** To be called when all are read: nothing may be left over. */
    end: () => expect(at === bytes.length),
  };
}
