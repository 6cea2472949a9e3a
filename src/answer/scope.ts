import { fold } from '../../index/language/fold.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { rescored } from '../../index/ranking/rescored.js';
import { isSameCommittee } from './committees.js';

/** Where an answer is looked for, beside the question's own words. */
export interface Scope {
  /** Only sessions of this committee, by its name in the minutes. */
  readonly committee?: string | null | undefined;
  /** Only sessions of this day or later: ISO 8601, a year or a month too. */
  readonly since?: string | null | undefined;
  /** Only sessions of this day or earlier: ISO 8601. */
  readonly until?: string | null | undefined;
  /** A quarter or a place of the person's: passages that speak of it rank higher. */
  readonly place?: string | null | undefined;
}

/** What speaking of the place is worth, as a share of the best score: it decides between passages that are about as good. */
const PLACE_BONUS = 0.15;

/** Whether a scope leaves anything out or changes the order. */
export function isScoped({ committee, since, until, place }: Scope): boolean {
  return Boolean(committee || since || until || place);
}

/** The candidates within a scope, in their order; those of the place move up. */
export function within(scope: Scope, candidates: readonly Candidate[]): Candidate[] {
  const { committee, since, until, place } = scope;
  const names = new Set(candidates.flatMap(({ passage }) => passage.minutes.organization ?? []));
  const meant = new Set([...names].filter((name) => !committee || isSameCommittee(name, committee)));
  const kept = candidates.filter(
    ({ passage: { minutes } }) =>
      (!committee || meant.has(minutes.organization ?? '')) &&
      (!since || (minutes.date ?? '') >= since) &&
      (!until || (minutes.date !== null && minutes.date <= until)),
  );
  if (!place) return kept;
  const bonus = PLACE_BONUS * Math.max(0, kept[0]?.score ?? 0);
  return kept
    .map((candidate) => (speaksOf(place, candidate) ? rescored(candidate, candidate.score + bonus) : candidate))
    .sort((a, b) => b.score - a.score);
}

function speaksOf(place: string, { passage, excerpt }: Candidate): boolean {
  const { minutes, item } = passage;
  const said = [minutes.organization, minutes.place, item.name, ...excerpt.map(({ text }) => text)];
  return fold(said.filter(Boolean).join('\n')).includes(fold(place));
}
