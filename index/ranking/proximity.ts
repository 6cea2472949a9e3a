import type { TextHits } from './groupHits.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms } from './section.js';

/** Tokens that people take in as one statement: a sentence or two. */
const WINDOW = 26;

/** The share of the question's weight that the best stretch of 26 tokens of an excerpt meets, 0-1. Words that answer together stand together. */
export function proximity(
  resolved: ResolvedQuery,
  excerpt: readonly PassageTerms[],
  hits: (entry: PassageTerms) => TextHits,
): number {
  const { groups, mass } = resolved;
  if (mass === 0) return 0;
  const places: (readonly [position: number, group: number, weight: number])[] = [];
  let offset = 0;
  for (const entry of excerpt) {
    for (const [position, group, weight] of hits(entry).places) places.push([offset + position, group, weight]);
    offset += entry.tokens;
  }
  let best = 0;
  const met = new Float64Array(groups.length);
  for (let first = 0; first < places.length; first++) {
    met.fill(0);
    let sum = 0;
    for (let i = first; i < places.length && places[i]![0] < places[first]![0] + WINDOW; i++) {
      const [, group, weight] = places[i]!;
      if (weight <= met[group]!) continue;
      sum += groups[group]!.mass * (weight - met[group]!);
      met[group] = weight;
    }
    best = Math.max(best, sum);
  }
  return best / mass;
}
