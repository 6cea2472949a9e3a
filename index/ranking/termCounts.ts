/** How often each term stands in a text, compact: a Map of a large index's terms would take ten times the memory. */
export interface TermCounts {
  /** Ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

const MOST = 0xffff;

export function countTerms(all: Int32Array): TermCounts {
  const sorted = all.toSorted();
  const terms: number[] = [];
  const counts: number[] = [];
  for (const term of sorted) {
    if (terms.at(-1) !== term) {
      terms.push(term);
      counts.push(0);
    }
    counts[counts.length - 1]!++;
  }
  return { terms: Int32Array.from(terms), counts: Uint16Array.from(counts, (count) => Math.min(MOST, count)) };
}

export function countOf({ terms, counts }: TermCounts, term: number): number {
  let from = 0;
  let to = terms.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (terms[middle]! < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term ? counts[from]! : 0;
}
