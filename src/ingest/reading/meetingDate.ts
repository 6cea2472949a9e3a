import { isoDate } from '../../../index/language/dates.js';

const HEAD_LENGTH = 3000;
const DAY = String.raw`(?:\p{L}{5,12}\.?\s?,?\s+)?(?:(?:dem|den)\s+)?(?<day>\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|\p{L}{3,9}\s+\d{4}))`;
/** Where heads name the day of the meeting, surest first: many heads also name the day on which the minutes were written. */
const SURELY = [
  String.raw`(?:Besprechung am|Sitzung am|Sitzungsdatum|Sitzungstermin|Sitzungstag|(?:Tag|Datum|Termin) der Sitzung)\s*:?\s*${DAY}`,
  String.raw`(?:^|\s)(?:über die|abgehalten)\s+(?:am|vom)\s+${DAY}`,
  // An agenda names the session whose minutes are to be approved.
  String.raw`(?<!(?:[Gg]enehmigung|[Ee]inwendungen|[Ee]inwände|zur Niederschrift|zum Protokoll)[^\n]{0,80})[Ss]itzung\b[^.:]{0,160}?\s(?:vom|am)\s+${DAY}`,
  String.raw`^\s*(?:Termin|Datum|Tag)\s*:\s*${DAY}`,
].map((pattern) => new RegExp(pattern, 'mu'));
const PERHAPS = [String.raw`(?:^|\s)(?:am|vom)\s+${DAY}`, String.raw`(?<![\d.])${DAY}`].map(
  (pattern) => new RegExp(pattern, 'mu'),
);

/**
 * The day of the meeting: the one that a text's head calls so, else the one in the file's name, else the first day that the head
 * names. ISO 8601, or null.
 */
export function meetingDate(text: string, file: string): string | null {
  const head = text.slice(0, HEAD_LENGTH).replace(/[ \t]+/g, ' ');
  return firstDay(head, SURELY) ?? dateInName(file) ?? firstDay(head, PERHAPS);
}

function firstDay(head: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const date = isoDate(pattern.exec(head)?.groups?.['day'] ?? '');
    if (date?.length === 10) return date;
  }
  return null;
}

function dateInName(file: string): string | null {
  const name = /((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/.exec(file);
  return name ? isoDate(`${name[1]}-${name[2]}-${name[3]}`) : null;
}
