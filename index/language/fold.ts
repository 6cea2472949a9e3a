/**
 * One spelling for all the ways in which people type German: lower case, no diacritics, ß as ss, and ae/oe/ue as a/o/u, so
 * that "Bürger", "Buerger" and "Burger" meet. "ue" stays behind a vowel or q ("neue", "Quelle"), where it is no umlaut.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const plain = ASCII.test(lower) ? lower : withoutMarks(lower);
  return plain.includes('e') ? plain.replace(/([ao])e|(?<![aeiouq])ue/g, (pair) => pair.charAt(0)) : plain;
}

const ASCII = /^[a-z0-9]*$/;

/** Umlauts first and by themselves: in the texts of a whole lexicon, to decompose every letter takes ten times as long. */
function withoutMarks(lower: string): string {
  return lower
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{ASCII}]+/gu, otherMarks);
}

function otherMarks(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o');
}
