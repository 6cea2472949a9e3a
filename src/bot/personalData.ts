import type { Span } from '../../index/minutes/minutes.js';

export const PERSONAL_KINDS = ['email', 'phone', 'iban', 'address'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A stretch of a text that lets strangers write to, ring, pay or visit somebody. */
export interface PersonalData extends Span {
  readonly kind: PersonalKind;
}

const AT = String.raw`(?:@|\s?[([]\s?(?:at|ät)\s?[)\]]\s?)`;
const DOT = String.raw`(?:\.|\s?[([]\s?(?:dot|punkt)\s?[)\]]\s?)`;
/** No more characters before the sign are an address (RFC 5321, 4.5.3.1.1); without a bound a long word takes quadratic time. */
const LOCAL_PART = String.raw`[\p{L}\p{N}._%+-]{1,64}`;
const EMAIL = new RegExp(String.raw`${LOCAL_PART}${AT}(?:[\p{L}\p{N}-]+${DOT})+\p{L}{2,}`, 'giu');

/** ISO 13616: two letters, two check digits, up to 30 letters and digits, written in groups of four or in one. */
const IBAN = /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;

const DIGITS = String.raw`\d(?:[ \u00a0/.()–-]{0,2}\d)`;
/** A number that says that it is one; then few digits will do. */
const CALLED_PHONE = new RegExp(
  String.raw`(?<=\b(?:Tel(?:efon|\.)?|Telefonnummer|Rufnummer|Fax|Mobil(?:nummer|funk)?|Handy(?:nummer)?|Durchwahl|phone|call|mobile|cell)(?:[ .:-]|\bnr\b|\bnumber\b){0,4})\+?\(?${DIGITS}{3,16}`,
  'giu',
);
/** A number with a country's code, or with an area code and five digits or more; 0123/2022 is the reference of a paper. */
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])(?:(?:\+|00)[1-9]${DIGITS}{6,14}|\(?0[1-9]\d{1,4}\)?(?: ?[/–-] ?| )(?!(?:19|20)\d\d(?![\d ]*\d{3}))${DIGITS}{4,12})(?![\p{L}\p{N}])`,
  'gu',
);

const STREET_KIND =
  '(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Uu]fer|[Dd]amm|[Hh]of|[Ss]teig|[Ss]tieg|[Bb]erg)';
/** "Hauptstraße", "Lange Straße", "Karl-Marx-Allee", "Am Ring". */
const STREET = String.raw`(?:(?:\p{Lu}\p{L}{1,30}[ -]){1,3}${STREET_KIND}|\p{Lu}\p{L}{1,30}${STREET_KIND})`;
const HOUSE = String.raw`\s\d{1,4}\s?[a-h]?(?![\p{L}\p{N}])`;
const TOWN = String.raw`(?:,?\s+(?:D-|A-|CH-)?\d{4,5}\s\p{Lu}[\p{L}-]+)`;
const FULL_ADDRESS = new RegExp(`${STREET}${HOUSE}${TOWN}`, 'gu');
/** Without a town a street and a number may be a building site; behind a person or "lives in" they are a home. */
const HOME = new RegExp(
  String.raw`(?<=\b(?:wohnhaft(?: in(?: der| dem)?)?|wohnt (?:in der|am|im)|Anschrift|Adresse|lives (?:at|in)|(?:Herrn?|Frau|Mr\.?|Ms\.?|Mrs\.?)\s(?:\p{Lu}[\p{L}.-]+\s?){1,3}[,(])[,:(]?\s?)${STREET}${HOUSE}${TOWN}?`,
  'gu',
);
/** Addresses of these are meant to be found. */
const PUBLIC_PLACE =
  /(?:rathaus|schule|schul\p{L}*|halle|saal|amt|amtes|museum|bibliothek|bücherei|zentrum|haus|kirche|feuerwehr\p{L}*|[gm]bh|\bag\b|\bco\b|\bkg\b|firma|büro|heim|tagesstätte|unternehmen|e\. ?v\.|verein\p{L}*|verwaltung|bahnhof|town hall|school|library|office|hotel|gaststätte|restaurant)[^.;]{0,60}$/iu;

/**
 * E-mail addresses, telephone numbers, IBANs and private postal addresses in a text, in order, not overlapping. Names are none of them:
 * minutes are about who said and decided what.
 */
export function personalData(text: string): PersonalData[] {
  const found = [
    ...matches('email', text, EMAIL),
    ...matches('iban', text, IBAN).filter((span) => isIban(text.slice(span.start, span.end))),
    ...matches('phone', text, CALLED_PHONE),
    ...matches('phone', text, PHONE),
    ...matches('address', text, HOME),
    ...matches('address', text, FULL_ADDRESS).filter(({ start }) => !PUBLIC_PLACE.test(text.slice(0, start))),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((span) => span.start >= end && (end = span.end) > 0);
}

function matches(kind: PersonalKind, text: string, pattern: RegExp): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** ISO 7064 MOD 97-10: the first four characters moved to the end, letters as 10 to 35, the rest of a division by 97 is 1. */
function isIban(written: string): boolean {
  const iban = written.replace(/\s/g, '');
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) rest = Number(`${rest}${Number.parseInt(character, 36)}`) % 97;
  return rest === 1;
}
