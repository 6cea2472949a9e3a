import type { ClubItem } from './clubItem.js';
import { headingKind } from './headingKinds.js';
import { bareTitle, itemName, itemTitle } from './itemTitle.js';
import { isEntry, least, type OutlineLine } from './outline.js';

/** No agenda has more items; texts that do are compared by whole titles only. */
const MOST_COMPARED = 200;

/** The agenda at the start, whose titles come again as items: it is no text of its own, even where a title was worded anew. */
export function agendaLines(lines: readonly OutlineLine[], items: readonly ClubItem[]): ReadonlySet<number> {
  const first = least(items.map(({ start }) => start));
  const head = lines.filter(({ start }) => start < first);
  const comesAgain = titlesOf(lines, items, first);
  const unread = new Set<number>();
  for (const { entries, label } of listsIn(head)) {
    const again = entries.filter(({ words }) => comesAgain(words));
    const isAgenda = again.length > 1 && again.length * 3 >= entries.length * 2;
    for (const { start } of isAgenda ? entries : isAgendaLabel(label) ? again : []) unread.add(start);
  }
  for (const [at, { start, mark, words }] of head.entries()) {
    const isLabel = mark === 'heading' && headingKind(words) === 'agenda';
    // A title may go on over the next line.
    if (isLabel || (mark === 'text' && unread.has(head[at - 1]?.start ?? -1))) unread.add(start);
  }
  return unread;
}

/** Whether words are the title of an item or of a heading below, or a piece of one: agendas shorten titles, and minutes do. */
function titlesOf(
  lines: readonly OutlineLine[],
  items: readonly ClubItem[],
  first: number,
): (words: string) => boolean {
  const headings = lines.filter(({ mark, start }) => mark === 'heading' && start >= first);
  const names = [...items, ...headings.map(({ words }) => itemTitle(words))].map(({ name }) => bareTitle(name));
  const titles = new Set(names.filter((title) => title !== ''));
  const compared = [...titles].slice(0, MOST_COMPARED);
  return (words) => {
    const announced = bareTitle(itemTitle(itemName(words)).name);
    if (announced.length <= 2) return false;
    return titles.has(announced) || compared.some((title) => title.includes(announced) || announced.includes(title));
  };
}

function isAgendaLabel(label: OutlineLine | undefined): boolean {
  return label !== undefined && (headingKind(label.words) === 'agenda' || /tagesordnung.*:$/i.test(label.words));
}

/** The lists of a head, entries with nothing but blank lines between them, each with the line above it. */
function listsIn(head: readonly OutlineLine[]): { entries: OutlineLine[]; label: OutlineLine | undefined }[] {
  const lists: { entries: OutlineLine[]; label: OutlineLine | undefined }[] = [];
  let above: OutlineLine | undefined;
  for (const line of head) {
    if (line.mark === 'blank') continue;
    if (!isEntry(line)) above = line;
    else if (lists.length > 0 && lists.at(-1)!.label === above) lists.at(-1)!.entries.push(line);
    else lists.push({ entries: [line], label: above });
  }
  return lists;
}
