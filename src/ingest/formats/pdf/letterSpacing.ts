/** A letter that stands alone, perhaps with a mark behind it: what a word set in spaced letters is made of. */
const SPACED_WORD = /(?<![^\s])(?:\p{L}[.,:;!?]? {1,12}){2,60}\p{L}(?:[.,:;!?]?)(?![^\s])/gu;

/**
 * Puts words together that were set in spaced letters: "P r o t o k o l l   d e r   S i t z u n g" gives "Protokoll der
 * Sitzung". Where a word ends shows in wider gaps; with equal gaps all becomes one word. Three letters count only as a
 * capital and two small ones ("O r t"): "A B C" may be a list.
 */
export function unspaced(line: string): string {
  return line.replace(SPACED_WORD, (run) => {
    const letters = run.match(/\S+/gu)!;
    const gaps = run.match(/ +/g)!.map(({ length }) => length);
    if (!isSpacedWord(letters)) return run;
    const betweenLetters = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)]!;
    return letters.reduce((word, letter, at) => word + (gaps[at - 1]! >= betweenLetters * 2 ? ' ' : '') + letter);
  });
}

function isSpacedWord(letters: readonly string[]): boolean {
  if (new Set(letters).size < 2) return false;
  return letters.length > 3 || /^\p{Lu}\p{Ll}\p{Ll}/u.test(letters.join(''));
}
