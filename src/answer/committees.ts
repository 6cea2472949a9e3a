import { fold } from '../../index/language/fold.js';
import { isAbbreviationOf } from './abbreviation.js';
import { organizationKey, organizationWords } from './organizationKey.js';
import type { Session } from './sessions.js';
import { slips } from './slips.js';

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
 * word of the name or stand in it, umlauts or not; of five letters on it may have a slip, of nine letters on two. "sozal" finds "Ausschuss für Soziales".
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

/** Names that look most like what somebody typed, though none of them can be meant by it; for a hint. */
export function nearestCommittees(typed: string, committees: readonly string[], most: number): string[] {
  const wanted = pairsOf(typed);
  return committees
    .map((name, recency) => ({ name, recency, likeness: commonPairs(wanted, pairsOf(name)) }))
    .sort((a, b) => b.likeness - a.likeness || a.recency - b.recency)
    .slice(0, most)
    .map(({ name }) => name);
}

const SMALL = new Set('fur und der die das des dem den von vom zu zum zur im in of the and for'.split(' '));
/** `within`: every word stands in a longer name: "Bauausschuss" for "Ausschuss für Planung, Bau und Umwelt". */
const LIKE = { whole: 1, begins: 0.9, within: 0.6, slip: 0.5, initials: 0.8, partOfName: 0.85 };
const SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

/** The weakest word counts: a name that lacks one of the typed words is not meant. 0-1. */
function likeness(typed: string, wanted: readonly string[], name: string): number {
  if (isSameCommittee(typed, name)) return LIKE.whole;
  if (isAbbreviationOf(typed.trim(), name)) return LIKE.initials;
  const divided = organizationWords(typed);
  return Math.max(
    likenessOfNames(wanted, wordsOf(name)),
    divided.length > 0 ? LIKE.partOfName * likenessOfNames(divided, organizationWords(name)) : 0,
  );
}

function likenessOfNames(wanted: readonly string[], words: readonly string[]): number {
  return Math.min(...wanted.map((word) => Math.max(0, ...words.map((own) => likenessOfWords(word, own)))));
}

function likenessOfWords(typed: string, word: string): number {
  if (typed === word) return LIKE.whole;
  if (word.startsWith(typed)) return LIKE.begins;
  if (typed.length > 2 && word.includes(typed)) return LIKE.within;
  // "Ausschusses", "Rates": the name may be inflected.
  if (word.length >= SLIP_FROM && typed.startsWith(word) && typed.length - word.length <= 2) return LIKE.begins;
  if (typed.length < SLIP_FROM) return 0;
  return slips(typed, word) <= (typed.length < TWO_SLIPS_FROM ? 1 : 2) ? LIKE.slip : 0;
}

function pairsOf(text: string): Set<string> {
  const letters = wordsOf(text).join(' ');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

/** Dice's coefficient of pairs of letters (Adamson and Boreham 1974), 0-1. */
function commonPairs(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}
