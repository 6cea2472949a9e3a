import { isEntry, least, type OutlineLine } from './outline.js';

/** An entry of a numbered list: the index of its first line, and its number as written ("3" of "3.", "b" of "b)"). */
export interface ListEntry {
  readonly at: number;
  readonly written: string;
}

/** Lists within lists within lists: deeper ones are entries of the deepest. */
const DEEPEST = 6;

/**
 * The numbered lists between two lines, each with its outermost entries; what is nested belongs to the entry above it. A list goes on
 * behind a paragraph or a heading where its numbers go on.
 */
export function numberedLists(lines: readonly OutlineLine[], from: number, to: number): ListEntry[][] {
  let first = from;
  while (first < to && lines[first]!.mark !== 'numbered') first++;
  if (first >= to) return [];
  const within = lines.slice(first, to);
  const entries = within.filter(({ mark }) => mark === 'numbered');
  const nested = within.some(({ indent, mark }) => mark !== 'blank' && indent > entries[0]!.indent + 1);
  const lazy = entries.every(({ marker }) => countOf(marker) === 1);
  return nested || lazy ? listsByIndent(lines, first, to) : listsByNumber(lines, first, to);
}

/** In Markdown the indentation tells what is nested, and a list may number every entry "1.". */
function listsByIndent(lines: readonly OutlineLine[], from: number, to: number): ListEntry[][] {
  const lists: ListEntry[][] = [];
  let outer = lines[from]!.indent;
  let last = 0;
  let closed = false;
  let gap = false;
  for (let at = from; at < to; at++) {
    const line = lines[at]!;
    const ends = line.mark === 'heading' || (line.mark === 'text' && gap && line.indent <= outer);
    if (line.mark === 'numbered' && line.indent <= outer + 1) {
      const count = countOf(line.marker);
      if (lists.length === 0 || (closed && count !== last + 1)) {
        lists.push([]);
        outer = line.indent;
      }
      lists.at(-1)!.push({ at, written: line.marker.slice(0, -1) });
      last = count;
      closed = false;
    } else if (ends) closed = true;
    gap = line.mark === 'blank';
  }
  return lists;
}

/** Formats that keep no indentation leave the numbers: a "1." below "4." opens a list within, and "5." goes on above it. */
function listsByNumber(lines: readonly OutlineLine[], from: number, to: number): ListEntry[][] {
  const entries: ListEntry[] = [];
  const levels: { shape: string; last: number }[] = [];
  for (let at = from; at < to; at++) {
    const { mark, marker } = lines[at]!;
    if (mark !== 'numbered') continue;
    const count = countOf(marker);
    const shape = shapeOf(marker);
    const follows = levels.filter(({ last, shape: own }) => last + 1 === count && own.startsWith(shape.charAt(0)));
    const level = follows.findLast(({ shape: own }) => own === shape) ?? follows.at(-1);
    if (level) levels.splice(levels.indexOf(level), levels.length, { shape, last: count });
    else if ((count === 1 && levels.length < DEEPEST) || levels.length === 0) levels.push({ shape, last: count });
    else continue;
    if (levels.length === 1) entries.push({ at, written: marker.slice(0, -1) });
  }
  return [entries];
}

/** What an entry counts: 3 for "3.", 2 for "b)". */
function countOf(marker: string): number {
  return /^\d/.test(marker) ? Number.parseInt(marker, 10) : marker.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** "1." and "1)" are different kinds of list, and so are figures and letters. */
function shapeOf(marker: string): string {
  return `${/^\d/.test(marker) ? 'figure' : 'letter'}${marker.at(-1)}`;
}

/**
 * The numbers of a list's entries: as written, or as they are shown where the list repeats its first number ("1. 1. 1.", as Markdown
 * allows).
 */
export function shownNumbers(entries: readonly ListEntry[]): string[] {
  const repeats = entries.filter(({ written }) => written === entries[0]!.written).length > 1;
  const first = Number(entries[0]!.written);
  return entries.map(({ written }, at) => (repeats && Number.isInteger(first) ? String(first + at) : written));
}

/** The list that stands directly within an entry, not within one of its bullets; empty where there is none. */
export function innerList(lines: readonly OutlineLine[], from: number, to: number): ListEntry[] {
  const marked = lines.slice(from, to).filter(isEntry);
  const shallowest = least(marked.map(({ indent }) => indent));
  const first = marked[0];
  if (first?.mark !== 'numbered' || first.indent > shallowest + 1) return [];
  return numberedLists(lines, from, to)[0] ?? [];
}
