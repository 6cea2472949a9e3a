import { fold } from '../../index/language/fold.js';
import type { Person } from './person.js';

/** Parties that are known as such wherever minutes are written. */
const PARTY =
  /^(?:spd|cdu|csu|fdp|afd|grun\w*|bundnis\w*|b90\w*|(?:die )?linken?|spo|ovp|fpo|neos|kpo|piraten\w*|volt)\b/;
const DEPARTMENT =
  /amt\b|amts|fachbereich|\bfb\b|dezernat|abteilung|verwaltung|betrieb|stabsstelle|gmbh|department|office|leit(?:er|ung)/;
/** Words that names of towns, parties and departments share by chance. */
const COMMON = new Set(
  'stadt gemeinde markt land kreis amt fachbereich abteilung dezernat fraktion gruppe freie fur und der die des of the city and county department'.split(
    ' ',
  ),
);
const LONGEST_ABBREVIATION = 6;
/** On so many days somebody must be seen for the minutes to tell that two are never there together. */
const DAYS = 3;

/**
 * Whether two passages of one surname speak of different people: first names, forms of address or towns differ, or they belong to
 * different sides. `seen` is all that is known of the surname: people change parties and offices, so sides that are never seen on the
 * same day may be one person's.
 */
export function areDifferent(one: Person, other: Person, seen: readonly Person[]): boolean {
  if (one.firstName && other.firstName) return !sameFirstName(one.firstName, other.firstName);
  if (one.gender && other.gender && one.gender !== other.gender) return true;
  if (one.body && other.body && !areAlike(one.body, other.body)) return true;
  return standApart(one, other) && !mayFollowEachOther(one, other, seen);
}

/** Whether a person, as one passage tells of somebody, can be the one who is asked for: nothing that both tell differs. */
export function fits(asked: Person, person: Person): boolean {
  if (asked.firstName && person.firstName) return sameFirstName(asked.firstName, person.firstName);
  const told = (key: 'gender' | 'affiliation' | 'body', agree: (one: string, other: string) => boolean) =>
    asked[key] === null || person[key] === null || agree(asked[key], person[key]);
  const [side, opposite] = [sideOf(asked), sideOf(person)];
  return (
    told('gender', (one, other) => one === other) &&
    told('affiliation', areAlike) &&
    told('body', areAlike) &&
    (side === null || opposite === null || side === opposite)
  );
}

/** "Stefan" and "Stephan", "B." and "Bettina": minutes spell first names in many ways. */
function sameFirstName(one: string, other: string): boolean {
  const letters = Math.min(3, ...[one, other].map((name) => name.replace('.', '').length));
  return fold(one).slice(0, letters) === fold(other).slice(0, letters);
}

/** Whether two names of a party, a department or a town may mean the same: a word in common, or one shortens the other. */
export function areAlike(one: string, other: string): boolean {
  const words = new Set(tellingWords(one));
  return tellingWords(other).some((word) => words.has(word)) || shortens(one, other) || shortens(other, one);
}

/** The words of a name that tell it from others. */
export function tellingWords(name: string): string[] {
  const words = wordsOf(name);
  const rare = words.filter((word) => !COMMON.has(word));
  return rare.length > 0 ? rare : words;
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "GBA" for "Gartenbauamt", "pl" for "parteilos": the letters in their order, from the first. */
function shortens(short: string, long: string): boolean {
  const letters = fold(short).replace(/[^\p{L}]/gu, '');
  if (letters.length > LONGEST_ABBREVIATION || PARTY.test(fold(short)) || letters[0] !== fold(long)[0]) return false;
  return new RegExp(Array.from(letters).join('.*')).test(fold(long));
}

type Side = 'council' | 'administration';

function sideOf({ affiliation, councillor }: Person): Side | null {
  const folded = fold(affiliation ?? '');
  if (councillor || PARTY.test(folded)) return 'council';
  return DEPARTMENT.test(folded) ? 'administration' : null;
}

/** One is of the council and the other of the administration, or their parties or departments have different names. */
function standApart(one: Person, other: Person): boolean {
  const [side, opposite] = [sideOf(one), sideOf(other)];
  if (side === null || opposite === null) return false;
  if (side !== opposite) return true;
  return one.affiliation !== null && other.affiliation !== null && !areAlike(one.affiliation, other.affiliation);
}

/**
 * Whether one person may have been first this and then that. Where the minutes say too little to tell, nobody goes from one of the large
 * parties to another, or from the council into the administration; but local groups rename themselves.
 */
function mayFollowEachOther(one: Person, other: Person, seen: readonly Person[]): boolean {
  const [days, others] = [daysOf(one, seen), daysOf(other, seen)];
  const together = [...days].some((day) => others.has(day));
  return !together && (!areOfKnownSides(one, other) || Math.min(days.size, others.size) >= DAYS);
}

function areOfKnownSides(one: Person, other: Person): boolean {
  const large = ({ affiliation }: Person) => PARTY.test(fold(affiliation ?? ''));
  return sideOf(one) !== sideOf(other) || (large(one) && large(other));
}

/** The days on which somebody of the same side is seen. */
function daysOf(person: Person, seen: readonly Person[]): ReadonlySet<string> {
  const { affiliation } = person;
  const same = [person, ...seen].filter((other) =>
    affiliation === null
      ? sideOf(other) === sideOf(person)
      : other.affiliation !== null && areAlike(other.affiliation, affiliation),
  );
  return new Set(same.flatMap(({ date }) => date ?? []));
}
