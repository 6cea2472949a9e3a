import type { PassageTerms } from './section.js';

/**
 * The share of the agenda item's title that a passage repeats, 0-1. Where the question names something that only the title has (the
 * number of a department), the passage that takes up the title's words is the one that speaks of it.
 */
export function titleEcho({ from, to, section }: PassageTerms): number {
  const title = section.field('item');
  if (title.length === 0) return 0;
  const terms = section.document.analysed.terms.subarray(from, to);
  let repeated = 0;
  for (const term of title) if (terms.includes(term)) repeated++;
  return repeated / title.length;
}
