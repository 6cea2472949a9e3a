import type { Query, TermGroup } from '../query/query.js';
import type { QuestionType } from '../query/questionType.js';
import type { Candidate, GroupMatch } from './candidate.js';

/**
 * A small logistic regression, learned on the development questions (those that the minutes do not answer, and all others with the
 * document removed that does), with coverage bound to count for an answer and never against it. All values are shares, 0-1.
 */
const LOGIT = {
  bias: -0.7,
  /** Names, codes and nouns that the excerpt or its agenda item has, by weight. */
  essentials: 1.13,
  /** How well the least met group is met by the excerpt. */
  weakest: 0.78,
  /** Verbs and adjectives that the excerpt has. */
  others: 0.47,
  /** Names, codes and nouns of the matter that are missing altogether, by number. */
  missing: -1,
  /** The question demands a form of answer (a vote, a sum) that the excerpt lacks. */
  unsigned: -0.8,
  /** A telephone number or an address was asked for and is not there: never guess at those. */
  unknownContact: -3.7,
  /** A number was asked for: the minutes speak of many matters whose numbers they do not give. */
  quantity: -0.77,
};
const QUANTITIES: ReadonlySet<QuestionType> = new Set(['how-many', 'how-much']);
/** Below this a group counts as missing. */
const MET = 0.3;
/** Where a question has no verb or adjective, they are met as well as not. */
const UNASKED = 0.5;

/** At this confidence and above a question counts as answered: some ten of a hundred answerable ones lie below. */
export const ANSWERED = 0.355;

/**
 * How likely the best candidate answers the question, 0-1. It does not depend on the size of the index, so one threshold serves a
 * single document and a whole archive. `signed`: the excerpt has the form of answer that the question demands.
 */
export function confidence({ groups, type }: Query, best: Candidate | undefined, signed: boolean): number {
  if (!best || best.met.length === 0) return 0;
  const pairs = groups.map((group, at) => ({ group, match: best.met[at]! }));
  const essential = pairs.filter(({ group }) => group.essential);
  const others = pairs.filter(({ group }) => !group.essential && group.kind === 'word');
  // That the committee or the town is the one asked for says nothing of the matter.
  const matter = essential.filter(({ match }) => match.session < MET || Math.max(match.text, match.context) >= MET);
  const missing = matter.filter(({ match }) => anywhere(match) < MET).length / Math.max(1, matter.length);
  const logit =
    LOGIT.bias +
    LOGIT.essentials * (share(essential, (match) => full(anywhere(match))) ?? 1) +
    LOGIT.weakest * Math.min(...best.met.map(({ text }) => full(text))) +
    LOGIT.others * (share(others, ({ text }) => full(text)) ?? UNASKED) +
    LOGIT.missing * missing +
    (signed ? 0 : type === 'contact' ? LOGIT.unknownContact : LOGIT.unsigned) +
    (QUANTITIES.has(type) ? LOGIT.quantity : 0);
  return best.met.every((match) => anywhere(match) === 0) ? 0 : 1 / (1 + Math.exp(-logit));
}

function share(
  pairs: readonly { readonly group: TermGroup; readonly match: GroupMatch }[],
  value: (match: GroupMatch) => number,
): number | null {
  const mass = pairs.reduce((sum, { match }) => sum + match.rarity, 0);
  return mass === 0 ? null : pairs.reduce((sum, { match }) => sum + match.rarity * value(match), 0) / mass;
}

function anywhere({ text, context, session }: GroupMatch): number {
  return Math.max(text, context, session);
}

/** A synonym answers nearly as well as the word, a part of a compound hardly. */
function full(weight: number): number {
  return Math.min(1, weight / 0.6) ** 2;
}
