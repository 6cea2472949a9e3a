import type { Language } from '../minutes/minutes.js';
import { fold } from './fold.js';
import { isStopWord } from './stopwords.js';

/** Words that only one of the two languages has and that the stop lists lack: short questions hang on them. */
const MARKS: Record<Language, ReadonlySet<string>> = {
  de: new Set(
    'herr frau chef leitet ausschuss sitzung stadt rat beschluss niederschrift fachbereich gemeinderat abstimmung'.split(
      ' ',
    ),
  ),
  en: new Set(
    'who what the leads department council meeting committee city mayor minutes vote decision decided many much'.split(
      ' ',
    ),
  ),
};

/**
 * The language of a text, by the words and letters that mark it; null where nothing does ("FB 56").
 * Reads at most the first 4,000 characters.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, 4000);
  let german = (sample.match(/[äöüßÄÖÜ]/g) ?? []).length;
  let english = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    const plain = fold(word);
    const marksGerman = isStopWord(plain, 'de') || MARKS.de.has(plain);
    const marksEnglish = isStopWord(plain, 'en') || MARKS.en.has(plain);
    if (marksGerman && !marksEnglish) german++;
    if (marksEnglish && !marksGerman) english++;
    // German writes nouns with endings that English lacks.
    if (/(?:ung|heit|keit|schaft|ungen|lich|isch)$/.test(plain)) german += 0.5;
    if (/(?:tion|ment|ness|ing|ould|ght|ship)s?$/.test(plain) && /^\p{Ll}/u.test(word)) english += 0.5;
  }
  if (german === english) return null;
  return german > english ? 'de' : 'en';
}
