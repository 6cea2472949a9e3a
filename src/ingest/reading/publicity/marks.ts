import { leavesOpen, tickedIn } from './boxes.js';
import { isTimetable } from './documentHead.js';
import { type ItemHeading, type ItemMark, itemHeading, saysNonPublic, statusMark } from './itemHeading.js';
import { isBareMark, type PartHeading, partHeading } from './partHeading.js';
import { isGap, joined, type Line, NON_PUBLIC } from './wording.js';

/** What a line heads, as the lines around it let it be understood. */
export interface Mark {
  part: PartHeading | null;
  item: ItemHeading | null;
  /** Something without a number that says of itself that it is non-public begins here. */
  hidesTitle: boolean;
}

/** Committee, date and kind of decision may stand between an item's heading and its status. */
const STATUS_WITHIN = 8;
/** Page ends leave blank lines and a page number within a heading. */
const DIVIDED_WITHIN = 6;
const LONGEST_DIVIDED = 160;
const LONGEST_TITLE_LINE = 150;
/** Behind a line that ends so the sentence, or the title, goes on. */
const UNFINISHED =
  /(?:,|(?<!\p{L})(?:in|im|der|die|das|den|des|dem|einer?|einem|einen|und|oder|sowie|zur|zum|zu|aus|von|vom|mit|nach|für|auf|bei|beim|über|als|letzten|nächsten|vergangenen|jeweiligen|of|the|a|an|to|for|from))$/iu;
const SENTENCE_OR_LABEL_END = /[.:;!?)–-]$/;
const BEGINS_SMALL = /^\s*\p{Ll}{2}/u;
const ENDS_NOT = /(?<!\p{L})(?:nicht|un)\s?[-‐‑–]?$/iu;
const DIVIDED_START =
  /(?:[-‐‑–]|(?<!\p{L})(?:nicht|un|non|in|(?:geschlossene|geheime|interne)[rnms]?|closed|executive|private))\s*$|^(?:sitzungs|beschluss|ergebnis)?(?:niederschrift|protokoll|verhandlungsschrift)$/iu;
/** A step of a paper through the committees ("Vorberatung im Planungsausschuss (nichtöffentlich)") is no title. */
const CONSULTATION = /beratung|verwies|verweis/;
const MARK_AT_END = /[([][^()[\]]{0,80}⊖[^()[\]]{0,80}[)\]]$|[–—-]\s?⊖\s?[–—-]?$|\s⊖$/;
/** Without a number it may be the heading of what was decided there, and not of what is made known of it. */
const HIDDEN_RESULTS = /^(?:beschlüsse|ergebnisse|beschlussfassung(?:en)?)\s(?:der|des|aus|in)\s.{0,20}⊖[^.]{0,60}$/;
const PROSE = /^.{50,}[.!?]$/;
const FINITE_VERB = /\s(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben)(?:\s|$)/;

/**
 * Reads every line together with its neighbours: headings go over line and page ends, marks stand below what they mark. Above `headEnd`
 * stands what the document says of itself.
 */
export function marksOf(lines: readonly Line[], headEnd: number): Mark[] {
  const above = shownAbove(lines);
  const marks = lines.map(
    (_, at): Mark => ({
      part: at < headEnd && isTimetable(lines, at) ? null : partAt(lines, at, above),
      item: null,
      hidesTitle: false,
    }),
  );
  joinDivided(lines, marks);
  dropRunningHeads(lines, marks);
  for (const [at, line] of lines.entries())
    if (marks[at]!.part === null && line.letters !== '') marks[at]!.item = itemHeading(line);
  const read = new Set<number>();
  for (const [at, mark] of marks.entries()) {
    if (mark.item) mark.item = { ...mark.item, mark: stricter(mark.item.mark, markBelow(lines, marks, at, read)) };
  }
  for (const [at, line] of lines.entries()) {
    if (line.letters === '' || at < headEnd || read.has(at) || marks[at]!.part || marks[at]!.item) continue;
    if (!hidesUnnumbered(line, lines[at - 1])) continue;
    const next = shownBelow(lines, at);
    if (next !== undefined && marks[next]!.item && !statusMark(line)) marks[at]!.part = 'non-public';
    else marks[blockStart(lines, marks, at, headEnd)]!.hidesTitle = true;
  }
  return marks;
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
  if (partHeading(joined(before, line)) === 'non-public' || (isBareMark(line) && itemHeading(before))) return false;
  if (UNFINISHED.test(before.folded)) return true;
  // "nichtöffentlicher Teil" is no case that the middle of a sentence has; "in nichtöffentlicher Sitzung" is.
  const isHeadingCase = /erteil|[:!]/.test(line.letters + line.raw);
  return !isHeadingCase && (goesOnSmall(behind) || line.folded.endsWith('.'));
}

