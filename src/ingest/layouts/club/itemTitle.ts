import { foldText } from '../../reading/foldText.js';

/** The number and the name that a heading gives an agenda item. */
export interface ItemTitle {
  /** "4", "5.1", "5a", "n-1" (the last but one of an agenda that is still open); null where there is none. */
  readonly number: string | null;
  readonly name: string;
}

/** "1. Orga", "1 Orga", "6.FSR-Studi", "5.1 Weihnachten", "n-1. Video", "TOP3 - Berichte:", "Punkt 4. Spenden". */
const NUMBERED =
  /^(?<called>(?:zu\s+)?(?:TOP|Punkt|Tagesordnungspunkt|Agenda item)\s*)?#?(?<number>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?(?![\p{L}\d])|n(?:\s?[-+]\s?\d)?(?=\.))(?<stop>\s*[.):]|\s*[-–—](?=\s)|(?=\s))\s*[-–—:]?\s*(?=\S)/iu;

/** Reads a heading's number and name; white space is folded, marks of emphasis, links and the last colon go. */
export function itemTitle(words: string): ItemTitle {
  const written = foldText(words);
  const match = NUMBERED.exec(written);
  // "10:00 Uhr", "2.11. Treffen" and "3 Punkte …" within a sentence are no numbers of items.
  const number = match && !/^\d{1,2}[:.]\d{2}\b/.test(written) ? match.groups!.number! : null;
  const name = number === null ? written : written.slice(match![0].length);
  return { number: number?.replace(/\s/g, '').toLowerCase() ?? null, name: itemName(name) };
}

/** Whether a line that is no heading names an agenda item: "TOP 3 Finanzen", "Punkt 3. Finanzen", but not "Punkt 3 wird vertagt". */
export function isCalledItem(words: string): boolean {
  const written = foldText(words);
  const match = NUMBERED.exec(written);
  const { called, stop } = match?.groups ?? {};
  if (!match || !called || !/^[\p{Lu}\d"„“»(]/u.test(written.slice(match[0].length))) return false;
  return stop !== '' || /top/i.test(called) || /[.:–-]\s*$/.test(match[0]);
}

/** An item's name without the marks that stand around it. */
export function itemName(words: string): string {
  return foldText(words)
    .replace(/^\[[ xX]?\]\s*/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/[\s:]+$/, '')
    .trim();
}

/** Letters and digits only: how titles of the agenda and of the minutes proper are compared. */
export function bareTitle(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
