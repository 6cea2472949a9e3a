import { tickedIn } from './boxes.js';
import { isTimetable } from './documentHead.js';
import { itemHeading } from './itemHeading.js';
import { isBareMark, type PartHeading, partHeading } from './partHeading.js';
import { isGap, joined, type Line } from './wording.js';

/** Page ends leave blank lines and a page number within a heading. */
const DIVIDED_WITHIN = 6;
const LONGEST_DIVIDED = 160;
/** Behind a line that ends so the sentence, or the title, goes on. */
export const UNFINISHED =
  /(?:,|(?<!\p{L})(?:in|im|der|die|das|den|des|dem|einer?|einem|einen|und|oder|sowie|zur|zum|zu|aus|von|vom|mit|nach|für|auf|bei|beim|über|als|letzten|nächsten|vergangenen|jeweiligen|of|the|a|an|to|for|from))$/iu;
export const SENTENCE_OR_LABEL_END = /[.:;!?)–-]$/;
export const BEGINS_SMALL = /^\s*\p{Ll}{2}/u;
const ENDS_NOT = /(?<!\p{L})(?:nicht|un)\s?[-‐‑–]?$/iu;
const DIVIDED_START =
  /(?:[-‐‑–]|(?<!\p{L})(?:nicht|un|non|in|(?:geschlossene|geheime|interne)[rnms]?|closed|executive|private))\s*$|^(?:sitzungs|beschluss|ergebnis)?(?:niederschrift|protokoll|verhandlungsschrift)$/iu;

/** Which part each line heads, seen together with the lines around it: headings go over line and page ends, sentences do too. */
export function partHeadings(lines: readonly Line[], headEnd: number): (PartHeading | null)[] {
  const above = shownAbove(lines);
  const parts = lines.map((_, at) => (at < headEnd && isTimetable(lines, at) ? null : partAt(lines, at, above)));
  joinDivided(lines, parts);
  dropRunningHeads(lines, parts);
  return parts;
}

/** The next line that shows something, if it is near. */
export function shownBelow(lines: readonly Line[], at: number): number | undefined {
  for (let below = at + 1; below <= at + DIVIDED_WITHIN && below < lines.length; below++)
    if (!isGap(lines[below]!)) return below;
  return undefined;
}

function partAt(lines: readonly Line[], at: number, above: readonly number[]): PartHeading | null {
  const line = lines[at]!;
  const heading = line.letters === '' ? null : partHeading(line);
  if (heading === null || heading === 'end of public') return heading;
  const box = tickedIn([line]);
  if (box === 'open' || isWithinSentence(lines, at)) return null;
  if (heading === 'non-public') return box === 'public' ? null : heading;
  if (box === 'non-public' || isRow(line) || goesOnSmall(lines[at + 1])) return null;
  const before = lines[above[at]!];
  if (before && ENDS_NOT.test(before.shown)) return 'non-public';
  const isAnswer = before?.folded.endsWith(':') && line.letters === 'öffentlich';
  return before && above[at] === at - 1 && (isAnswer || UNFINISHED.test(before.folded)) ? null : heading;
}

/** A row of a table says of its item that it is public; it heads no part. */
function isRow({ raw }: Line): boolean {
  return raw.split('|').filter((cell) => /\p{L}{4}/u.test(cell)).length > 1;
}

function goesOnSmall(line: Line | undefined): boolean {
  return line !== undefined && !isGap(line) && BEGINS_SMALL.test(line.raw) && !itemHeading(line);
}

/** Whether a line that reads like a heading is the end, or the middle, of the sentence before it. */
function isWithinSentence(lines: readonly Line[], at: number): boolean {
  const [before, line, behind] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!before || isGap(before) || !BEGINS_SMALL.test(line.raw) || SENTENCE_OR_LABEL_END.test(before.folded))
    return false;
  if (itemHeading(line) || partHeading(joined(before, line)) === 'non-public') return false;
  if (isBareMark(line) && itemHeading(before)) return false;
  if (UNFINISHED.test(before.folded)) return true;
  // "nichtöffentlicher Teil" is no case that the middle of a sentence has; "in nichtöffentlicher Sitzung" is.
  const isHeadingCase = line.letters.includes('erteil') || /[:!]/.test(line.raw);
  return !isHeadingCase && (goesOnSmall(behind) || line.folded.endsWith('.'));
}

/** Finds the headings that a line or page end divides: "Nicht-" and, behind the page number, "öffentlicher Teil". */
function joinDivided(lines: readonly Line[], parts: (PartHeading | null)[]): void {
  for (const [at, line] of lines.entries()) {
    if (parts[at] === 'non-public' || line.letters.length > LONGEST_DIVIDED || !DIVIDED_START.test(line.shown))
      continue;
    const second = shownBelow(lines, at);
    const third = second && shownBelow(lines, second);
    if (!second || lines[second]!.letters.length > LONGEST_DIVIDED) continue;
    const pair = joined(line, lines[second]!);
    const heads = [pair, ...(third && DIVIDED_START.test(pair.shown) ? [joined(pair, lines[third]!)] : [])];
    if (!heads.some((head) => partHeading(head) === 'non-public')) continue;
    parts[at] = 'non-public';
    parts[second] = null;
  }
}

/** "Öffentliche Sitzung" beside the number of page after page heads the pages, whatever part they belong to. */
function dropRunningHeads(lines: readonly Line[], parts: (PartHeading | null)[]): void {
  const seen = new Set<string>();
  const isPageNumber = (line: Line | undefined) => line !== undefined && line.letters !== '' && isGap(line);
  for (const [at, { letters }] of lines.entries()) {
    if (parts[at] !== 'public' || !(isPageNumber(lines[at - 1]) || isPageNumber(lines[at + 1]))) continue;
    if (seen.has(letters)) parts[at] = null;
    seen.add(letters);
  }
}

/** For each line the line above it that shows something, -1 where none stands near. */
function shownAbove(lines: readonly Line[]): number[] {
  let last = -1;
  return lines.map((line, at) => {
    const above = at - last <= DIVIDED_WITHIN ? last : -1;
    if (!isGap(line)) last = at;
    return above;
  });
}
