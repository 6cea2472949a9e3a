import { isoDate } from '../language/dates.js';
import type { Span } from '../minutes/minutes.js';

/** The days that words of time name, both included, as ISO 8601 dates; null where a side is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  /** Where the words stand in the text. */
  readonly span: Span;
  /** Whether it depends on the day of asking: such words ("last month") are in no minutes. */
  readonly relative: boolean;
}

/**
 * The period that a German or English text names first, or null: a day, a month, a year, a quarter, a season, "seit 2019", "between May
 * 2020 and June 2021", "last month", "in den letzten drei Monaten", "seit der Sommerpause". `askedAt` is the day of asking, as ISO 8601.
 *
 *     periodIn('Was wurde im Februar 2022 beschlossen?', '2024-05-03') // 2022-02-01 to 2022-02-28
 */
export function periodIn(text: string, askedAt: string): Period | null {
  const found = READERS.flatMap(({ form, read, relative = false }): Period[] => {
    const match = form.exec(text);
    const days = match && read(match, askedAt);
    if (!match || !days) return [];
    return [{ ...days, relative, span: { start: match.index, end: match.index + match[0].length } }];
  });
  // The first; of those that begin together the longest: "seit Mai 2020" says more than "Mai 2020".
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)[0] ?? null;
}

type Days = Pick<Period, 'from' | 'to'>;

interface Reader {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray, askedAt: string) => Days | null;
  readonly relative?: boolean;
}

const MONTH =
  'Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December';
