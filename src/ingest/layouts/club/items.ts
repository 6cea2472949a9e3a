import type { ClubItem } from './clubItem.js';
import { headingItems } from './headingItems.js';
import { headingKind, namesMeeting } from './headingKinds.js';
import { listItems } from './listItems.js';
import { lineAt, type OutlineLine } from './outline.js';

/** The agenda items of minutes that are written as headings or as one numbered list: numbered headings first, then the list, then any headings. */
export function clubItems(lines: readonly OutlineLine[]): ClubItem[] {
  const byHeading = headingItems(lines);
  const byList = areNumbered(byHeading) ? [] : listItems(lines);
  const title = lines.findIndex(({ mark }) => mark !== 'blank');
  return (byList.length > 0 ? byList : byHeading)
    .sort((one, other) => one.start - other.start)
    .map((item) => withHeadingsAbove(item, lines, title));
}

/** Numbers are a surer sign than levels. */
function areNumbered(items: readonly ClubItem[]): boolean {
  return items.length > 0 && items.filter(({ number }) => number !== null).length >= Math.min(2, items.length);
}

/** Headings directly above an item, and higher than it, group it with those that follow; the meeting's own title does not. */
function withHeadingsAbove(item: ClubItem, lines: readonly OutlineLine[], title: number): ClubItem {
  const at = lineAt(lines, item.start);
  let above = item;
  for (let index = at - 1; index > title; index--) {
    const { mark, level, words, start, end } = lines[index]!;
    if (mark === 'blank') continue;
    const isHigher = mark === 'heading' && (lines[at]!.mark !== 'heading' || level < lines[at]!.level);
    if (!isHigher || headingKind(words) !== null || namesMeeting(words)) break;
    above = { ...above, start, groups: [{ start, end }, ...above.groups] };
  }
  return above;
}
