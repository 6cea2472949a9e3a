import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { compareNumbers, withoutAgendaList } from '../../reading/agendaList.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';

const PART = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?`;
/** "2 und 3", "4/5": items that were dealt with together. */
const NUMBER = String.raw`${PART}(?:[ \t]?(?:und|u\.|bis|&|[,/])[ \t]?${PART}){0,4}`;
const NAME = String.raw`(?<name>["„»(]?[\p{Lu}\d][^\n]*)`;
/** "TOP Ö 2: …", "TOP 2 …", "Ö 2 …", or the number alone with its title below. */
const TOP = new RegExp(
  String.raw`^[ \t]*(?:(?:[Zz]u[ \t]+)?(?:TOP|Top|Tagesordnungspunkt)[ \t]*:?[ \t]*(?:Ö[ \t]*)?|Ö[ \t]?)(?<number>${NUMBER})[ \t]*(?:[.:)][ \t]*)?(?:[-–][ \t]+)?(?:${NAME})?$`,
  'gmu',
);
/** Numbered lines; which of them are headings shows in how the numbers run. */
const PLAIN = [String.raw`\)`, String.raw`\.`, '(?=[ \\t])'].map(
  (mark) => new RegExp(String.raw`^[ \t]*(?<number>${PART})${mark}[ \t]+${NAME}$`, 'gmu'),
);
/** Longer lines with a number are items of a list. */
const LONGEST_PLAIN = 120;
const REFERENCE_LINE =
  /^[ \t]*(?:(?:Vorlage|Drucksache|Vorlagen-?Nr\.?|Nr\.)[ \t:]*)?[\p{L}\d.-]{1,12}\/\d{1,5}(?:\/\d{1,4}){0,2}[ \t]*$/u;
/** What SessionNet sets behind a title. */
const BEHIND_TITLE =
  /\s*(?:[-–]\s*)?(?:Beschluss)?\s*\b(?:Beschluss|Vorlage|Drucksache|Abstimmung)(?:-?Nr\.?)?\s*:.*$/u;
const LABEL = /^[ \t]*[\p{L}/ -]{3,40}:/u;
const TEXT_BEGINS = /^[ \t]*(?:[-–•]|(?:Herr|Frau|Hr\.|Fr\.|Der|Die|Das|Es|Im|In|Am|Auf|Von|Nach|Ein|Eine)\s)/u;
const FULL_LINE = 0.75;
const WIDTH_AT_LEAST = 60;
const MOST_TITLE_LINES = 6;

/** The headings of the items: "TOP 3: …", and numbered lines where they carry the count on, or where no heading says "TOP". */
export function itemHeadings(text: string, spans: readonly Span[]): ItemHeading[] {
  const width = usualWidth(text);
  const find = (pattern: RegExp) =>
    spans.flatMap((span) =>
      [...text.slice(span.start, span.end).matchAll(pattern)].flatMap(
        (match) => headingAt(text, span, match, width) ?? [],
      ),
    );
  const tops = withoutAgendaList(text, find(TOP));
  const plain = PLAIN.map((pattern) => find(pattern).filter((heading) => standsAlone(text, heading)));
  if (tops.length > 1) return [...tops, ...plain.flatMap((found) => carryingOn(tops, found))].sort(byPlace);
  const counted = plain.map((found) => counting(withoutAgendaList(text, found)));
  const best = counted.reduce((most, next) => (next.length > most.length ? next : most));
  return best.length > 1 ? best : tops;
}

function headingAt(text: string, span: Span, match: RegExpMatchArray, width: number): ItemHeading | null {
  const { number, name } = match.groups!;
  const start = span.start + match.index!;
  const lineEnd = start + match[0].length;
  // "… siehe ⏎ TOP 3" speaks of an item: a number alone is a heading only below a gap.
  if (name === undefined && !/(?:^|\n)[ \t]*\n?$/.test(text.slice(Math.max(span.start, start - 100), start)))
    return null;
  const title = titleFrom(text, name === undefined ? lineEnd : lineEnd - name.length, span.end, width);
  if (!title) return null;
  // "TOP 1: Frau Muster, Sportamt, ⏎⏎ teilt mit, …": the title begins the sentence, so the text begins with it.
  const end = title.name.endsWith(',') ? title.start : title.end;
  const heading = { start, end, number: number!.replace(/\s+/g, ' '), name: title.name };
  return title.papers.length > 0 ? { ...heading, papers: title.papers } : heading;
}

function titleFrom(
  text: string,
  from: number,
  limit: number,
  width: number,
): { name: string; start: number; end: number; papers: string[] } | null {
  const lines: string[] = [];
  const papers: string[] = [];
  let start = from;
  let at = from;
  for (const line of text.slice(from, Math.min(limit, from + 1000)).split('\n')) {
    const last = lines.at(-1);
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (REFERENCE_LINE.test(line)) papers.push(...papersIn(line));
    else if (line.trim() === '' ? last !== undefined : last !== undefined && !continuesTitle(last, line)) break;
    else if (line.trim() !== '') {
      if (last === undefined) start = at + line.length - line.trimStart().length;
      lines.push(line);
      // A line that leaves room for more ends the title.
      if (at + line.length - lineStart < width * FULL_LINE) {
        at += line.length + 1;
        break;
      }
    }
    if (lines.length === MOST_TITLE_LINES) break;
    at += line.length + 1;
  }
  if (lines.length === 0) return null;
  const written = foldText(lines.join('\n'));
  const name = written.replace(BEHIND_TITLE, '').replace(/\s*:$/, '');
  const end = Math.min(limit, Math.max(start + 1, at - 1));
  return name === '' ? null : { name, start, end, papers: papers.length > 0 ? papers : papersIn(written) };
}

function continuesTitle(title: string, line: string): boolean {
  return !/[.!?]\s*$/.test(title) && !LABEL.test(line) && !TEXT_BEGINS.test(line);
}

/** The width of full lines: the 80th percentile, in a text of short lines what a page would hold. */
function usualWidth(text: string): number {
  const widths = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trimEnd().length]));
  return Math.max(WIDTH_AT_LEAST, widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.8)] ?? 0);
}

