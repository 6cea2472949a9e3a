import type { Span } from '../../index/minutes/minutes.js';
import type { Candidate } from '../../index/ranking/candidate.js';

/** Readings of a question between which the minutes do not decide. */
export interface Doubt {
  /** What the question may mean, as one would say it: "Frau Müller (SPD)", "Bauausschuss, Hagen". */
  readonly choices: readonly string[];
  /** Where the words stand in the question that a choice takes the place of. */
  readonly about: Span;
}

/** So many readings are offered. */
export const MOST_CHOICES = 5;
/** A passage is clearly ahead of those whose score is less than this share of its own. */
const TIED = 0.9;

/** The passages of which none is clearly ahead, the best first; none where nothing speaks for the best. */
export function tiedWithBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]?.score ?? 0;
  return best > 0 ? candidates.filter(({ score }) => score >= TIED * best) : [];
}
