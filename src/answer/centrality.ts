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
  name: string,
  texts: readonly string[],
  rarity: (term: string) => number,
): (sentence: string) => number {
  const frequencies = new Map<string, number>();
  for (const text of texts) for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const title = termsOf(name);
  const weight = (term: string) =>
    Math.log2(1 + (frequencies.get(term) ?? 0)) * rarity(term) * (title.has(term) ? IN_NAME : 1);

  return (sentence) => {
    const terms = termsOf(sentence);
    if (terms.size === 0) return 0;
    let sum = 0;
    for (const term of terms) sum += weight(term);
    return sum / Math.sqrt(Math.max(terms.size, SHORT));
  };
}

/** Inverse frequency of a term among the items of a session, above 0. */
export function rarityAmong(items: readonly ReadonlySet<string>[]): (term: string) => number {
  const frequencies = new Map<string, number>();
  for (const terms of items) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return (term) => Math.log2(1 + items.length / (frequencies.get(term) ?? 1));
}

/**
 * The subject words of a text, cut to their first letters. For German, cutting words brings forms and compounds together nearly as well
 * as stemming does (McNamee and Mayfield, "Character n-gram tokenization", 2004), and costs next to nothing.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of text.match(/\p{L}{3,}|\d[\d.,/]*\d/gu) ?? []) {
    const folded = fold(word);
    if (!isStopWord(folded, 'de') && !isStopWord(folded, 'en')) terms.add(folded.slice(0, LETTERS));
  }
  return terms;
}

const IN_NAME = 2;
/** Below so many terms a sentence gains nothing from being shorter. */
const SHORT = 8;
const LETTERS = 6;
