import { fold } from '../../index/language/fold.js';
import { isStopWord } from '../../index/language/stopwords.js';

/**
 * How much a sentence carries of what an agenda item is about: the weights of its terms in the item's centroid, each term once, divided
 * by the root of their number so that length alone earns nothing. A term weighs more the more sentences of the item have it, the rarer it
 * is in the other items of the session, and double where the item's name has it.
 *
 * The centroid: Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents" (2004). The title: Edmundson, "New
 * methods in automatic extracting" (1969).
 */
export function createCentrality(
  name: ReadonlySet<string>,
  sentences: readonly ReadonlySet<string>[],
  rarity: (term: string) => number,
): (sentence: ReadonlySet<string>) => number {
  const frequencies = frequenciesIn(sentences);
  const weight = (term: string) =>
    Math.log2(1 + (frequencies.get(term) ?? 0)) * rarity(term) * (name.has(term) ? IN_NAME : 1);

  return (sentence) => {
    if (sentence.size === 0) return 0;
    let sum = 0;
    for (const term of sentence) sum += weight(term);
    return sum / Math.sqrt(Math.max(sentence.size, SHORT));
  };
}

/** Inverse frequency of a term among the items of a session, above 0. */
export function rarityAmong(items: readonly ReadonlySet<string>[]): (term: string) => number {
  const frequencies = frequenciesIn(items);
  return (term) => Math.log2(1 + items.length / (frequencies.get(term) ?? 1));
}

/**
 * Reads the subject words of texts, cut to their first letters. For German, cutting words brings forms and compounds together nearly as
 * well as stemming does (McNamee and Mayfield, "Character n-gram tokenization", 2004), and costs next to nothing. A word that was read
 * before is remembered.
 */
export function createTermReader(): (text: string) => Set<string> {
  const known = new Map<string, string | null>();
  return (text) => {
    const terms = new Set<string>();
    for (const word of text.match(/\p{L}{3,}|\d[\d.,/]*\d/gu) ?? []) {
      let term = known.get(word);
      if (term === undefined) known.set(word, (term = termOf(word)));
      if (term !== null) terms.add(term);
    }
    return terms;
  };
}

/** Null for words of grammar. */
function termOf(word: string): string | null {
  const folded = fold(word);
  return isStopWord(folded, 'de') || isStopWord(folded, 'en') ? null : folded.slice(0, LETTERS);
}

function frequenciesIn(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const terms of sets) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

const IN_NAME = 2;
/** Below so many terms a sentence gains nothing from being shorter. */
const SHORT = 8;
const LETTERS = 6;