const POINT = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|(?:\d{1,2}(?:\.|st|nd|rd|th)?\s+)?(?:${MONTH})\s+\d{4}|(?:${MONTH})\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|(?:19|20)\d\d(?![\d/.-]))`;
const START = String.raw`(?<![\p{L}\d/.-])`;
const END = String.raw`(?![\p{L}\d/])`;
const form = (pattern: string) => new RegExp(`${START}(?:${pattern})${END}`, 'iu');

const NUMBERS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  zwölf: 12,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
};
const SEASONS: readonly (readonly [RegExp, firstMonth: number])[] = [
  [/fr(?:ü|ue)hjahr|fr(?:ü|ue)hling|spring/i, 3],
  [/sommer|summer/i, 6],
  [/herbst|autumn|fall/i, 9],
];
/** Councils rest in the school holidays, which the states set between mid-June and mid-September: nothing meets at their middle. */
const SUMMER_BREAK = { lastDayBefore: '07-31', firstDayAfter: '08-01' };

const READERS: readonly Reader[] = [
  {
    form: form(
      `(?:zwischen|von|vom|between|from)\\s+(?:dem\\s+|the\\s+)?(?<one>${POINT})\\s+(?:und|bis|and|to|until)\\s+(?:zum\\s+|dem\\s+|the\\s+)?(?<other>${POINT})`,
    ),
    read: ({ groups }) => {
      const [one, other] = [daysOf(groups!['one']!), daysOf(groups!['other']!)];
      return one && other && { from: one.from, to: other.to };
    },
  },
  {
    form: form(`(?:seit|ab|since|from)\\s+(?:dem\\s+|the\\s+|Jahr\\s+)*(?<one>${POINT})`),
    read: ({ groups }) => open(daysOf(groups!['one']!), 'from'),
  },
  {
    form: form(`nach\\s+(?:dem\\s+)?(?<one>${POINT})|after\\s+(?:the\\s+)?(?<two>${POINT})`),
    read: ({ groups }) => open(daysOf((groups!['one'] ?? groups!['two'])!), 'from', 'to'),
  },
  {
    form: form(`(?:bis|until|till)\\s+(?:zum\\s+|the\\s+|Ende\\s+)*(?<one>${POINT})`),
    read: ({ groups }) => open(daysOf(groups!['one']!), 'to'),
  },
  {
    form: form(`(?:vor|before)\\s+(?:dem\\s+|the\\s+)?(?<one>${POINT})`),
    read: ({ groups }) => open(daysOf(groups!['one']!), 'to', 'from'),
  },
  {
    form: form(`(?:(?:im|in|am|on|vom|of|the|Jahre?|year|anno)\\s+)*(?<one>${POINT})`),
    read: ({ groups }) => daysOf(groups!['one']!),
  },
  {
    form: form(
      '(?:im\\s+|in\\s+)?(?:(?:dem\\s+|the\\s+)?(?<number>[1-4])(?:\\.|st|nd|rd|th)\\s+(?:Quartal|quarter)|Q(?<short>[1-4]))(?:\\s+of)?[\\s/]+(?<year>(?:19|20)\\d\\d)',
    ),
    read: ({ groups }) => months(Number(groups!['year']), 3 * Number(groups!['number'] ?? groups!['short']) - 2, 3),
  },
  {
    form: form(
      '(?:im\\s+|in\\s+(?:the\\s+)?)?(?<season>Fr(?:ü|ue)hjahr|Fr(?:ü|ue)hling|Sommer|Herbst|spring|summer|autumn|fall)(?:\\s+(?:of|des\\s+Jahres))?\\s+(?<year>(?:19|20)\\d\\d)',
    ),
    read: ({ groups }) => {
      const first = SEASONS.find(([name]) => name.test(groups!['season']!))![1];
      return months(Number(groups!['year']), first, 3);
    },
  },
  {
    form: form(
      '(?:im\\s+|in\\s+)?(?:vergangene[nrms]?|vorige[nrms]?|letzte[nrms]?|last|previous)\\s+(?<unit>Woche|Monat|Jahr|week|month|year)',
    ),
    relative: true,
    read: ({ groups }, askedAt) => before(groups!['unit']!, askedAt),
  },
  {
    form: form(
      '(?:in\\s+|im\\s+)?(?:(?:diese[nrms]?|laufende[nr]|this)\\s+(?<unit>Monat|Jahr|month|year)|(?<unit2>heuer))',
    ),
    relative: true,
    read: ({ groups }, askedAt) => {
      const month = /mon/i.test(groups!['unit'] ?? '');
      return { from: month ? `${askedAt.slice(0, 7)}-01` : `${askedAt.slice(0, 4)}-01-01`, to: askedAt };
    },
  },
  {
    form: form(
      `(?:(?:in|während)\\s+(?:den|der)\\s+|in\\s+the\\s+|over\\s+the\\s+)?(?:vergangenen|letzten|last|past)\\s+(?<number>\\d{1,2}|${Object.keys(NUMBERS).join('|')})\\s+(?<unit>Tagen?|Wochen|Monaten?|Jahren?|days|weeks|months|years)`,
    ),
    relative: true,
    read: ({ groups }, askedAt) => {
      const written = groups!['number']!.toLowerCase();
      return { from: back(askedAt, groups!['unit']!, NUMBERS[written] ?? Number(written)), to: askedAt };
    },
  },
  {
    form: form('(?:seit|nach)\\s+der\\s+(?:letzten\\s+)?Sommerpause|since\\s+(?:the\\s+)?summer\\s+(?:break|recess)'),
    relative: true,
    read: (_, askedAt) => {
      const year = Number(askedAt.slice(0, 4));
      const own = `${year}-${SUMMER_BREAK.firstDayAfter}`;
      return { from: own <= askedAt ? own : `${year - 1}-${SUMMER_BREAK.firstDayAfter}`, to: null };
    },
  },
  {
    form: form('vor\\s+der\\s+(?:letzten\\s+)?Sommerpause|before\\s+(?:the\\s+)?summer\\s+(?:break|recess)'),
    relative: true,
    read: (_, askedAt) => {
      const year = Number(askedAt.slice(0, 4));
      const own = `${year}-${SUMMER_BREAK.lastDayBefore}`;
      const to = own <= askedAt ? own : askedAt;
      return { from: `${to.slice(0, 4)}-01-01`, to };
    },
  },
  {
    form: form('gestern|yesterday'),
    relative: true,
    read: (_, askedAt) => ({ from: back(askedAt, 'day', 1), to: back(askedAt, 'day', 1) }),
  },
  { form: form('heute|today'), relative: true, read: (_, askedAt) => ({ from: askedAt, to: askedAt }) },
];

/** The days of a point in time: a day is one day, a month or a year is all of its days. */
function daysOf(written: string): Days | null {
  if (/^\d{4}$/.test(written)) return months(Number(written), 1, 12);
  const iso = isoDate(written);
  if (iso === null) return null;
  return iso.length === 10 ? { from: iso, to: iso } : months(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 1);
}

/** Leaves one side open: "since 2019" begins with it, "after 2019" behind it. */
function open(days: Days | null, side: 'from' | 'to', limit = side): Days | null {
  if (!days) return null;
  const day = limit === side ? days[side]! : back(days[limit]!, 'day', side === 'from' ? -1 : 1);
  return side === 'from' ? { from: day, to: null } : { from: null, to: day };
}

function months(year: number, first: number, count: number): Days {
  return { from: iso(new Date(Date.UTC(year, first - 1, 1))), to: iso(new Date(Date.UTC(year, first - 1 + count, 0))) };
}

/** The calendar week, month or year before that of a day. */
function before(unit: string, askedAt: string): Days {
  const [year, month] = [Number(askedAt.slice(0, 4)), Number(askedAt.slice(5, 7))];
  if (/^(?:jahr|year)/i.test(unit)) return months(year - 1, 1, 12);
  if (/^mon/i.test(unit)) return months(year, month - 1, 1);
  const weekday = (new Date(`${askedAt}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: back(askedAt, 'day', weekday + 7), to: back(askedAt, 'day', weekday + 1) };
}

function back(day: string, unit: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (/^(?:tag|day)/i.test(unit)) date.setUTCDate(date.getUTCDate() - count);
  else if (/^(?:woche|week)/i.test(unit)) date.setUTCDate(date.getUTCDate() - 7 * count);
  else if (/^mon/i.test(unit)) date.setUTCMonth(date.getUTCMonth() - count);
  else date.setUTCFullYear(date.getUTCFullYear() - count);
  return iso(date);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