/** Whether a numbered line stands where a heading does: below a gap, and no sentence. */
function standsAlone(text: string, { start, name }: ItemHeading): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  // The first item may stand directly below a label: "Ergebnis:".
  return (
    /(?:^|\n|:[ \t]*)[ \t]*\n[ \t]*$|^\s*$/.test(before) &&
    name.length <= LONGEST_PLAIN &&
    !/[.;,!]$/.test(name) &&
    /\p{L}{3}/u.test(name)
  );
}

/** "4. Sonstiges" behind "TOP 3: …": a number that no "TOP" has and that is no further item of a list. */
function carryingOn(tops: readonly ItemHeading[], plain: readonly ItemHeading[]): ItemHeading[] {
  const first = (number: string | null) => Number.parseInt(number ?? '', 10);
  const taken = new Set(tops.flatMap(({ number }) => (number ?? '').match(/\d+/g) ?? []).map(Number));
  const found: ItemHeading[] = [];
  for (const heading of plain) {
    const above = [...tops, ...found]
      .filter(({ start }) => start < heading.start)
      .sort(byPlace)
      .at(-1);
    const below = tops.find(({ start }) => start > heading.start);
    if (!above || taken.has(first(heading.number)) || heading.number!.includes('.')) continue;
    const last = Math.max(...(above.number!.match(/\d+/g) ?? []).map(Number));
    const inList = plain.some(
      ({ start, number }) => start > above.start && start < heading.start && first(number) === last,
    );
    const before = below === undefined || first(heading.number) < first(below.number);
    if (first(heading.number) === last + 1 && before && !inList) found.push(heading);
  }
  return found;
}

/** Numbered lines that count from 1 on without a gap. */
function counting(headings: readonly ItemHeading[]): ItemHeading[] {
  const chain: ItemHeading[] = [];
  for (const heading of headings) {
    const last = chain.at(-1)?.number ?? '0';
    const ahead = Number.parseInt(heading.number!, 10) - Number.parseInt(last, 10);
    if (ahead <= 1 && compareNumbers(heading.number!, last) > 0) chain.push(heading);
  }
  return chain;
}

function byPlace(a: ItemHeading, b: ItemHeading): number {
  return a.start - b.start;
}
