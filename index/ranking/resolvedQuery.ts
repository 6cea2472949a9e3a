import type { Query, TermGroup } from '../query/query.js';
import { rarity } from './bm25.js';
import type { ForwardIndex } from './forwardIndex.js';
import { createRows } from './rows.js';

/** A part of a compound says less than the word: "Ordnung" in "Tagesordnung". */
export const PART_OF_COMPOUND = 0.6;

/** A query's groups with the numbers that an index has for their terms. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly groups: readonly ResolvedGroup[];
  /**
   * What a term means for the question; undefined for those that it has nothing to do with, which is nearly all. Terms of an expression
   * count as asked for even where the index lacks the others.
   */
  termAt(term: number): AskedTerm | undefined;
  /** Number of asked terms. */
  readonly terms: number;
  /** All expressions, in the order of their groups. */
  readonly phrases: readonly AskedPhrase[];
  /** The weight of a question that is met in full. */
  readonly mass: number;
  /** The mean of a value over the groups, by their mass; 0 where nothing was asked. */
  share(value: (group: number) => number): number;
  /** A row of zeros, one for each group, to be used while the question is answered. */
  row(): Float64Array;
  /** How well each group is met by some terms, 0-1. */
  met(terms: Int32Array): Float64Array;
}

export interface ResolvedGroup {
  readonly group: TermGroup;
  /** How telling it is, in nats, times the group's weight. */
  readonly mass: number;
  readonly phrases: readonly Omit<AskedPhrase, 'group'>[];
  readonly singles: readonly { readonly term: number; readonly weight: number }[];
}

/** Several terms that stand for a group together. */
export interface AskedPhrase {
  readonly group: number;
  readonly terms: readonly number[];
  readonly weight: number;
}

/** A term that a question asks for. */
export interface AskedTerm {
  /** Asked terms are counted from 0. */
  readonly number: number;
  /** The groups that it meets by itself, and how well. */
  readonly meets: (readonly [group: number, weight: number])[];
  /** Expressions that begin with it, by their place among all. */
  readonly begins: number[];
}

export function resolveQuery(query: Query, index: ForwardIndex): ResolvedQuery {
  const groups = query.groups.map((group) => resolveGroup(group, index));
  const phrases = groups.flatMap((group, number) => group.phrases.map((phrase) => ({ ...phrase, group: number })));
  const { termAt, terms } = askedTerms(groups, phrases, namedTerms(query, index));
  const row = createRows(groups.length);
  const mass = groups.reduce((sum, group) => sum + group.mass, 0);
  return {
    query,
    groups,
    termAt,
    terms,
    phrases,
    mass,
    row,
    share(value) {
      let sum = 0;
      for (let group = 0; group < groups.length; group++) sum += groups[group]!.mass * value(group);
      return mass > 0 ? sum / mass : 0;
    },
    met(held) {
      const best = row();
      const raise = (group: number, weight: number) => {
        if (weight > best[group]!) best[group] = weight;
      };
      for (let at = 0; at < held.length; at++) {
        const asked = termAt(held[at]!);
        if (asked === undefined) continue;
        for (const [group, weight] of asked.meets) raise(group, weight);
        for (const number of asked.begins) {
          const { group, terms, weight } = phrases[number]!;
          if (terms.every((term) => held.includes(term))) raise(group, weight);
        }
      }
      return best;
    },
  };
}

function resolveGroup(group: TermGroup, index: ForwardIndex): ResolvedGroup {
  const singles: { term: number; weight: number }[] = [];
  const phrases: { terms: number[]; weight: number }[] = [];
  let absent = 1;
  for (const { terms, weight } of group.alternatives) {
    const known = terms.map(index.term).filter((term) => term !== undefined);
    if (known.length < terms.length) continue;
    const frequency = Math.min(...known.map(index.documentFrequency));
    if (frequency === 0) continue;
    // Independent postings: the union's size follows from the shares that none of them takes.
    if (weight >= 0.5) absent *= 1 - Math.min(1, frequency / Math.max(1, index.size));
    if (known.length > 1) phrases.push({ terms: known, weight });
    else singles.push({ term: known[0]!, weight });
  }
  return { group, mass: rarity((1 - absent) * index.size, index.size) * group.weight, phrases, singles };
}

function* namedTerms({ groups }: Query, index: ForwardIndex): Iterable<number> {
  for (const { alternatives } of groups) {
    for (const { terms } of alternatives) {
      for (const name of terms) {
        const term = index.term(name);
        if (term !== undefined) yield term;
      }
    }
  }
}

const FILTER = 1 << 12;
const MASK = FILTER - 1;

/**
 * A look-up of the asked terms that says no at once: every term of a hundred passages is looked up, and a map takes ten times as long as
 * one byte.
 */
function askedTerms(
  groups: readonly ResolvedGroup[],
  phrases: readonly AskedPhrase[],
  named: Iterable<number>,
): Pick<ResolvedQuery, 'termAt' | 'terms'> {
  const asked = new Map<number, AskedTerm>();
  const filter = new Uint8Array(FILTER);
  const note = (term: number): AskedTerm => {
    let known = asked.get(term);
    if (!known) asked.set(term, (known = { number: asked.size, meets: [], begins: [] }));
    filter[term & MASK] = 1;
    return known;
  };
  for (const [group, { singles }] of groups.entries())
    for (const { term, weight } of singles) note(term).meets.push([group, weight]);
  for (const [number, { terms }] of phrases.entries()) {
    for (const term of terms) note(term);
    note(terms[0]!).begins.push(number);
  }
  for (const term of named) note(term);
  return { termAt: (term) => (filter[term & MASK] === 1 ? asked.get(term) : undefined), terms: asked.size };
}
