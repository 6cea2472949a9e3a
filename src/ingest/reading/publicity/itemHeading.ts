import { type Line, NON_PUBLIC } from './wording.js';

/** What is said of an item's publicity; `open`: both are named and none is chosen. */
export type ItemMark = 'non-public' | 'public' | 'open' | null;

/** The heading of an agenda item: "TOP Ö 5.1 …", "Zu Punkt 3: …", "7. …". */
export interface ItemHeading {
  /** How the number is announced: "top", "punkt", "zu", or "" for a mere number. Headings of one list share it. */
  readonly form: string;
  /** "5.1"; null where the minutes leave it out. */
  readonly number: string | null;
  readonly title: string;
  readonly mark: ItemMark;
  /** Whether the mark is an N or Ö before the number: such items are counted apart from the others. */
  readonly prefixed: boolean;
  /** Whether it reads as a heading, not as the beginning or the middle of a sentence. */
  readonly plain: boolean;
}

const LONGEST_TITLE = 300;
const ANNOUNCED =
  /^(?:(?:zum|zur|zu|ad)\s)?(?<keyword>TOP|Tagesordnungspunkt|Beratungspunkt|Punkt|Ziffer|Agenda item|Item)(?=[^\p{L}]|(?:N|NÖ|Ö)\s?\d|$)[\s.:]*/iu;
const PREFIXED_NUMBER =
  /^(?<prefix>NÖ|Nö|nö|NOE|N|Ö|OE)[\s.-]{0,3}(?<number>\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])/u;
const NUMBER = /^(?<number>\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])(?<stop>\s?[.):])?/u;
const SUFFIX = /^\s?[([]?(?:NÖ|nö|NOE|N|n\.\s?ö\.)[)\]]?(?=[\s:.)–-]|$)|[([](?:NÖ|nö|NOE|N|n\.\s?ö\.)[)\]]\s?$/u;
/** What stands behind a number that counts no item: "28. September 2021", "5. Sitzung des …", "19.30 Uhr". */
const NO_TITLE =
  /^(?:jan|feb|mär|apr|mai\b|juni|juli|aug|sep|okt|nov|dez|march|may\b|june|july|oct|dec|uhr|euro|€|%|(?:\d{1,2}\.\s?)?\d{4}\b|(?:\p{Ll}+ )?(?:\p{L}*sitzung|wahlperiode|tagung|meeting|session)\b)/iu;
const GOES_ON_AS_SENTENCE =
  /^(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|soll|sollen|kann|und|oder|sowie|bis|entfällt|was|is|der (?:anlage|liste|vorlage|einladung))(?!\p{L})/iu;

const IN_BRACKETS = new RegExp(
  `[([]\\s?(?:nur\\s)?${NON_PUBLIC}(?:e[nrsm]?\\s(?:teil|sitzung|beratung)|\\s(?:session|meeting|item))?\\s?(?:(?:[,;/]|gem|nach|ab\\s|§)[^)\\]]{0,60})?[)\\]]`,
);
const AT_THE_END = new RegExp(`(?:^|[\\s:,|/])${NON_PUBLIC}\\s?[)\\]]*\\s?\\.?$|[–—-]\\s?${NON_PUBLIC}\\s?[)\\]–—-]*$`);
const AT_THE_START = new RegExp(`^${NON_PUBLIC}\\s?[:–—-]`);
const PUBLIC_IN_BRACKETS = /[([]\s?(?:(?:ö|oe)ffentlich|ö)\s?[)\]]/;
const STATUS =
  /^(?:status|(?:ö|oe)ffentlich(?:keit(?:sstatus)?)?|sitzungsart|beratungsart|behandlung|art der (?:sitzung|beratung|behandlung))\s?[:=]\s?(?<value>.{1,60})$/;

/** Reads a line as the heading of an agenda item, null if it is none. */
export function itemHeading({ raw, shown, folded }: Line): ItemHeading | null {
  const announced = ANNOUNCED.exec(shown);
  const behind = announced ? shown.slice(announced[0].length) : shown.replace(/^(?:zu|§)\s(?=\d)/i, '');
  const form = announced ? announced.groups!['keyword']!.toLowerCase() : behind === shown ? '' : 'zu';
  const prefixed = PREFIXED_NUMBER.exec(behind);
  const numbered = prefixed ?? NUMBER.exec(behind);
  // Hagen leaves the number out: "TOP .      Title".
  if (!numbered && !/^TOP\s?[.:]/.test(shown)) return null;
  const written = behind.slice(numbered?.[0].length ?? 0);
  const title = written.replace(/^[\s.:)–—-]*(?:der Tagesordnung\b)?[\s.:)–—-]*/i, '').trim();
  const prefix = prefixed?.groups?.['prefix'];
  const marked = prefix?.toUpperCase().startsWith('N') || SUFFIX.test(written) || saysNonPublic(folded);
  const isAnnounced = announced || prefixed || form === 'zu';
  if (!isAnnounced && (NO_TITLE.test(title) || !(marked || hasStop(numbered!, raw)))) return null;
  return {
    form,
    number: numbered?.groups?.['number'] ?? null,
    title,
    mark: marked ? 'non-public' : prefix || PUBLIC_IN_BRACKETS.test(folded) ? 'public' : null,
    prefixed: prefix !== undefined,
    plain: title.length <= LONGEST_TITLE && !readsAsSentence(title, written),
  };
}

/** What a label says: "Status: nichtöffentlich", "Öffentlich: ja", "Status: öffentlich/nichtöffentlich". */
export function statusMark({ folded }: Line): ItemMark {
  const value = STATUS.exec(folded)?.groups?.['value'];
  if (value === undefined) return null;
  if (value.includes(NON_PUBLIC)) return /(?<!\p{L})(?:ö|oe)ffentlich/u.test(value) ? 'open' : 'non-public';
  if (/^(?:(?:ö|oe)ffentlich|ja|yes|public)(?!\p{L})/u.test(value)) return 'public';
  return /^(?:ö|oe)ffentlich/.test(folded) && /^(?:nein|no)\b/.test(value) ? 'non-public' : null;
}

/** Whether a title says of itself that it is non-public: "Grundstücke (nichtöffentlich)", "… - nichtöffentlich -". */
export function saysNonPublic(folded: string): boolean {
  return IN_BRACKETS.test(folded) || AT_THE_END.test(folded) || AT_THE_START.test(folded);
}

/** Compares item numbers step by step: "5.10" stands behind "5.9", "5.1" behind "5". */
export function compareNumbers(first: string, second: string): number {
  const [one, two] = [first, second].map((number) => number.split('.').map((step) => Number.parseInt(step, 10)));
  for (let at = 0; at < Math.max(one!.length, two!.length); at++) {
    const difference = (one![at] ?? -1) - (two![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * A mere number needs its stop, steps or a column of its own: "5. Haushalt", "5.1 Haushalt", "| 5 | Haushalt"; "5 Personen"
 * heads nothing.
 */
function hasStop({ groups }: RegExpExecArray, raw: string): boolean {
  const isSetApart = /^\s*(?:\|[\s*]*\d[\d.]*[\s*]*\||\d[\d.]*(?:\t|\s{2,})\s*\p{Lu})/u.test(raw);
  return isSetApart || groups!['stop'] !== undefined || groups!['number']!.includes('.');
}

function readsAsSentence(title: string, written: string): boolean {
  const announcesTitle = /^\s?[:)–—-]/.test(written);
  return GOES_ON_AS_SENTENCE.test(title) || (/^\p{Ll}/u.test(title) && !announcesTitle) || /\p{Ll}{2}\.$/u.test(title);
}
