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

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o');
}
