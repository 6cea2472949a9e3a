import { fold } from '../../index/language/fold.js';

/** Words that names of towns, parties and departments share by chance. */
const COMMON = new Set(
  'stadt gemeinde markt land kreis amt fachbereich abteilung dezernat fraktion gruppe freie fur und der die des of the city and county department'.split(
    ' ',
  ),
);
const LONGEST_ABBREVIATION = 6;
const LARGE_PARTY =
  /^(?:spd|cdu|csu|fdp|afd|grun\w*|bundnis\w*|b90\w*|(?:die )?linken?|spo|ovp|fpo|neos|kpo|piraten\w*|volt)\b/;

/** Whether two names of a party, a department or a town may mean the same: a word in common, or one shortens the other. */
export function areAlike(one: string, other: string): boolean {
  const words = new Set(tellingWords(one));
  return tellingWords(other).some((word) => words.has(word)) || shortens(one, other) || shortens(other, one);
}

/** The words of a name that tell it from others. */
export function tellingWords(name: string): string[] {
  const words = wordsOf(name);
  const rare = words.filter((word) => !COMMON.has(word));
  return rare.length > 0 ? rare : words;
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "GBA" for "Gartenbauamt", "pl" for "parteilos": the letters in their order, from the first. */
function shortens(short: string, long: string): boolean {
  const letters = fold(short).replace(/[^\p{L}]/gu, '');
  if (letters === '' || letters.length > LONGEST_ABBREVIATION || isLargeParty(short)) return false;
  let met = 0;
  for (const letter of fold(long)) if (letter === letters[met]) met++;
  return met === letters.length && fold(long).startsWith(letters[0]!);
}

/** Parties that are known as such wherever minutes are written. */
export function isLargeParty(name: string): boolean {
  return LARGE_PARTY.test(fold(name));
}
