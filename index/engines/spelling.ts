import type { Spelling } from './searchEngine.js';

/** The terms of an index, by their numbers. */
export interface Vocabulary {
  term(name: string): number | undefined;
  /** Numbers count up from 0 and never change; undefined from the first that is not given yet. */
  name(term: number): string | undefined;
  /** 0 where no passage holds the term any more. */
  documentFrequency(term: number): number;
}

/** From so many letters on a word may be misspelt by one edit, and by two. Shorter words have too many neighbours. */
const ONE_EDIT = 5;
const TWO_EDITS = 10;
const WEIGHT = { itself: 1, oneEdit: 0.8, further: 0.6 };
const MOST = 3;
/** How far a term counts that continues the asked one: as far as two edits. */
const CONTINUED = 2;

/** The terms of one first letter; `letters[i]` has a bit for each letter that the term `terms[i]` is made of. */
interface Drawer {
  readonly terms: number[];
  readonly letters: number[];
  readonly lengths: number[];
}

/**
 * What a term that an index lacks may be misspelt for: `SearchEngine.spellings` over any vocabulary. Terms are kept by their first
 * letter, for it is seldom mistyped. Those that came since the last look are added then: 200,000 take some 20 ms, once.
 */
export function createSpellings(vocabulary: Vocabulary): (term: string) => readonly Spelling[] {
  const drawers = new Map<string, Drawer>();
  let known = 0;

  function drawer(letter: string): Drawer | undefined {
    for (let name = vocabulary.name(known); name !== undefined; name = vocabulary.name(known)) {
      const first = name.charAt(0);
      let own = drawers.get(first);
      if (!own) drawers.set(first, (own = { terms: [], letters: [], lengths: [] }));
      own.terms.push(known++);
      own.letters.push(lettersOf(name));
      own.lengths.push(name.length);
    }
    return drawers.get(letter);
  }

  return (asked) => {
    const own = vocabulary.term(asked);
    if (own !== undefined && vocabulary.documentFrequency(own) > 0) return [{ term: asked, weight: WEIGHT.itself }];
    const near = WORD.test(asked) ? drawer(asked.charAt(0)) : undefined;
    if (!near) return [];
    return neighbours(asked, near, vocabulary)
      .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.name < b.name ? -1 : 1))
      .slice(0, MOST)
      .map(({ name, distance }) => ({ term: name, weight: distance === 1 ? WEIGHT.oneEdit : WEIGHT.further }));
  };
}

/** Numbers, codes and dates have no neighbours. */
const WORD = new RegExp(`^\\p{L}{${ONE_EDIT},}$`, 'u');

function neighbours(asked: string, { terms, letters, lengths }: Drawer, vocabulary: Vocabulary) {
  const most = asked.length >= TWO_EDITS ? 2 : 1;
  const wanted = lettersOf(asked);
  const found: { name: string; distance: number; frequency: number }[] = [];
  for (let at = 0; at < terms.length; at++) {
    const longer = lengths[at]! - asked.length;
    // An edit brings in or takes out two letters at most; whatever continues the asked term has all of its letters.
    const close = Math.abs(longer) <= most && ones(wanted ^ letters[at]!) <= 2 * most;
    if (!close && (longer <= 0 || (wanted & ~letters[at]!) !== 0)) continue;
    const name = vocabulary.name(terms[at]!)!;
    const edited = close ? edits(asked, name, most) : Number.POSITIVE_INFINITY;
    const distance = edited <= most ? edited : name.startsWith(asked) ? CONTINUED : null;
    if (distance === null) continue;
    const frequency = vocabulary.documentFrequency(terms[at]!);
    if (frequency > 0) found.push({ name, distance, frequency });
  }
  return found;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * How many letters are wrong, missing, too many or swapped with their neighbour: the Damerau-Levenshtein distance in its restricted form
 * (optimal string alignment), or a number above `most` where it is larger than that.
 */
function edits(one: string, other: string, most: number): number {
  let [before, last, row] = [new Uint16Array(0), new Uint16Array(other.length + 1), new Uint16Array(other.length + 1)];
  for (let j = 0; j <= other.length; j++) last[j] = j;
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const cost = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, last, row] = [last, row, new Uint16Array(other.length + 1)];
  }
  return last[other.length]!;
}
