import type { PassageTerms } from './forwardIndex.js';

/**
 * The share of the agenda item's title that a passage repeats, 0-1. Where the question names something that only the title has (the
 * number of a department), the passage that takes up the title's words is the one that speaks of it.
 */
export function titleEcho({ terms, section }: PassageTerms): number {
  const { item } = section.context;
  if (item.size === 0) return 0;
  const repeated = new Set<number>();
  for (const term of terms) if (item.has(term)) repeated.add(term);
  return repeated.size / item.size;
}
