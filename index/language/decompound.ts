import { stem } from './stem.js';

/** Letters that German puts between the parts of a compound (Fugenelemente): Integration-s-strukturen, Stelle-n-plan. */
const LINKS = ['', 's', 'n', 'es', 'en', 'er', 'e', 'ens'];
const SHORTEST_PART = 4;
const LONGEST_WORD = 60;

/** Splits a folded German word into the stems of its parts; an empty list where it is no compound of known words. */
export interface Decompounder {
  (folded: string): readonly string[];
  /** Differs with the vocabulary. */
  readonly id: string;
}

/**
 * A splitter over a fixed vocabulary of folded words. Of all ways to cut the word into known parts the one with the fewest wins, the
 * longer last part breaking a tie, for the last part says what the thing is. A fixed vocabulary keeps an index the same
 * whatever order its documents came in; `id` names it.
 */
export function createDecompounder(words: Pick<ReadonlySet<string>, 'has'>, id: string): Decompounder {
  // The vocabulary holds base forms, a part may be inflected: "Strukturen" by way of its stem "struktur", "Stellen" of "stelle".
  const known = remembered(
    (part) =>
      part.length >= SHORTEST_PART &&
      (words.has(part) || ['', 'e', 'en'].some((end) => words.has(stem(part, 'de') + end))),
  );
  const stemOf = (part: string) => stem(part, 'de');

  function split(word: string, depth: number): string[] | null {
    let best: string[] | null = null;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const head = modifier(word.slice(0, cut));
      if (!head) continue;
      const rest = word.slice(cut);
      const tail = known(rest) ? [stemOf(rest)] : depth > 0 ? split(rest, depth - 1) : null;
      if (tail && (!best || tail.length + 1 < best.length)) best = [head, ...tail];
    }
    return best;
  }

  function modifier(part: string): string | null {
    for (const link of LINKS) {
      if (link && !part.endsWith(link)) continue;
      const bare = link ? part.slice(0, -link.length) : part;
      if (known(bare)) return stemOf(bare);
      if (link !== '' || bare.length < SHORTEST_PART) continue;
      // A verb stands in a compound without its ending: Sammel-box, Wohn-raum.
      if (words.has(`${bare}n`) || words.has(`${bare}en`)) return stemOf(bare);
      // "Schule" gives Schul-: the compound drops an e that the word has.
      if (words.has(`${bare}e`)) return stemOf(`${bare}e`);
    }
    return null;
  }

  const decompound = (folded: string): readonly string[] => {
    if (folded.length < 2 * SHORTEST_PART || folded.length > LONGEST_WORD || !/^[a-z]+$/.test(folded)) return [];
    return split(folded, 2) ?? [];
  };
  return Object.assign(decompound, { id });
}

/** The same parts come up in thousands of words, and a stem costs more than all the rest. */
const MEMORY = 300_000;

function remembered(ask: (part: string) => boolean): (part: string) => boolean {
  const memory = new Map<string, boolean>();
  return (part) => {
    let answer = memory.get(part);
    if (answer === undefined) {
      if (memory.size >= MEMORY) memory.clear();
      answer = ask(part);
      memory.set(part, answer);
    }
    return answer;
  };
}
