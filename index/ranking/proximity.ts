import type { TextHits } from './groupHits.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms } from './section.js';

/** Tokens that people take in as one statement: a sentence or two. */
const WINDOW = 26;

/** The share of the question's weight that the best stretch of 26 tokens of an excerpt meets, 0-1. Words that answer together stand together. */
export function proximity(
  { groups, mass, row }: ResolvedQuery,
  excerpt: readonly PassageTerms[],
  hits: (entry: PassageTerms) => TextHits,
): number {
  if (mass === 0) return 0;
  const positions: number[] = [];
  const met: number[] = [];
  const weights: number[] = [];
  let offset = 0;
  for (const entry of excerpt) {
    const { places, first, end } = hits(entry);
    for (let at = first; at < end; at++) {
      positions.push(offset + places.position(at));
      met.push(places.group(at));
      weights.push(places.weight(at));
    }
    offset += entry.tokens;
  }
  let best = 0;
  const held = row();
  for (let first = 0; first < positions.length; first++) {
    held.fill(0);
    let sum = 0;
    const end = positions[first]! + WINDOW;
    for (let at = first; at < positions.length && positions[at]! < end; at++) {
      const group = met[at]!;
      const weight = weights[at]!;
      if (weight <= held[group]!) continue;
      sum += groups[group]!.mass * (weight - held[group]!);
      held[group] = weight;
    }
    if (sum > best) best = sum;
  }
  return best / mass;
}
