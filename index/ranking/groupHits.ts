import { createPlaces, type Places } from './places.js';
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
  /** Where groups stand, in the order of the text: from `first` up to, not including, `end`. */
  readonly places: Places;
  readonly first: number;
  readonly end: number;
}

/** Finds what of a question passages hold, each looked through once. */
export function textHitsOf(resolved: ResolvedQuery): (entry: PassageTerms) => TextHits {
  const memory = new Map<PassageTerms, TextHits>();
  const meeting = createMeeting(resolved);
  return (entry) => {
    let known = memory.get(entry);
    if (!known) memory.set(entry, (known = textHits(resolved, entry, meeting)));
    return known;
  };
}

type Meeting = ReturnType<typeof createMeeting>;

/** Notes what meets what; one for all passages of a question. */
function createMeeting({ groups, phrases, row }: ResolvedQuery) {
  const places = createPlaces();
  const lastPosition = new Int32Array(groups.length);
  const lastWeight = new Float64Array(groups.length);
  let frequency = row();
  let best = row();
  return {
    places,
    /** 1 for the expressions whose first term the passage holds. */
    begun: new Uint8Array(phrases.length),
    begin() {
      frequency = row();
      best = row();
      lastPosition.fill(-1);
      return { frequency, best };
    },
    meet(position: number, group: number, weight: number): void {
      // Several readings of one token are one occurrence.
      const already = lastPosition[group] === position ? lastWeight[group]! : 0;
      if (weight <= already) return;
      frequency[group]! += weight - already;
      if (weight > best[group]!) best[group] = weight;
      lastPosition[group] = position;
      lastWeight[group] = weight;
      places.push(position, group, weight);
    },
  };
}

function textHits(
  { phrases, termAt }: ResolvedQuery,
  entry: PassageTerms,
  { begin, meet, places, begun }: Meeting,
): TextHits {
  const { terms, places: standing } = entry.section.document.analysed;
  const { frequency, best } = begin();
  const first = places.length;
  let phrased = false;
  for (let at = entry.from; at < entry.to; at++) {
    const term = termAt(terms[at]!);
    if (term === undefined) continue;
    for (const phrase of term.begins) {
      begun[phrase] = 1;
      phrased = true;
    }
    const place = standing[at]!;
    const factor = (place & 1) === 1 ? 1 : PART_OF_COMPOUND;
    for (const [group, weight] of term.meets) meet(place >> 1, group, weight * factor);
  }
  if (phrased) {
    const single = places.length;
    for (const [number, { group, terms, weight }] of phrases.entries()) {
      if (begun[number] === 1) for (const position of phrasePlaces(entry, terms)) meet(position, group, weight);
      begun[number] = 0;
    }
    places.sortIn(first, single);
  }
  return { frequency, best, places, first, end: places.length };
}

/** Positions at which all terms of an expression stand close together, in any order. */
function phrasePlaces(entry: PassageTerms, wanted: readonly number[]): number[] {
  const { terms, places } = entry.section.document.analysed;
  const found: number[] = [];
  for (let at = entry.from; at < entry.to; at++) {
    if (terms[at] !== wanted[0]) continue;
    const position = places[at]! >> 1;
    let near = 1;
    while (near < wanted.length && isNear(entry, wanted[near]!, position, wanted.length + GAP)) near++;
    if (near === wanted.length) found.push(position);
  }
  return found;
}

/** Whether a term stands at most so many tokens away from a position. */
function isNear({ section, from, to }: PassageTerms, term: number, position: number, most: number): boolean {
  const { terms, places } = section.document.analysed;
  for (let at = from; at < to; at++)
    if (terms[at] === term && Math.abs((places[at]! >> 1) - position) <= most) return true;
  return false;
}
