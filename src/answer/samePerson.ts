import { fold } from '../../index/language/fold.js';
import { areAlike, isLargeParty } from './alikeNames.js';
import type { Person } from './person.js';

const DEPARTMENT =
  /amt\b|amts|fachbereich|\bfb\b|dezernat|abteilung|verwaltung|betrieb|stabsstelle|gmbh|department|office|leit(?:er|ung)/;
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
export function sameFirstName(one: string, other: string): boolean {
  const letters = Math.min(3, ...[one, other].map((name) => name.replace('.', '').length));
  return fold(one).slice(0, letters) === fold(other).slice(0, letters);
}

type Side = 'council' | 'administration';

function sideOf({ affiliation, councillor }: Person): Side | null {
  if (councillor || (affiliation && isLargeParty(affiliation))) return 'council';
  return DEPARTMENT.test(fold(affiliation ?? '')) ? 'administration' : null;
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
  const large = ({ affiliation }: Person) => affiliation !== null && isLargeParty(affiliation);
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
