import type { ResolvedQuery, TextHits } from './groupHits.js';

/** Tokens that people take in as one statement: about a sentence. */
const WINDOW = 20;

/** The share of the question's weight that the best stretch of 20 tokens meets, 0-1. Words that answer together stand together. */
export function proximity({ groups, mass }: ResolvedQuery, { places }: TextHits): number {
  if (mass === 0) return 0;
  let best = 0;
  for (let first = 0; first < places.length; first++) {
    const met = new Map<number, number>();
    for (let i = first; i < places.length && places[i]![0] < places[first]![0] + WINDOW; i++) {
      const [, group, weight] = places[i]!;
      met.set(group, Math.max(met.get(group) ?? 0, weight));
    }
    let sum = 0;
    for (const [group, weight] of met) sum += groups[group]!.mass * weight;
    best = Math.max(best, sum);
  }
  return best / mass;
}
