import { fold } from '../../index/language/fold.js';
import { stem } from '../../index/language/stem.js';
import type { Knowledge } from '../../index/query/knowledge.js';

const LANGUAGES = ['de', 'en'] as const;
/** A stem with one of these is the form that a lexicon has. */
const ENDINGS = ['', 'e', 'en', 'n', 'er'];

/** Whether the thesaurus or the lexicon has a word, in either language and inflected as it may be: no typo then. */
export function isKnownWord(word: string, { analyse, thesaurus, lexicon }: Knowledge): boolean {
  if (lexicon.translate(word).length > 0) return true;
  if (LANGUAGES.some((language) => thesaurus.match(analyse(word, language), 0, language) !== null)) return true;
  const german = lexicon.germanWords;
  const folded = fold(word);
  return german.has(folded) || ENDINGS.some((ending) => german.has(stem(folded, 'de') + ending));
}
