import { type AnswerForm, FIGURES, NAMES, PERSONAL, TIMES } from '../query/answerForm.js';
import type { Query, TermGroup } from '../query/query.js';
import type { Candidate, GroupMatch } from './candidate.js';

/** What the first quote holds of the very detail that a question asks for; all values are shares, 0-1. */
export interface Detail {
  /** Of what the best sentence meets of the matter, what one meets that has the form of the answer; 1 where none is demanded. */
  readonly formed: number;
  /** No sentence of the quote has the form. */
  readonly absent: boolean;
  /** How well the noun that is asked for is met; 1 where the question names none. */
  readonly noun: number;
  /** How well the noun is met right behind a number; 1 where nothing is counted. */
  readonly counted: number;
}

/**
 * A logistic regression, learned by tests/quality/refusal.mjs on the development questions. What is missing may only speak against an
 * answer, what is met only for it. That the words of a question are there says little: minutes discuss many matters without giving the
 * detail that is asked for. That the detail has its form, a sum, a date, a number of just these things, tells. All values are 0-1.
 */
export const LOGIT: Readonly<Record<keyof Evidence, number>> & { readonly bias: number } = {
  bias: 1.03,
  weakest: 1.09,
  others: 0,
  missing: -1.03,
  figure: -1.05,
  noFigure: -3.26,
  time: -2.13,
  noTime: -1.54,
  name: -3.22,
  vote: -2.34,
  personal: -4.52,
  noun: -2.91,
  uncounted: -2.22,
};

export interface Evidence {
  /** How well the least met group is met by the excerpt. */
  readonly weakest: number;
  /** Verbs and adjectives that the excerpt has, by weight. */
  readonly others: number;
  /** Names, codes and nouns of the matter that are missing from the agenda item, by number. */
  readonly missing: number;
  /** A figure, a time, a name, a vote, or something personal is asked for, and it stands apart from what meets the question, or nowhere. */
  readonly figure: number;
  readonly time: number;
  readonly name: number;
  readonly vote: number;
  readonly personal: number;
  /** The excerpt has no such figure or time at all. */
  readonly noFigure: number;
  readonly noTime: number;
  /** The noun that is asked for is missing from the excerpt. */
  readonly noun: number;
  /** It is there, but no number of it. */
  readonly uncounted: number;
}

/** Below this a group counts as missing. */
const MET = 0.3;
/** Where a question has no verb or adjective, they are met as well as not. */
const UNASKED = 0.5;
/** Where the whole index lacks as many of the names, codes and nouns, the minutes are about something else. */
const STRANGE = 0.5;

/** At this confidence and above a question counts as answered: some eight of a hundred answerable ones lie below. */
export const ANSWERED = 0.5;

/**
 * How likely the best candidate answers the question, 0-1. It does not depend on the size of the index, so one threshold serves a
 * single document and a whole archive.
 */
export function confidence(query: Query, best: Candidate | undefined, detail: Detail | null): number {
  if (!best || !detail || isStrange(query, best)) return 0;
  const evidence = evidenceOf(query, best, detail);
  let logit = LOGIT.bias;
  for (const name in evidence) logit += LOGIT[name as keyof Evidence] * evidence[name as keyof Evidence];
  return 1 / (1 + Math.exp(-logit));
}

/** Whether the minutes have nothing of what is asked, or lack half of its names and nouns altogether. */
export function isStrange(query: Query, { met }: Candidate): boolean {
  if (met.every((match) => anywhere(match) === 0)) return true;
  const matter = matterOf(query, met);
  return matter.length > 0 && matter.filter(({ held }) => !held).length >= STRANGE * matter.length;
}

export function evidenceOf(query: Query, { met }: Candidate, { formed, absent, noun, counted }: Detail): Evidence {
  const { form } = query.asked;
  const matter = matterOf(query, met);
  const others = pairs(query, met).filter(({ group }) => !group.essential && group.kind === 'word');
  const lacks = (forms: ReadonlySet<AnswerForm>) => (form !== null && forms.has(form) ? 1 - formed : 0);
  const figure = form !== null && FIGURES.has(form);
  return {
    weakest: Math.min(...met.map(({ text }) => full(text))),
    others: share(others.map(({ match }) => match)),
    missing: matter.filter((match) => anywhere(match) < MET).length / Math.max(1, matter.length),
    figure: lacks(FIGURES),
    noFigure: figure && absent ? 1 : 0,
    time: lacks(TIMES),
    noTime: form !== null && TIMES.has(form) && absent ? 1 : 0,
    name: lacks(NAMES),
    vote: form === 'vote' ? 1 - formed : 0,
    personal: lacks(PERSONAL),
    noun: query.asked.noun === null ? 0 : 1 - full(noun),
    uncounted: form === 'count' ? 1 - counted : 0,
  };
}

function pairs({ groups }: Query, met: readonly GroupMatch[]): { group: TermGroup; match: GroupMatch }[] {
  return groups.map((group, at) => ({ group, match: met[at]! }));
}

/** Names, codes and nouns; that the committee or the town is the one asked for says nothing of the matter. */
function matterOf(query: Query, met: readonly GroupMatch[]): GroupMatch[] {
  return pairs(query, met)
    .filter(
      ({ group, match }) => group.essential && (match.session < MET || Math.max(match.text, match.context) >= MET),
    )
    .map(({ match }) => match);
}

function share(matches: readonly GroupMatch[]): number {
  const mass = matches.reduce((sum, { rarity }) => sum + rarity, 0);
  return mass === 0 ? UNASKED : matches.reduce((sum, { rarity, text }) => sum + rarity * full(text), 0) / mass;
}

function anywhere({ text, context, session }: GroupMatch): number {
  return Math.max(text, context, session);
}

/** A synonym answers nearly as well as the word, a part of a compound hardly. */
function full(weight: number): number {
  return Math.min(1, weight / 0.6) ** 2;
}