/** Finds the headings that a line or page end divides: "Nicht-" and, behind the page number, "öffentlicher Teil". */
function joinDivided(lines: readonly Line[], marks: Mark[]): void {
  for (const [at, line] of lines.entries()) {
    if (marks[at]!.part === 'non-public' || line.letters.length > LONGEST_DIVIDED || !DIVIDED_START.test(line.shown))
      continue;
    const second = shownBelow(lines, at);
    const third = second && shownBelow(lines, second);
    if (!second || lines[second]!.letters.length > LONGEST_DIVIDED) continue;
    const pair = joined(line, lines[second]!);
    const heads = [pair, ...(third && DIVIDED_START.test(pair.shown) ? [joined(pair, lines[third]!)] : [])];
    if (!heads.some((head) => partHeading(head) === 'non-public')) continue;
    marks[at]!.part = 'non-public';
    marks[second]!.part = null;
  }
}

/** "Öffentliche Sitzung" beside the number of page after page heads the pages, whatever part they belong to. */
function dropRunningHeads(lines: readonly Line[], marks: Mark[]): void {
  const seen = new Set<string>();
  const isPageNumber = (line: Line | undefined) => line !== undefined && line.letters !== '' && isGap(line);
  for (const [at, { letters }] of lines.entries()) {
    if (marks[at]!.part !== 'public' || !(isPageNumber(lines[at - 1]) || isPageNumber(lines[at + 1]))) continue;
    if (seen.has(letters)) marks[at]!.part = null;
    seen.add(letters);
  }
}

/** What the lines below an item's heading say of it: a status, boxes, or "nichtöffentlich" on a line of its own. */
function markBelow(lines: readonly Line[], marks: Mark[], item: number, read: Set<number>): ItemMark {
  let said: ItemMark = null;
  let shown = 0;
  let gap = false;
  let titleEnded = false;
  for (let at = item + 1; at < lines.length && at <= item + 2 * STATUS_WITHIN; at++) {
    const line = lines[at]!;
    const { part, item: next } = marks[at]!;
    if (line.letters === '') gap = true;
    if (isGap(line)) continue;
    const isBare = isBareMark(line);
    if (next || (part && !isBare && line.letters !== 'öffentlich') || ++shown > STATUS_WITHIN) break;
    const mark = isBare ? bareMark(lines, marks, at, { item, shown, gap }) : markIn(line, shown, gap || titleEnded);
    titleEnded ||= SENTENCE_OR_LABEL_END.test(line.folded);
    if (mark) {
      said = stricter(said, mark);
      marks[at]!.part = null;
      read.add(at);
    } else if (isBare || PROSE.test(line.folded)) break;
  }
  return said;
}

function markIn(line: Line, shown: number, titleEnded: boolean): ItemMark {
  const stated = statusMark(line) ?? tickedIn([line]) ?? (leavesOpen(line) ? 'open' : null);
  if (stated) return stated;
  if (shown === 1 && line.letters === 'öffentlich') return 'public';
  const endsTitle = !titleEnded && shown <= 3 && line.raw.length <= LONGEST_TITLE_LINE && MARK_AT_END.test(line.folded);
  return endsTitle && saysNonPublic(line.folded) ? 'non-public' : null;
}

/**
 * "nichtöffentlich" right below an item's heading marks the item, unless the next item follows at once: then it heads what
 * comes. Below a blank line a capital letter makes it a heading too.
 */
function bareMark(
  lines: readonly Line[],
  marks: readonly Mark[],
  at: number,
  { item, shown, gap }: { item: number; shown: number; gap: boolean },
): ItemMark {
  const next = shownBelow(lines, at);
  const headsItems = next !== undefined && (marks[next]!.item || marks[next]!.part);
  const isCapital = /^[^\p{L}(]*\p{Lu}/u.test(lines[at]!.raw);
  const isInList = marks[item]!.item!.form === '' && item > 0 && !isGap(lines[item - 1]!);
  return shown > 1 || headsItems || isInList || (gap && isCapital) ? null : 'non-public';
}

function hidesUnnumbered(line: Line, before: Line | undefined): boolean {
  const { raw, folded } = line;
  const stated = statusMark(line);
  if (stated === 'non-public' || stated === 'open') return true;
  if (!folded.includes(NON_PUBLIC)) return false;
  if (leavesOpen(line) || tickedIn([line]) === 'non-public') return true;
  const isTitle = (MARK_AT_END.test(folded) && saysNonPublic(folded)) || HIDDEN_RESULTS.test(folded);
  if (!isTitle || raw.length > LONGEST_TITLE_LINE || BEGINS_SMALL.test(raw) || folded.includes(',')) return false;
  return !CONSULTATION.test(folded) && !FINITE_VERB.test(folded) && !(before && UNFINISHED.test(before.folded));
}

/** A mark speaks of the lines above it, too, up to a blank line. */
function blockStart(lines: readonly Line[], marks: readonly Mark[], at: number, headEnd: number): number {
  let start = at;
  while (start > headEnd && at - start < STATUS_WITHIN && !isGap(lines[start - 1]!) && !marks[start - 1]!.part) start--;
  return start;
}

function stricter(one: ItemMark, two: ItemMark): ItemMark {
  const order: readonly ItemMark[] = ['non-public', 'open', 'public', null];
  return order[Math.min(order.indexOf(one), order.indexOf(two))]!;
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

function shownBelow(lines: readonly Line[], at: number): number | undefined {
  for (let below = at + 1; below <= at + DIVIDED_WITHIN && below < lines.length; below++)
    if (!isGap(lines[below]!)) return below;
  return undefined;
}
