/** Stands for "nichtöffentlich" and its like in a folded line: the rules meet one word, not forty spellings. */
export const NON_PUBLIC = '⊖';

/** A line of the text with the forms in which the rules read it. */
export interface Line {
  readonly raw: string;
  /** Offsets in the text, without the line end. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly number: number;
  /** As shown: no markup, no leading decoration, letter-spacing closed, case kept. */
  readonly shown: string;
  /** `shown` in lower case with `NON_PUBLIC` for each word that says non-public. */
  readonly folded: string;
  /** Letters and digits alone, in lower case: no decoration, hyphen or spacing can hide a word here. */
  readonly letters: string;
}

/** A pattern for any of the words, which white space divides. */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}

/** "nicht" as scanned pages give it, too: "nlcht", "niebt". */
const NOT = 'n[il1j][ceo][hbn][tlf1]';
/** The umlaut may have become "oe", "o", another letter or nothing; a doubled letter or the "t" may be missing. */
const REST = '(?:oe|[^\\s-])?ff?ent?[il1]{1,2}ch';
/** "nichtöffentlich" and the words that say the same, in `letters`. */
export const NON_PUBLIC_LETTERS = anyOf(`
  (?:${NOT}|nich|nciht|non)${REST} un(?:ö|oe|o)ffent?lich vertraulich
  (?:unter)?ausschlu(?:ss|ß)der(?:ö|oe)ffentlichkeit
  nicht(?:zurver(?:ö|oe)ffentlichung|f(?:ü|ue)rdie(?:ö|oe)ffentlichkeit)(?:bestimmt)? nonpublic confidential
  incamera
`);

const DIVIDED = '(?:[-‐‑–]?\\s{0,3})';
const NON_PUBLIC_WORD = new RegExp(
  `${NOT}(?:\\s?[-‐‑–]\\s{0,3}|\\s{0,3})(?:oe|[^\\s-])?ff?${DIVIDED}ent?${DIVIDED}[il1]{1,2}ch|un(?:ö|oe)ffent${DIVIDED}lich|vertraulich|unter ausschlu(?:ss|ß) der (?:ö|oe)ffentlichkeit|non-?\\s?public|confidential|in[- ]camera`,
  'gu',
);
/** Words with other meanings ("geheime Wahl", "closed road") count only before the name of a part. */
const WEAK_WORD =
  /\b(?:geschlossen|geheim|intern)(?=e[rnms]?\s(?:teil|sitzung|tagesordnung|abschnitt|beratung))|\b(?:closed|executive|private)(?=\s(?:session|meeting|part|portion|agenda|item))/g;

/** Known tags alone: "<Nichtöffentlicher Teil>" is a heading. */
const TAG =
  /<\/?(?:a|b|i|u|p|em|strong|h[1-6]|br|hr|div|span|font|center|small|big|su[bp]|ul|ol|li|table|t[rdh]|thead|tbody)(?:\s[^<>]{0,80})?\/?>/gi;
const UMLAUT_ENTITY = /&(?:ouml|#246|#xf6);/gi;
const SPACE_ENTITY = /&(?:nbsp|#160|#xa0);/gi;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|&(?:shy|#173);/g;
/** Letter-spacing may part an umlaut from its dots. */
const LOOSE_ACCENT = /[ \t](?=\p{M})/gu;
const LETTER_SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \t]\p{L}(?![\p{L}\p{N}])){2,}/gu;
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const DECORATION = /^[^\p{L}\p{N}([☐☑☒§]+/u;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number) => lines.push(lineOf(text.slice(start, end), start, lines.length + 1));
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    add(index);
    start = index + lineEnd.length;
  }
  add(text.length);
  return lines;
}

export function lineOf(raw: string, start = 0, number = 0): Line {
  if (raw.trim() === '') return { raw, start, end: start + raw.length, number, shown: '', folded: '', letters: '' };
  const plain = withoutMarkup(raw);
  const shown = shownText(plain);
  return { raw, start, end: start + raw.length, number, shown, folded: fold(shown), letters: lettersOf(plain) };
}

/** Letters and digits alone, in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Two lines of one heading: a hyphen at the line end joins them, else a space. */
export function joined(first: Line, second: Line): Line {
  const hyphenated = first.raw.replace(/[-‐‑]\s{0,20}$/, '');
  return lineOf(hyphenated === first.raw ? `${first.raw} ${second.raw}` : hyphenated + second.raw.trimStart());
}

/** Text in lower case, white space folded, `NON_PUBLIC` for each word that says non-public. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(NON_PUBLIC_WORD, NON_PUBLIC)
    .replace(WEAK_WORD, NON_PUBLIC)
    .trim();
}

/** Whether the line shows nothing but a page number or a rule: a heading may go on behind it. */
export function isGap({ letters, folded }: Line): boolean {
  return letters === '' || /^(?:seite|page|blatt)?\s?\d{1,4}(?:\s?(?:of|von|\/)\s?\d{1,4})?[\s–—-]*$/.test(folded);
}

function withoutMarkup(raw: string): string {
  return raw
    .replace(LOOSE_ACCENT, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(TAG, ' ')
    .replace(UMLAUT_ENTITY, 'ö')
    .replace(SPACE_ENTITY, ' ')
    .replace(/[*_`\\]+/g, '');
}

function shownText(plain: string): string {
  return plain
    .replace(/[#>|]+/g, ' ')
    .replace(LETTER_SPACED, (spaced) => spaced.replace(/[ \t]/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(DECORATION, '');
}
