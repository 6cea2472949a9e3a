import { fold } from '../../index/language/fold.js';
import { stem } from '../../index/language/stem.js';
import type { Knowledge } from '../../index/query/knowledge.js';

const LANGUAGES = ['de', 'en'] as const;
/** A stem with one of these is the form that a lexicon has. */
const ENDINGS = ['', 'e', 'en', 'n', 'er'];

/** Whether the thesaurus or the lexicon has a word, in either language and inflected as it may be: no typo then. */
export function isKnownWord(word: string, { analyse, thesaurus, lexicon }: Knowledge): boolean {
  const german = lexicon.germanWords;
  const folded = fold(word);
  // What is quickest to tell comes first: most words are known, and a quote may have a dozen to ask for.
  if (german.has(folded)) return true;
  const stemmed = stem(folded, 'de');
  if (ENDINGS.some((ending) => german.has(stemmed + ending)) || lexicon.translate(word).length > 0) return true;
  return LANGUAGES.some((language) => thesaurus.match(analyse(word, language), 0, language) !== null);
}
