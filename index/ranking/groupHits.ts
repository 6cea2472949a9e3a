import { PART_OF_COMPOUND, type ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms } from './section.js';

/** Terms of one expression may have this many other tokens between them. */
const GAP = 3;

/** What of the groups a passage's own text holds. */
export interface TextHits {
  /** Weighted frequency of each group. */
  readonly frequency: Float64Array;
  /** Best single match of each group, 0-1. */
  readonly best: Float64Array;
  /** Token positions with the group that stands there, in the order of the text. */
  readonly places: readonly (readonly [position: number, group: number, weight: number])[];
}

/** Finds what of a question passages hold, each looked through once. */
export function textHitsOf(resolved: ResolvedQuery): (entry: PassageTerms) => TextHits {
  const memory = new Map<PassageTerms, TextHits>();
  const last = { position: new Int32Array(resolved.groups.length), weight: new Float64Array(resolved.groups.length) };
  return (entry) => {
    let known = memory.get(entry);
    if (!known) memory.set(entry, (known = textHits(resolved, entry, last)));
    return known;
  };
}

/** `last` is where each group was met last; it is room to work in. */
function textHits(
  { groups, termAt }: ResolvedQuery,
  entry: PassageTerms,
  last: { readonly position: Int32Array; readonly weight: Float64Array },
): TextHits {
  const { terms, places: at } = entry.section.document.analysed;
  const frequency = new Float64Array(groups.length);
  const best = new Float64Array(groups.length);
  const places: (readonly [number, number, number])[] = [];
  last.position.fill(-1);
  const meet = (position: number, group: number, weight: number) => {
    // Several readings of one token are one occurrence.
    const already = last.position[group] === position ? last.weight[group]! : 0;
    if (weight <= already) return;
    frequency[group]! += weight - already;
    if (weight > best[group]!) best[group] = weight;
    last.position[group] = position;
    last.weight[group] = weight;
    places.push([position, group, weight]);
  };
  let phrased = 0;
  for (let i = entry.from; i < entry.to; i++) {
    const term = termAt(terms[i]!);
    if (term === undefined) continue;
    if (term.phrased) phrased++;
    const factor = (at[i]! & 1) === 1 ? 1 : PART_OF_COMPOUND;
    for (const [group, weight] of term.meets) meet(at[i]! >> 1, group, weight * factor);
  }
  if (phrased > 0) {
    for (const [number, { phrases }] of groups.entries()) {
      for (const phrase of phrases)
        for (const position of phrasePlaces(entry, phrase.terms)) meet(position, number, phrase.weight);
    }
  }
  return { frequency, best, places: places.sort((a, b) => a[0] - b[0]) };
}

/** Positions at which all terms of an expression stand close together, in any order. */
function phrasePlaces({ section, from, to }: PassageTerms, wanted: readonly number[]): number[] {
  const { terms, places } = section.document.analysed;
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    if (terms[i] !== wanted[0]) continue;
    const position = places[i]! >> 1;
    const [least, most] = [position - wanted.length - GAP, position + wanted.length + GAP];
    const near = (term: number) => {
      for (let j = from; j < to; j++)
        if (terms[j] === term && places[j]! >> 1 >= least && places[j]! >> 1 <= most) return true;
      return false;
    };
    if (wanted.slice(1).every(near)) found.push(position);
  }
  return found;
}
