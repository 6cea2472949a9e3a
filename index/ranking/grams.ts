const LENGTH = 4;
const BITS = 1 << 14;

/** Letters and digits as small numbers, umlauts as their base letter; everything else is 0, a word's edge. */
const CODES = new Uint8Array(0x180);
for (let code = 0; code < CODES.length; code++) {
  const letter = String.fromCharCode(code).toLowerCase().normalize('NFD').charAt(0);
  if (/[a-z]/.test(letter)) CODES[code] = letter.charCodeAt(0) - 96;
  else if (/\d/.test(letter)) CODES[code] = 27 + Number(letter);
}
CODES[0xdf] = 'z'.charCodeAt(0) - 96;

/** The distinct character 4-grams of some words; grams do not reach over a word's edge. */
export interface Grams {
  /** Their hashes with a number for each, from 0. */
  readonly numbers: ReadonlyMap<number, number>;
  /** A look-up that says no to nearly all that are not among them. */
  readonly bits: Uint8Array;
  /** Room to mark those that a text holds. */
  readonly held: Uint8Array;
}

export function gramsOf(words: readonly string[]): Grams {
  const numbers = new Map<number, number>();
  const bits = new Uint8Array(BITS);
  for (const word of words) {
    eachGram(word, (hash) => {
      if (!numbers.has(hash)) numbers.set(hash, numbers.size);
      bits[hash % BITS] = 1;
    });
  }
  return { numbers, bits, held: new Uint8Array(numbers.size) };
}

/**
 * The share of the grams that a text holds, 0-1. It forgives typos, missing umlauts and compounds that no vocabulary splits.
 * One pass over the text, no memory kept: an index field of 4-grams costs a hundred times as much.
 */
export function gramOverlap({ numbers, bits, held }: Grams, text: string): number {
  if (numbers.size === 0) return 0;
  held.fill(0);
  let found = 0;
  eachGram(text, (hash) => {
    if (bits[hash % BITS] !== 1) return;
    const number = numbers.get(hash);
    if (number === undefined || held[number] === 1) return;
    held[number] = 1;
    found++;
  });
  return found / numbers.size;
}

function eachGram(text: string, visit: (hash: number) => void): void {
  let hash = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = CODES[text.charCodeAt(at)] ?? 0;
    if (code === 0) {
      run = 0;
      continue;
    }
    // Six bits a letter, the last four letters.
    hash = ((hash << 6) | code) & 0xffffff;
    if (++run >= LENGTH) visit(hash);
  }
}
