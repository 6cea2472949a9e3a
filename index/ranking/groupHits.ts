import type { Query, TermGroup } from '../query/query.js';
import { rarity } from './bm25.js';
import type { ForwardIndex, PassageTerms } from './forwardIndex.js';

/** A part of a compound says less than the word: "Ordnung" in "Tagesordnung". */
const PART_OF_COMPOUND = 0.6;
/** Terms of one expression may have this many other tokens between them. */
const GAP = 3;

/** A query's groups with the numbers that the forward index gave their terms. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly groups: readonly ResolvedGroup[];
  /** For each single term: the groups that it meets, and how well. */
  readonly byTerm: ReadonlyMap<number, readonly (readonly [group: number, weight: number])[]>;
  /** The weight of a question that is met in full. */
  readonly mass: number;
  /** The mean of a value over the groups, by their mass; 0 where nothing was asked. */
  share(value: (group: number) => number): number;
  /** How well each group is met by a set of terms, 0-1. */
  met(terms: ReadonlySet<number>): Float64Array;
}

export interface ResolvedGroup {
  readonly group: TermGroup;
  readonly rarity: number;
  /** `rarity` times the group's weight. */
  readonly mass: number;
  readonly phrases: readonly { readonly terms: readonly number[]; readonly weight: number }[];
  readonly singles: readonly { readonly term: number; readonly weight: number }[];
}

/** What of the groups a passage's own text holds. */
export interface TextHits {
  /** Weighted frequency of each group. */
  readonly frequency: Float64Array;
  /** Best single match of each group, 0-1. */
  readonly best: Float64Array;
  /** Token positions with the group that stands there, in the order of the text. */
  readonly places: readonly (readonly [position: number, group: number, weight: number])[];
}

export function resolveQuery(query: Query, index: ForwardIndex): ResolvedQuery {
  const byTerm = new Map<number, (readonly [number, number])[]>();
  const groups = query.groups.map((group, number): ResolvedGroup => {
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
      else {
        singles.push({ term: known[0]!, weight });
        byTerm.set(known[0]!, [...(byTerm.get(known[0]!) ?? []), [number, weight]]);
      }
    }
    const telling = rarity((1 - absent) * index.size, index.size);
    return { group, rarity: telling, mass: telling * group.weight, phrases, singles };
  });
  const mass = groups.reduce((sum, group) => sum + group.mass, 0);
  return {
    query,
    groups,
    byTerm,
    mass,
    share(value) {
      let sum = 0;
      for (let group = 0; group < groups.length; group++) sum += groups[group]!.mass * value(group);
      return mass > 0 ? sum / mass : 0;
    },
    met: (terms) => Float64Array.from(groups, (group) => bestOf(group, terms)),
  };
}

function bestOf({ singles, phrases }: ResolvedGroup, terms: ReadonlySet<number>): number {
  let best = 0;
  for (const { term, weight } of singles) if (weight > best && terms.has(term)) best = weight;
  for (const { terms: all, weight } of phrases)
    if (weight > best && all.every((term) => terms.has(term))) best = weight;
  return best;
}

export function textHits({ groups, byTerm }: ResolvedQuery, entry: PassageTerms): TextHits {
  const frequency = new Float64Array(groups.length);
  const best = new Float64Array(groups.length);
  const places: (readonly [number, number, number])[] = [];
  const lastPosition = new Int32Array(groups.length).fill(-1);
  const lastWeight = new Float64Array(groups.length);
  const meet = (position: number, group: number, weight: number) => {
    // Several readings of one token are one occurrence.
    const already = lastPosition[group] === position ? lastWeight[group]! : 0;
    if (weight <= already) return;
    frequency[group]! += weight - already;
    best[group] = Math.max(best[group]!, weight);
    lastPosition[group] = position;
    lastWeight[group] = weight;
    places.push([position, group, weight]);
  };
  for (let i = 0; i < entry.terms.length; i++) {
    for (const [group, weight] of byTerm.get(entry.terms[i]!) ?? []) {
      meet(entry.at[i]!, group, entry.whole[i] === 1 ? weight : weight * PART_OF_COMPOUND);
    }
  }
  for (const [number, { phrases }] of groups.entries()) {
    for (const { terms, weight } of phrases)
      for (const position of phrasePlaces(entry, terms)) meet(position, number, weight);
  }
  return { frequency, best, places: places.sort((a, b) => a[0] - b[0]) };
}

/** Positions at which all terms of an expression stand close together, in any order. */
function phrasePlaces({ terms, at }: PassageTerms, wanted: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < terms.length; i++) {
    if (terms[i] !== wanted[0]) continue;
    const from = at[i]! - wanted.length - GAP;
    const to = at[i]! + wanted.length + GAP;
    const near = (term: number) => terms.some((other, j) => other === term && at[j]! >= from && at[j]! <= to);
    if (wanted.slice(1).every(near)) found.push(at[i]!);
  }
  return found;
}
