/** How often each term stands in a text, compact: a Map of a large index's terms would take ten times the memory. */
export interface TermCounts {
  /** Ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

const MOST = 0xffff;

export function countTerms(lists: Iterable<Int32Array>): TermCounts {
  const counted = new Map<number, number>();
  for (const list of lists) for (const term of list) counted.set(term, (counted.get(term) ?? 0) + 1);
  const terms = Int32Array.from(counted.keys()).sort();
  return { terms, counts: Uint16Array.from(terms, (term) => Math.min(MOST, counted.get(term)!)) };
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
