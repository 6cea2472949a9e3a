import { leavesOpen, tickedIn } from './boxes.js';
import { BEGINS_SMALL, partHeadings, SENTENCE_OR_LABEL_END, shownBelow, UNFINISHED } from './headingLines.js';
import { type ItemHeading, type ItemMark, itemHeading, saysNonPublic, statusMark } from './itemHeading.js';
import { isBareMark, type PartHeading } from './partHeading.js';
import { isGap, type Line, NON_PUBLIC } from './wording.js';

/** What a line heads, as the lines around it let it be understood. */
export interface Mark {
  part: PartHeading | null;
  item: ItemHeading | null;
  /** Something without a number that says of itself that it is non-public begins here. */
  hidesTitle: boolean;
}

/** Committee, date and kind of decision may stand between an item's heading and its status. */
const STATUS_WITHIN = 8;
const LONGEST_TITLE_LINE = 150;
/** A step of a paper through the committees ("Vorberatung im Planungsausschuss (nichtöffentlich)") is no title. */
const CONSULTATION = /beratung|verwies|verweis/;
const MARK_AT_END = /[([][^()[\]]{0,80}⊖[^()[\]]{0,80}[)\]]$|[–—-]\s?⊖\s?[–—-]?$|\s⊖$/;
/** Without a number it may be the heading of what was decided there, and not of what is made known of it. */
const HIDDEN_RESULTS = /^(?:beschlüsse|ergebnisse|beschlussfassung(?:en)?)\s(?:der|des|aus|in)\s.{0,20}⊖[^.]{0,60}$/;
const PROSE = /^.{50,}[.!?]$/;
const FINITE_VERB = /\s(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben)(?:\s|$)/;

/**
 * Reads every line together with its neighbours: headings go over line and page ends, marks stand below what they mark.
 * Above `headEnd` stands what the document says of itself.
 */
export function marksOf(lines: readonly Line[], headEnd: number): Mark[] {
  const marks = partHeadings(lines, headEnd).map((part): Mark => ({ part, item: null, hidesTitle: false }));
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
    else hide(marks[blockStart(lines, marks, at, headEnd)]!);
  }
  return marks;
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

function hide(mark: Mark): void {
  if (mark.item) mark.item = { ...mark.item, mark: 'non-public' };
  else mark.hidesTitle = true;
}

/** A mark speaks of the lines above it, too, up to a blank line or an item's heading. */
function blockStart(lines: readonly Line[], marks: readonly Mark[], at: number, headEnd: number): number {
  let start = at;
  const first = Math.max(headEnd, at - 2 * STATUS_WITHIN);
  while (start > first && !marks[start]!.item && !isGap(lines[start - 1]!) && !marks[start - 1]!.part) start--;
  return start;
}

function stricter(one: ItemMark, two: ItemMark): ItemMark {
  const order: readonly ItemMark[] = ['non-public', 'open', 'public', null];
  return order[Math.min(order.indexOf(one), order.indexOf(two))]!;
}
