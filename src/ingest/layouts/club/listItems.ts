import type { Span } from '../../../../index/minutes/minutes.js';
import type { ClubItem } from './clubItem.js';
import { headingKind } from './headingKinds.js';
import { bareTitle, itemName, itemTitle } from './itemTitle.js';
import { innerList, type ListEntry, numberedLists, shownNumbers } from './listEntries.js';
import { least, type OutlineLine } from './outline.js';
import { titleLines } from './titleLines.js';

/** Words that make an entry's first line more than a title: what it says must be found among the item's passages too. */
const STATES =
  /[.!?]$|\s[-–]\s|\b(?:vertagt|verschoben|zurückgestellt|angenommen|abgelehnt|beschlossen|genehmigt|bestätigt|entfällt)\b/i;

interface Entry extends ListEntry {
  readonly number: string;
  readonly until: number;
}

/**
 * Agenda items that are the entries of a numbered list, each with its text below it. Lists within an entry are items of their own where
 * most of their entries have a text ("3.1"); headings behind the list are items without number.
 */
export function listItems(lines: readonly OutlineLine[]): ClubItem[] {
  const list = mainList(lines);
  const [first] = list;
  if (!first) return [];
  const entries = withEnds(list, lines.length);
  return [...entries.flatMap((entry) => itemsOf(lines, entry)), ...headingsBehind(lines, entries.at(-1)!.at)];
}

/** The list that holds most of the text; nothing where it is a mere agenda, whose entries come again as headings. */
function mainList(lines: readonly OutlineLine[]): readonly ListEntry[] {
  const lists = numberedLists(lines, 0, lines.length);
  const weights = lists.map((list, at) => (lists[at + 1]?.[0]?.at ?? lines.length) - list[0]!.at);
  const heaviest = lists[weights.reduce((best, weight, at) => (weight > weights[best]! ? at : best), 0)] ?? [];
  const entries = withEnds(heaviest, lines.length);
  const texts = entries.filter((entry) => hasText(lines, entry)).length;
  const headings = new Set(
    lines.filter(({ mark }) => mark === 'heading').map(({ words }) => bareTitle(itemTitle(words).name)),
  );
  const again = entries.filter(({ at }) => headings.has(bareTitle(itemName(lines[at]!.words)))).length;
  return entries.length > 1 && texts > 0 && again * 2 < entries.length ? heaviest : [];
}

function withEnds(list: readonly ListEntry[], end: number): Entry[] {
  const numbers = list.length > 0 ? shownNumbers(list) : [];
  return list.map((entry, at) => ({ ...entry, number: numbers[at]!, until: list[at + 1]?.at ?? end }));
}

function itemsOf(lines: readonly OutlineLine[], entry: Entry): ClubItem[] {
  const title = titleLines(lines, entry.at);
  const below = entry.at + title.lines;
  const parts = partsOf(lines, entry, below);
  const end = parts[0]?.at ?? entry.until;
  const own = itemAt(lines, entry, entry.number, !isText(lines, below, end));
  if (parts.length === 0) return [own, ...insertedItems(lines, below, end, entry.number)];
  const [first, ...others] = parts.map((part) =>
    itemAt(lines, part, `${entry.number}.${part.number}`, !hasText(lines, part)),
  );
  // A title that only groups its parts stands above the first of them.
  return isText(lines, below, end)
    ? [own, first!, ...others]
    : [{ ...first!, start: own.start, groups: [lineSpan(lines[entry.at]!)] }, ...others];
}

/** The entries of the list within an entry that are items of their own: titles with a text below, not sentences. */
function partsOf(lines: readonly OutlineLine[], entry: Entry, below: number): Entry[] {
  const inner = withEnds(innerList(lines, below, entry.until), entry.until);
  const texts = inner.filter((part) => hasText(lines, part)).length;
  const sentences = inner.filter(({ at }) => /[.!?]$/.test(titleLines(lines, at).words)).length;
  return inner.length > 1 && texts * 2 >= inner.length && sentences * 2 <= inner.length ? inner : [];
}

function itemAt(lines: readonly OutlineLine[], { at }: Entry, number: string, alone: boolean): ClubItem {
  const line = lines[at]!;
  const { words, end } = titleLines(lines, at);
  return {
    start: line.start,
    end: alone || STATES.test(words) ? line.wordsStart : end,
    number,
    name: itemName(words),
    groups: [],
  };
}

function lineSpan({ start, end }: OutlineLine): Span {
  return { start, end };
}

/** "5a) Annahme des Protokolls" below item 5: an item that was put in during the meeting. */
function insertedItems(lines: readonly OutlineLine[], from: number, to: number, number: string): ClubItem[] {
  return lines.slice(from, to).flatMap((line) => {
    const inserted = /^(?<number>\d{1,2}[a-z])[.)]\s+(?:\([^()]{0,60}\)\s*)?(?<name>\S.*)$/.exec(line.words)?.groups;
    if (line.mark !== 'bullet' || !inserted?.number?.startsWith(number) || inserted.number.length !== number.length + 1)
      return [];
    return [{ start: line.start, end: line.end, number: inserted.number, name: itemName(inserted.name!), groups: [] }];
  });
}

function hasText(lines: readonly OutlineLine[], { at, until }: Entry): boolean {
  return isText(lines, at + titleLines(lines, at).lines, until);
}

function isText(lines: readonly OutlineLine[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { mark, words } = lines[at]!;
    if (mark !== 'heading' && /\p{L}/u.test(words)) return true;
  }
  return false;
}

function headingsBehind(lines: readonly OutlineLine[], last: number): ClubItem[] {
  const behind = lines.flatMap((line, at) =>
    at > last && line.mark === 'heading' && headingKind(line.words) === null ? [{ ...line, at }] : [],
  );
  const highest = least(behind.map(({ level }) => level));
  const lastText = lines.findLastIndex(({ mark, words }) => mark !== 'heading' && /\p{L}/u.test(words));
  return behind
    .filter(({ level, at }) => level === highest && at < lastText)
    .map(({ start, end, words }) => ({ start, end, ...itemTitle(words), groups: [] }));
}
