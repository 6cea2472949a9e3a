import { fold } from '../../index/language/fold.js';
import { isAbbreviationOf } from './abbreviation.js';
import { organizationKey } from './organizationKey.js';
import type { Session } from './sessions.js';

/** The committees that sessions are of, the most recent first, each once, by the name that it had last. */
export function committeesOf(sessions: readonly Session[]): string[] {
  const names = new Map<string, string>();
  for (const { organization, body } of sessions) {
    if (organization === null) continue;
    const key = organizationKey(organization, body) || organization;
    if (!names.has(key)) names.set(key, organization);
  }
  return [...names.values()];
}

/** Whether two names mean one committee, as far as names tell. */
export function isSameCommittee(one: string, other: string): boolean {
  return one === other || organizationKey(one) === organizationKey(other);
}

/**
 * The committees that may be meant by what somebody is typing, the likeliest first, then the more recent. Every typed word must begin a
 * word of the name or stand in it, umlauts or not; of five letters on it may have a slip. "sozal" finds "Ausschuss für Soziales".
 */
export function committeesLike(typed: string, committees: readonly string[]): string[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...committees];
  return committees
    .map((name, recency) => ({ name, recency, likeness: likeness(typed, wanted, name) }))
    .filter(({ likeness: value }) => value > 0)
    .sort((a, b) => b.likeness - a.likeness || a.recency - b.recency)
    .map(({ name }) => name);
}

const SMALL = new Set('fur und der die das des dem den von vom zu zum zur im in the of and for'.split(' '));
const LIKE = { whole: 1, begins: 0.9, within: 0.6, slip: 0.5, initials: 0.8 };
const SLIP_FROM = 5;

function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

/** The weakest word counts: a name that lacks one of the typed words is not meant. 0-1. */
function likeness(typed: string, wanted: readonly string[], name: string): number {
  if (isSameCommittee(typed, name)) return LIKE.whole;
  if (isAbbreviationOf(typed.trim(), name)) return LIKE.initials;
  const words = wordsOf(name);
  const best = wanted.map((word) => Math.max(0, ...words.map((own) => likenessOfWords(word, own))));
  return Math.min(...best);
}

function likenessOfWords(typed: string, word: string): number {
  if (typed === word) return LIKE.whole;
  if (word.startsWith(typed)) return LIKE.begins;
  if (typed.length > 2 && word.includes(typed)) return LIKE.within;
  // "Ausschusses", "Rates": the name may be inflected.
  if (word.length >= SLIP_FROM && typed.startsWith(word) && typed.length - word.length <= 2) return LIKE.begins;
  return typed.length >= SLIP_FROM && beginsWithSlip(typed, word) ? LIKE.slip : 0;
}

/** Whether a word begins like the typed one but for one letter too many, missing, wrong, or swapped with its neighbour. */
function beginsWithSlip(typed: string, word: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  const rest = typed.slice(same);
  const own = word.slice(same);
  return (
    own.startsWith(rest.slice(1)) ||
    own.slice(1).startsWith(rest.slice(1)) ||
    own.slice(1).startsWith(rest) ||
    (rest.length > 1 && own.startsWith(rest[1]! + rest[0]! + rest.slice(2)))
  );
}
