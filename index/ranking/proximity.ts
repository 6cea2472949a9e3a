import type { TextHits } from './groupHits.js';
import { createPlaces } from './places.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms } from './section.js';

/** Tokens that people take in as one statement: a sentence or two. */
const WINDOW = 26;

/**
 * Gives the share of the question's weight that the best stretch of 26 tokens of an excerpt meets, 0-1. Words that answer together stand
 * together.
 */
export function proximityOf(
  { groups, mass, row }: ResolvedQuery,
  hits: (entry: PassageTerms) => TextHits,
): (excerpt: readonly PassageTerms[]) => number {
  const places = createPlaces();
  const held = row();

  /** What the stretch that begins with a place meets. */
  function metFrom(first: number): number {
    held.fill(0);
    let sum = 0;
    const end = places.position(first) + WINDOW;
    for (let at = first; at < places.length && places.position(at) < end; at++) {
      const group = places.group(at);
      const weight = places.weight(at);
      if (weight <= held[group]!) continue;
      sum += groups[group]!.mass * (weight - held[group]!);
      held[group] = weight;
    }
    return sum;
  }

  return (excerpt) => {
    if (mass === 0) return 0;
    places.clear();
    let offset = 0;
    for (const entry of excerpt) {
      const own = hits(entry);
      for (let at = own.first; at < own.end; at++)
        places.push(offset + own.places.position(at), own.places.group(at), own.places.weight(at));
      offset += entry.tokens;
    }
    let best = 0;
    for (let first = 0; first < places.length; first++) best = Math.max(best, metFrom(first));
    return best / mass;
  };
}
