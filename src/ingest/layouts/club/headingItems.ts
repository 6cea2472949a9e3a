import type { ClubItem } from './clubItem.js';
import { headingKind, namesMeeting } from './headingKinds.js';
import { bareTitle, type ItemTitle, isCalledItem, itemTitle } from './itemTitle.js';
import { isEntry, least, type OutlineLine } from './outline.js';
import { titleLines } from './titleLines.js';

/** A heading, or a line "TOP 3: …", with what it may be the title of. */
interface Titled extends ItemTitle {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** Lines "TOP 3: …" that are no headings stand below all headings. */
const CALLED_LEVEL = 6;

/**
 * Agenda items that headings begin. Where headings are numbered, every number begins an item, and so do headings without number that
 * stand as high and have a text; a heading that only groups others is none. Without numbers the highest level that is
 * left beside the meeting's title, attendance and agenda holds the items.
 */
export function headingItems(lines: readonly OutlineLine[]): ClubItem[] {
  const headings = withoutAgenda(titledLines(lines), lines);
  const numbered = headings.filter(({ number }) => number !== null);
  const named = unnumberedItems(headings, numbered, lines);
  const chosen = [...numbered, ...named].sort((one, other) => one.start - other.start);
  const onlyGroups = (heading: Titled, next: Titled | undefined) =>
    next !== undefined && isPartOf(next, heading) && !hasBody(lines, heading.at, next.at);
  return chosen
    .filter((heading, at) => !onlyGroups(heading, chosen[at + 1]))
    .map(({ start, end, number, name }) => ({ start, end, number, name, groups: [] }));
}

/** "9.1" is a part of "9", and so is a heading below it whose number does not count on. */
function isPartOf(part: Titled, whole: Titled): boolean {
  if (part.number?.startsWith(`${whole.number}.`)) return true;
  return part.level > whole.level && (part.number === null || Number(part.number) !== Number(whole.number) + 1);
}

function titledLines(lines: readonly OutlineLine[]): Titled[] {
  const found: Titled[] = [];
  for (const [at, line] of lines.entries()) {
    const called = line.mark === 'text' && isCalledItem(line.words) && beginsParagraph(lines, at);
    if (line.mark !== 'heading' && !called) continue;
    const { words, end } = called ? titleLines(lines, at) : line;
    if (!/[\p{L}\d]/u.test(words)) continue;
    found.push({ ...itemTitle(words), at, start: line.start, end, level: called ? CALLED_LEVEL : line.level });
  }
  return found;
}

function beginsParagraph(lines: readonly OutlineLine[], at: number): boolean {
  const before = lines[at - 1];
  return before === undefined || before.mark === 'blank' || before.mark === 'heading' || isCalledItem(before.words);
}

/** An agenda may be written in headings or "TOP" lines too: what comes again with a text below it, and has none here, is only announced. */
function withoutAgenda(headings: readonly Titled[], lines: readonly OutlineLine[]): Titled[] {
  const key = ({ number, name }: Titled) => `${number} ${bareTitle(name)}`;
  const last = new Map(headings.map((heading, at) => [key(heading), at]));
  return headings.filter((heading, at) => {
    if (heading.number === null || last.get(key(heading)) === at) return true;
    return hasBody(lines, heading.at, headings[at + 1]?.at ?? lines.length);
  });
}

function unnumberedItems(
  headings: readonly Titled[],
  numbered: readonly Titled[],
  lines: readonly OutlineLine[],
): readonly Titled[] {
  const title = meetingTitle(headings);
  const isFree = (heading: Titled) =>
    heading.number === null && heading !== title && headingKind(heading.name) === null;
  if (numbered.length === 0) {
    const free = headings.filter(isFree);
    const highest = least(free.map(({ level }) => level));
    return free.filter(({ level }) => level === highest);
  }
  const limit = Math.min(least(numbered.map(({ level }) => level)), CALLED_LEVEL - 1);
  return headings.filter(
    (heading, index) => heading.level <= limit && isFree(heading) && hasSection(headings, index, lines),
  );
}

/** The heading that names the meeting: the first one, where it says so or stands above all others. */
function meetingTitle(headings: readonly Titled[]): Titled | undefined {
  const [first, ...others] = headings;
  if (!first || first.number !== null) return undefined;
  const above = others.length > 0 && others.every(({ level }) => level > first.level);
  const dated = namesMeeting(first.name) && /\d/.test(first.name);
  return above || dated ? first : undefined;
}

/** Whether anything but headings stands below a heading, down to the next one of its level or to the next numbered one. */
function hasSection(headings: readonly Titled[], index: number, lines: readonly OutlineLine[]): boolean {
  const { at, level } = headings[index]!;
  let next = index + 1;
  while (next < headings.length && headings[next]!.level > level && headings[next]!.number === null) next++;
  return hasBody(lines, at, headings[next]?.at ?? lines.length);
}

function hasBody(lines: readonly OutlineLine[], at: number, until: number): boolean {
  for (let below = at + 1; below < until; below++) {
    const line = lines[below]!;
    if ((isEntry(line) || line.mark === 'text') && /[\p{L}\d]/u.test(line.words)) return true;
  }
  return false;
}
