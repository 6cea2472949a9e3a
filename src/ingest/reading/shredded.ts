const WORD = /[\p{L}\p{M}]+/gu;
const FRAGMENT = /^\p{Ll}{1,2}$/u;
const WORDS_AT_LEAST = 12;
/** Running German has about one word in eight of at most two letters; what a text recognition tore apart has every second. */
const FRAGMENTS_AT_LEAST = 0.5;
/** "S a t z u n g" is one word, emphasised. */
const SPACED = /(?<!\p{L})\p{L}(?: \p{L}){3,}(?!\p{L})/gu;

/** Whether a text is torn into letters ("Ge s e tze s zur Re form de s"), as poor scans of tables are: nobody can find or read it. */
export function isShredded(text: string): boolean {
  const words = text.replace(SPACED, 'Wort').match(WORD) ?? [];
  return (
    words.length >= WORDS_AT_LEAST &&
    words.filter((word) => FRAGMENT.test(word)).length >= FRAGMENTS_AT_LEAST * words.length
  );
}
