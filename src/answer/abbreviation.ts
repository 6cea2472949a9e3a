import { fold } from '../../index/language/fold.js';
import { isStopWord } from '../../index/language/stopwords.js';

/**
 * Whether letters can stand for an organization's name: "ASID" for "Ausschuss für Soziales, Integration und Demographie", "HFA" for
 * "Haupt- und Finanzausschuss", "BV" for "Bezirksvertretung". Each letter begins a word, or the organ's word at the end of a compound;
 * no word is left out. Grammar may ("und") or may not ("AfS") have its letter.
 */
export function isAbbreviationOf(letters: string, name: string): boolean {
  if (!/^\p{L}{2,8}$/u.test(letters)) return false;
  const initials = (name.replace(/\([^)]*\)?/gu, ' ').match(/\p{L}+/gu) ?? [])
    .map((word) => ({ word: fold(word), optional: isStopWord(fold(word), 'de') || isStopWord(fold(word), 'en') }))
    .flatMap(({ word, optional }) => {
      const organ = ORGAN.exec(word)?.[0] ?? '';
      return organ === '' || organ === word
        ? [{ letter: word.charAt(0), optional }]
        : [
            { letter: word.charAt(0), optional },
            { letter: organ.charAt(0), optional: false },
          ];
    });
  return spells(fold(letters), initials);
}

const ORGAN = /(?:ausschuss|beirat|rat|vertretung|versammlung|kommission|vorstand)(?:es)?$/u;

function spells(letters: string, initials: readonly { letter: string; optional: boolean }[]): boolean {
  const [first, ...rest] = initials;
  if (!first) return letters === '';
  if (letters.startsWith(first.letter) && spells(letters.slice(1), rest)) return true;
  return first.optional && spells(letters, rest);
}
