import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { withoutAgendaList } from '../../reading/agendaList.js';
import { foldText } from '../../reading/foldText.js';
import type { SourceText } from '../../sourceText.js';

interface Line extends Span {
  readonly words: string;
  /** 1-6 for a heading of the format, else 0. */
  readonly level: number;
  /** Nothing stands directly above or below it. */
  readonly alone: boolean;
}

interface Candidate extends ItemHeading {
  readonly style: 'figure' | 'roman' | 'letter';
  readonly count: number;
}

const LONGEST_TITLE = 140;
const MOST_RUNS = 10;
/** "1. Call to Order", "Item 4: Budget", "IV. NEW BUSINESS", "B) Fees", "24/031 Planning"; Markdown's escapes are gone here. */
const NUMBERED =
  /^(?:(?:Agenda\s+)?Item\s+(?:No\.?\s*|#\s*)?)?(?:(?<figure>\d{1,4}\/\d{1,4}|\d{1,2}(?:\.\d{1,2}|[a-z])?)|(?<roman>[IVX]{1,5})|(?<letter>[A-Z]))\s*(?:[.):]|\s[-–—](?=\s)|(?<=\/\d{1,4})(?=\s))\s*(?<name>["“(]?[\p{Lu}\d].*)$/u;
/** The time at which an item was called: "- 6:05 p.m.", "(6:07pm)". */
const TIME = /\s*(?:[-–—,]\s*|\(\s*)\d{1,2}:\d{2}\s*(?:[ap]\.?\s?m\.?)?\s*\)?\s*$/i;
/** Sections that the minutes of any committee have; they begin items where nothing is numbered. */
const KNOWN =
  /^(?:call to order|roll call|pledge of allegiance|invocation|welcome|apologies(?: for absence)?|declarations? of interests?|(?:approval|adoption) of (?:the )?(?:minutes|agenda)\b.*|minutes of (?:the )?(?:last|previous)\b.*|matters arising|(?:general )?public (?:comments?|forum|participation|hearings?)|announcements?|(?:old|new|unfinished|other|any other) business|consent (?:agenda|calendar)|.{0,40}\breports?|presentations?|communications?|correspondence|resolutions?|ordinances?|(?:executive|closed) session|(?:future|next) (?:agenda items|meeting|topics)\b.*|topics for future\b.*|action items|adjournment|AOB)$/i;
/** Headings that are about the meeting, not about an item. */
const FRAME =
  /^(?:(?:meeting )?minutes\b|agenda$|order of business|(?:members )?(?:present|absent|excused|attend)|attendance|attendees|also present|adjourned (?:at )?\d|respectfully submitted|date\b|time\b|location\b|place\b)/i;

/** The agenda items of English minutes: what is numbered, or, where too little is, headings and the usual sections. */
export function englishItems(source: SourceText, span: Span): ItemHeading[] {
  const lines = linesOf(source, span);
  const numbered = fullestRun(
    source.text,
    lines.flatMap((line) => candidate(line) ?? []),
  );
  const items = numbered.length >= 3 ? [...numbered, ...besides(lines, numbered)] : sections(lines);
  return withoutGroups(source.text, withoutAgendaList(source.text, items));
}

/** "V. Public hearings" above "A. First case" only groups its parts: its line belongs to the first of them. */
function withoutGroups(text: string, items: readonly ItemHeading[]): ItemHeading[] {
  const isGroup = (item: ItemHeading | undefined, next: ItemHeading | undefined) =>
    item?.number != null &&
    next?.number?.startsWith(`${item.number}.`) === true &&
    text.slice(item.end, next.start).trim() === '';
  return items.flatMap((item, at) => {
    if (isGroup(item, items[at + 1])) return [];
    return isGroup(items[at - 1], item) ? [{ ...item, start: items[at - 1]!.start }] : [item];
  });
}

function linesOf({ text, headings }: SourceText, { start, end }: Span): Line[] {
  const levels = new Map(headings.map((heading) => [heading.start, heading.level]));
  const found: Span[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    found.push({ start: at, end: stop });
    at = stop + 1;
  }
  const isBlank = (line: Span | undefined) => !line || text.slice(line.start, line.end).trim() === '';
  return found.map((line, at) => ({
    ...line,
    words: foldText(text.slice(line.start, line.end)),
    level: levels.get(line.start) ?? 0,
    alone: isBlank(found[at - 1]) && isBlank(found[at + 1]),
  }));
}

function candidate({ words, level, alone, start, end }: Line): Candidate | null {
  const { figure, roman, letter, name } = NUMBERED.exec(words.slice(0, 300))?.groups ?? {};
  const number = figure ?? roman ?? letter;
  if (!number || !name) return null;
  const title = titleOf(name);
  const heads = level > 0 || alone || isCapitals(title) || KNOWN.test(title);
  if (!heads || title.length > LONGEST_TITLE || /[a-z]{3}[.;]$/.test(title)) return null;
  const style = figure ? 'figure' : roman ? 'roman' : 'letter';
  return { start, end, number, name: title, style, count: countOf(number, style) };
}

/** An agenda at the start counts up too: the run of numbers counts that has the most texts below it. */
function fullestRun(text: string, candidates: readonly Candidate[]): Candidate[] {
  const firsts = candidates.flatMap(({ count }, at) => (at === 0 || count === 1 ? [at] : [])).slice(0, MOST_RUNS);
  const runs = firsts.map((at) => ascending(candidates.slice(at)));
  const starts = candidates.map(({ start }) => start);
  const hasText = new Set(
    candidates
      .filter(({ end }, at) => /\p{L}/u.test(text.slice(end, starts[at + 1] ?? text.length)))
      .map(({ start }) => start),
  );
  const texts = (run: readonly Candidate[]) => run.filter(({ start }) => hasText.has(start)).length;
  return runs.reduce<Candidate[]>((best, run) => (texts(run) > texts(best) ? run : best), runs[0] ?? []);
}

/** Numbers that count up, in the style of the first one; letters and figures below a number are its parts ("6.A"). */
function ascending(candidates: readonly Candidate[]): Candidate[] {
  const style = candidates[0]?.style;
  const kept: Candidate[] = [];
  let last = 0;
  let above = '';
  for (const next of candidates) {
    if (next.style === style) {
      // A list within an item begins anew with 1.
      if (kept.length > 0 && (next.count < last || next.count > last + 10)) continue;
      last = next.count;
      above = next.number ?? '';
      kept.push(next);
    } else if (kept.length > 0) kept.push({ ...next, number: `${above}.${next.number}` });
  }
  return kept;
}

function countOf(number: string, style: Candidate['style']): number {
  // "24/031" counts within the year, as parish councils do.
  if (style === 'figure') return Number.parseInt(number.slice(number.indexOf('/') + 1), 10);
  if (style === 'letter') return number.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  const worth: Record<string, number> = { I: 1, V: 5, X: 10 };
  const values = [...number].map((figure) => worth[figure]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Real headings without a number among numbered ones, such as an adjournment. Lines in bold are too weak a sign. */
function besides(lines: readonly Line[], numbered: readonly Candidate[]): ItemHeading[] {
  const starts = new Set(numbered.map(({ start }) => start));
  const own = lines.filter(({ start, level }) => level > 0 && starts.has(start)).map(({ level }) => level);
  const highest = own.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  return lines
    .filter(({ start, level }) => level > 0 && level < 6 && level <= highest && start > numbered[0]!.start)
    .filter(({ start, words }) => !starts.has(start) && !FRAME.test(words))
    .map(({ start, end, words }) => ({ start, end, number: null, name: titleOf(words) }));
}

function sections(lines: readonly Line[]): ItemHeading[] {
  const heads = lines.filter(
    ({ words, level, alone }) =>
      words !== '' &&
      words.length <= LONGEST_TITLE &&
      !FRAME.test(words) &&
      (level > 0 || KNOWN.test(titleOf(words)) || (alone && isCapitals(words))),
  );
  // What stands above the first section that every meeting has is the letterhead.
  const first = heads.findIndex(({ words }) => KNOWN.test(titleOf(words)));
  return heads
    .slice(Math.max(0, first))
    .map(({ start, end, words }) => ({ start, end, number: null, name: titleOf(words) }));
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words);
}

function titleOf(words: string): string {
  return words.replace(TIME, '').replace(/[\s:.]+$/, '');
}
