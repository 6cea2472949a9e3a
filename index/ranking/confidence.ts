import type { Query, TermGroup } from '../query/query.js';
import type { Candidate, GroupMatch } from './candidate.js';

/** A group met by the passage's surroundings only is met, but less surely. */
const CONTEXT_SHARE = 0.8;
/** What is left of the confidence where a question demands a form of answer (a vote, a telephone number) that the passage lacks. */
const WITHOUT_SIGN = 0.4;

/** At this confidence and above a question counts as answered. Measured for the MiniSearch engine with this ranking. */
export const ANSWERED = 0.42;

/** What is taken off where all names, codes and nouns of the question are missing. */
const WITHOUT_ESSENTIALS = 0.6;
/** From here on a group counts as met at all. */
const MET = 0.3;

/**
 * How likely the best candidate answers the question, 0-1, by the share of the question's weight that it meets. It does not depend on
 * the size of the index, so one threshold serves a single document and a whole archive. `signed`: the passage has the form
 * of answer that the question demands, in a sentence that meets the question.
 */
export function confidence({ groups }: Query, best: Candidate | undefined, signed: boolean): number {
  if (!best) return 0;
  const share = (value: (match: GroupMatch) => number, of: (group: TermGroup) => boolean = () => true) => {
    const considered = best.met.filter((_, group) => of(groups[group]!));
    const mass = considered.reduce((sum, { rarity }) => sum + rarity, 0);
    return mass === 0 ? null : considered.reduce((sum, match) => sum + match.rarity * value(match), 0) / mass;
  };
  const anywhere = share(({ text, context }) => Math.max(full(text), CONTEXT_SHARE * full(context))) ?? 0;
  const inText = share(({ text }) => full(text)) ?? 0;
  const missing =
    share(
      ({ text, context }) => (Math.max(text, context) < MET ? 1 : 0),
      ({ essential }) => essential,
    ) ?? 0;
  return Math.min(
    1,
    (0.7 * anywhere + 0.3 * inText) * (1 - WITHOUT_ESSENTIALS * missing) * (signed ? 1 : WITHOUT_SIGN),
  );
}

/** A synonym answers nearly as well as the word, a part of a compound hardly. */
function full(weight: number): number {
  return Math.min(1, weight / 0.6) ** 2;
}
