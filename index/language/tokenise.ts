import type { Span } from '../minutes/minutes.js';

/**
 * `word`: letters, with a gender ending if there is one; `number`: digits, perhaps with a letter ("8a"); `sign`: % or €;
 * `code`: a reference that must stay whole ("FB 56", "0123/2022", "TOP 5.1", "§ 8a"); `date`: a day, or a month of a year.
 */
export type TokenKind = 'word' | 'number' | 'sign' | 'code' | 'date';

/** A piece of text with its place, in UTF-16 code units. No later filter changes the place, so highlights meet the original. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: TokenKind;
}

const MONTH_NAME =
  '(?:Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|' +
  'January|February|March|May|June|July|October|December)';

const DATE = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})`,
  String.raw`(?:\d{1,2}(?:\.|st|nd|rd|th)?\s+)?${MONTH_NAME}\s+\d{4}`,
  String.raw`${MONTH_NAME}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
].join('|');

const CODE = [
  // Paper references: 0123/2022, 2014/0640, 12/2020-1, V/0123/22
  String.raw`(?:[A-Z]{1,3}[/-])?\d{1,5}/\d{2,4}(?:[-/]\d{1,3})?`,
  String.raw`§§?\s{0,2}\d{1,4}\s?[a-z]?`,
  // A short upper-case prefix with its number: FB 56, DS 20/2016, TOP 5.1, TOP Ö 4.2, B 7
  String.raw`(?:TOP|Top)\s{0,2}(?:[ÖN]\s{0,2})?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?`,
  String.raw`[A-ZÄÖÜ]{1,3}\s?\d{1,4}[a-z]?`,
  String.raw`(?:fb|top|ds)\s{0,2}\d{1,3}(?:\.\d{1,3}){0,3}`,
].join('|');

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?:,\d{1,2})?|\d+(?:[.,:]\d{1,3}){1,4}|\d+[a-z]?`;

/** A gender ending behind a mark: Leiter:in, Leiter*innen, Leiter_in, Leiter/-in, Leiter/innen, Leiter(in). */
const GENDER = String.raw`(?:[:*_·]|/-?|-)[iI]n(?:nen)?(?![\p{L}])|\((?:in|innen)\)`;
const WORD = String.raw`[\p{L}\p{M}]+(?:${GENDER})?`;

const TOKEN = new RegExp(
  String.raw`(?<date>(?<![\d.])(?:${DATE})(?!\d))|(?<code>(?<![\p{L}\p{N}])(?:${CODE})(?![\p{L}\p{N}]|/\d))|` +
    `(?<number>${NUMBER})|(?<sign>[%€])|(?<word>${WORD})`,
  'gu',
);

const TOKEN_SPAN = new RegExp(TOKEN.source.replaceAll(/\(\?<[a-z]+>/g, '(?:'), 'gu');

/** Where the tokens of a text stand. To tell their kinds takes four times the memory. */
export function tokenSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(TOKEN_SPAN)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** Splits text into tokens. White space and punctuation belong to none. */
export function tokenise(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { date, code, number, sign } = match.groups as Partial<Record<TokenKind, string>>;
    const kind = date ? 'date' : code ? 'code' : number ? 'number' : sign ? 'sign' : 'word';
    tokens.push({ start: match.index, end: match.index + match[0].length, surface: match[0], kind });
  }
  return tokens;
}
