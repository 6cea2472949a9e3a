import type { Candidate } from '../engines/searchEngine.js';
import type { Query } from '../query/query.js';
import { answerSignal, demandsSign } from './answerSignals.js';

/** A group met by the passage's surroundings only is met, but less surely. */
const CONTEXT_SHARE = 0.8;
/** What is left of the confidence where a question demands a form of answer (a vote, a telephone number) that the passage lacks. */
const WITHOUT_SIGN = 0.4;

/** At this confidence and above a question counts as answered. Measured for the MiniSearch engine with this ranking. */
export const ANSWERED = 0.42;

/**
 * How likely the best candidate answers the question, 0-1, by the share of the question's weight that it meets. It does not depend on
 * the size of the index, so one threshold serves a single document and a whole archive.
 */
export function confidence(query: Query, best: Candidate | undefined): number {
  if (!best) return 0;
  const mass = best.met.reduce((sum, { rarity }) => sum + rarity, 0);
  if (mass === 0) return 0;
  const anywhere =
    best.met.reduce(
      (sum, { text, context, rarity }) => sum + rarity * Math.max(full(text), CONTEXT_SHARE * full(context)),
      0,
    ) / mass;
  const inText = best.met.reduce((sum, { text, rarity }) => sum + rarity * full(text), 0) / mass;
  const coverage = 0.7 * anywhere + 0.3 * inText;
  const fits = !demandsSign(query.type) || answerSignal(query.type, best.passage) === 1;
  return Math.min(1, coverage * (fits ? 1 : WITHOUT_SIGN));
}

/** A synonym answers as well as the word: what counts is that the idea is there. */
function full(weight: number): number {
  return Math.min(1, weight / 0.55);
}
