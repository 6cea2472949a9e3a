import type { Candidate } from './candidate.js';

/**
 * A candidate with another score, and with parts more that it has. Spread, it would be asked for all that is made on demand, and of sixty
 * candidates that is more work than to find them.
 */
export function rescored(candidate: Candidate, score: number, parts: Candidate['parts'] = {}): Candidate {
  return {
    passage: candidate.passage,
    excerpt: candidate.excerpt,
    tokens: candidate.tokens,
    score,
    get parts() {
      return { ...candidate.parts, ...parts };
    },
    get met() {
      return candidate.met;
    },
  };
}
