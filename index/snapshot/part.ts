import { expect } from './snapshotError.js';

/**
 * A part of a snapshot is arrays of numbers and bytes one behind the other, in the machine's byte order, each number at a multiple of its
 * width: read, they are views of the file's bytes, and nothing is copied. The lengths of the arrays stand in front.
 */
type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

const HEAD = 4;
/** Parts begin at multiples of so many bytes. */
export const ALIGNMENT = 8;

/** Lays out arrays; those of wider numbers come first. */
export function layOut(arrays: readonly Numbers[]): Buffer {
  const lengths = Uint32Array.from(arrays, ({ length }) => length);
  const all: readonly Numbers[] = [lengths, ...arrays];
  const size = all.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const part = Buffer.alloc(aligned(size));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of all) {
    part.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return part;
}

/** The arrays of a part, in the order in which they were laid out; `arrays` is their number. */
export function readPart(bytes: Uint8Array, arrays: number) {
  let at = arrays * HEAD;
  expect(bytes.byteLength >= at);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset, arrays);
  let next = 0;
  /** Where the next array begins. */
  const take = (width: number) => {
    const start = at;
    at += lengths[next++]! * width;
    expect(at <= bytes.byteLength);
    return [bytes.byteOffset + start, (at - start) / width] as const;
  };
  return {
    int32: () => new Int32Array(bytes.buffer, ...take(Int32Array.BYTES_PER_ELEMENT)),
    uint32: () => new Uint32Array(bytes.buffer, ...take(Uint32Array.BYTES_PER_ELEMENT)),
    uint16: () => new Uint16Array(bytes.buffer, ...take(Uint16Array.BYTES_PER_ELEMENT)),
    bytes: () => Buffer.from(bytes.buffer, ...take(1)),
    /** To be called when all arrays are read: nothing may be left over. */
    end: () => expect(aligned(at) === bytes.byteLength),
  };
}

export function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
