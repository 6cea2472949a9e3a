import { committeesLike, committeesOf, isSameCommittee } from './committees.js';
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
 * The latest session: of all, of a committee as typed ("bauauschuss"), of a day, month or year, or of both ("Rat 15.02.2022"). `sessions`
 * begin with the latest.
 */
export function findSession(sessions: readonly Session[], typed: string | null): FoundSession {
  if (typed === null) return { session: sessions[0] ?? null, committee: null, day: null };
  const [committee, day] = divided(typed);
  const names = committeesOf(sessions);
  const name = committee === '' ? null : (committeesLike(committee, names)[0] ?? null);
  if (committee !== '' && name === null) return { session: null, committee: null, day: null };
  const session = sessions.find(
    ({ organization, date }) =>
      (name === null || (organization !== null && isSameCommittee(organization, name))) &&
      (day === null || (date?.startsWith(day) ?? false)),
  );
  return { session: session ?? null, committee: name, day };
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
