import { createTermNumbers, type TermNumbers } from '../ranking/termNumbers.js';
import { layOut, readPart } from './part.js';
import { expect } from './snapshotError.js';
import type { AnalysedStoredDocument } from './storedDocument.js';

/** The names of the terms that documents hold, in the order of their first use, and the numbers that they have in a file. */
export interface FiledTerms {
  readonly names: readonly string[];
  /** From the number in memory to that in the file. */
  readonly numberOf: (term: number) => number;
}

/** Terms that no document holds any more are left out: so a file is the same whatever was indexed before. */
export function filedTerms(documents: readonly AnalysedStoredDocument[], { name, size }: TermNumbers): FiledTerms {
  const numbers = new Int32Array(size).fill(-1);
  const names: string[] = [];
  for (const { analysed } of documents) {
    for (const terms of [analysed.terms, analysed.fields]) {
      for (const term of terms) if (numbers[term] === -1) numbers[term] = names.push(name(term)!) - 1;
    }
  }
  return { names, numberOf: (term) => numbers[term]! };
}

export function termsPart(names: readonly string[]): Buffer {
  const written = names.map((name) => Buffer.from(name, 'utf8'));
  let end = 0;
  return layOut([Uint32Array.from(written, ({ length }) => (end += length)), Buffer.concat(written)]);
}

/** Numbers the terms of a part, with pauses. Throws a `SnapshotError` where it is damaged. */
export async function readTerms(bytes: Uint8Array, pause: () => Promise<void> | undefined): Promise<TermNumbers> {
  const part = readPart(bytes, 2);
  const ends = part.uint32();
  const names = part.bytes();
  part.end();
  const numbers = createTermNumbers();
  const PAUSE = 5000;
  let start = 0;
  for (let term = 0; term < ends.length; term++) {
    const end = ends[term]!;
    expect(end >= start && end <= names.length);
    // A name that was there already would shift all that come after it.
    expect(numbers.numberOf(names.toString('utf8', start, end)) === term);
    start = end;
    if (term % PAUSE === 0) await pause();
  }
  expect(start === names.length);
  return numbers;
}
