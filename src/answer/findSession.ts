import { fold } from '../../index/language/fold.js';
import { committeesLike, committeesOf, isSameCommittee } from './committees.js';
import { bodyKey, organizationWords } from './organizationKey.js';
import { readDay } from './readDay.js';
import type { Session } from './sessions.js';

/** The session that somebody asks for, with what was understood of the wish. */
export interface FoundSession {
  readonly session: Session | null;
  /** By its full name; null where none was asked for, or none is known by what was typed. */
  readonly committee: string | null;
  /** The beginning of an ISO 8601 date. */
  readonly day: string | null;
}

/**
 * The latest session: of all, of a committee as typed ("bauauschuss"), of a day, month or year, or of both ("Rat 15.02.2022"); a town
 * may stand with it ("Rat Köln"). `sessions` begin with the latest.
 */
export function findSession(sessions: readonly Session[], typed: string | null): FoundSession {
  if (typed === null) return { session: sessions[0] ?? null, committee: null, day: null };
  const [wanted, day] = divided(typed);
  const { committee, town, among } = inTown(sessions, wanted);
  const name = committee === '' ? null : (committeesLike(committee, committeesOf(among))[0] ?? null);
  if (committee !== '' && name === null) return { session: null, committee: null, day: null };
  const session = among.find(
    ({ organization, date }) =>
      (name === null || (organization !== null && isSameCommittee(organization, name))) &&
      (day === null || (date?.startsWith(day) ?? false)),
  );
  return { session: session ?? null, committee: [name, town].filter(Boolean).join(' ') || null, day };
}

/** The sessions of the town that is typed alone, or with a committee that has not the town in its own name ("Ortsrat Nordstemmen"). */
function inTown(sessions: readonly Session[], wanted: string) {
  const everywhere = { committee: wanted, town: null, among: sessions };
  if (wanted === '') return everywhere;
  const words = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [likeliest = ''] = committeesLike(wanted, committeesOf(sessions));
  for (const town of new Set(sessions.flatMap(({ body }) => body ?? []))) {
    const key = bodyKey(town);
    const named = key.split(' ');
    const isTyped = named.every((word) => words.some((typed) => fold(typed) === word));
    if (!isTyped) continue;
    const committee = words.filter((word) => !named.includes(fold(word))).join(' ');
    const among = sessions.filter(({ body }) => body !== null && bodyKey(body) === key);
    const isOwnName = named.every((word) => organizationWords(likeliest).includes(word));
    if (committee === '' || (!isOwnName && committeesLike(committee, committeesOf(among)).length > 0))
      return { committee, town, among };
  }
  return everywhere;
}

/** What is typed is a day, a committee, or a committee with a day behind or before it. */
function divided(typed: string): [committee: string, day: string | null] {
  const words = typed.trim().split(/\s+/);
  for (let length = words.length; length > 0; length--) {
    for (const [from, to] of [
      [words.length - length, words.length],
      [0, length],
    ] as const) {
      const day = readDay(words.slice(from, to).join(' '));
      if (day !== null) return [[...words.slice(0, from), ...words.slice(to)].join(' '), day];
    }
  }
  return [typed, null];
}
