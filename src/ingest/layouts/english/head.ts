import { isoDate } from '../../../../index/language/dates.js';

/** What the head of English minutes says. */
export interface EnglishHead {
  readonly body: string | null;
  readonly organization: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly chair: string | null;
}

const ORGAN =
  '(?:Committee|Council|Commission|Board|Authority|Panel|Task Force|Working Group|Assembly|Trustees|Selectmen|Cabinet|Senate|Association|Society)';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  String.raw`${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}`,
  'giu',
);
/** The day on which minutes were approved is not the day of the meeting. */
const APPROVAL = /\(?\b(?:approved|adopted|revised|amended|draft|posted)\b[^()\n]{0,60}\)?/gi;
const PLACE = /\b(?:Room|Hall|Chambers?|Library|Cent(?:er|re)|Auditorium|Building|School|Zoom|Teams|Webex)\b/;
/** "of the X Commission" names the body above, "William Walker, Secretary" a person. */
const NO_NAME = /^of\b|,\s*(?:Secretary|Clerk|Member|Vice|Chair|President)|\d|:/i;
const CHAIR = '(?:Chair(?:man|woman|person)?|Mayor|President|Presiding Officer)';

const BODY =
  /(?<!\p{L})(?:(?:City and County|City|Town|Township|Village|County|Borough|Parish|District) of|(?:CITY AND COUNTY|CITY|TOWN|TOWNSHIP|VILLAGE|COUNTY|BOROUGH) OF) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}/u;

const capitalised = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();
const lowered = (words: string) => words.toLowerCase();

/** Reads what stands above the first item; `called` is the text of the first item, where the chair calls the meeting to order. */
export function englishHead(head: string, called: string, file: string): EnglishHead {
  const lines = head
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');
  return {
    body:
      BODY.exec(lines.join('\n'))?.[0]
        .replace(/\p{Lu}{2,}/gu, capitalised)
        .replace(/ (?:Of|And) /g, lowered) ?? null,
    organization: organization(lines),
    date: meetingDay(head, file),
    place: place(lines),
    chair: chair(lines, called),
  };
}

/** "Minutes of the X", "X Meeting Minutes", the line below or above "MEETING MINUTES", else the first line that names an organ. */
function organization(lines: readonly string[]): string | null {
  const organ = new RegExp(`\\b${ORGAN}\\b`, 'i');
  const isName = (line: string) => organ.test(line) && !PLACE.test(line) && !NO_NAME.test(line);
  const of = new RegExp(
    String.raw`\bminutes of (?:the )?(?:(?:regular|special|annual)? ?(?:meeting|session) of (?:the )?)?(?<name>.{0,80}\b${ORGAN}\b.{0,60})`,
    'i',
  );
  const before = new RegExp(
    String.raw`^(?<name>.{0,80}\b${ORGAN}\b[^:–-]{0,60}?)[\s:,–-]*(?:(?:regular|special|annual) )?(?:meeting )?minutes\b`,
    'i',
  );
  const below = lines.findIndex((line) =>
    /^(?:draft |approved )?(?:(?:regular|special) )?(?:meeting )?minutes(?: of meeting)?$/i.test(line),
  );
  const written =
    firstGroup(lines, of) ??
    firstGroup(lines, before) ??
    (below >= 0
      ? [...lines.slice(below + 1, below + 4), ...lines.slice(0, below).reverse()].find(isName)
      : undefined) ??
    lines.find(isName);
  return written ? cleanName(written) : null;
}

function firstGroup(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.map((line) => pattern.exec(line)?.groups?.['name']).find((name) => name !== undefined);
}

function cleanName(written: string): string {
  const name = written
    .replace(DATE, '')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^(?:the)\s+/i, '')
    .replace(/\s+(?:held|on|for)\b.*$/i, '')
    .replace(/\b(?:regular|special|annual)? ?meeting$/i, '')
    .replace(/[\s,:–-]+$/, '')
    .trim();
  return /\p{Ll}/u.test(name)
    ? name
    : name.replace(/\p{Lu}{2,}/gu, capitalised).replace(/ (?:Of|And|For|The) /g, lowered);
}

function meetingDay(head: string, file: string): string | null {
  for (const [written] of head.replace(APPROVAL, ' ').matchAll(DATE)) {
    const date = isoDate(
      american(written) ?? written.replace(/(?<=\d)(?:st|nd|rd|th)|,|\bof\b/gi, '').replace(/\s+/g, ' '),
    );
    if (date?.length === 10) return date;
  }
  const named = /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/.exec(file);
  return named ? isoDate(`${named[1]}-${named[2]}-${named[3]}`) : null;
}

/** 2/15/2022 is the 15th of February; where the first number cannot be a month it is the day. */
function american(written: string): string | null {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  if (year === '') return null;
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function place(lines: readonly string[]): string | null {
  const labelled = firstGroup(lines, /^(?:Location|Place|Venue|Where)\s*:\s*(?<name>.{3,80})$/i);
  return (
    labelled ??
    lines.find((line) => PLACE.test(line) && line.length <= 80 && !/[.:]$|minutes|committee|commission/i.test(line)) ??
    null
  );
}

function chair(lines: readonly string[], called: string): string | null {
  return (
    firstGroup(lines, new RegExp(String.raw`^(?<name>\p{Lu}[\p{L}.'’ -]{2,40}), ${CHAIR}$`, 'u')) ??
    firstGroup(lines, new RegExp(String.raw`^${CHAIR}\s*:\s*(?<name>\p{Lu}[\p{L}.'’ -]{2,40})`, 'u')) ??
    new RegExp(String.raw`\b${CHAIR} (?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) called`, 'u').exec(called)
      ?.groups?.['name'] ??
    null
  );
}
