import type { Span, Withheld } from '../../../../index/minutes/minutes.js';
import { createAgenda, isAgendaHeading } from './agenda.js';
import { beginsAnnex, isClosingMatter } from './closingMatter.js';
import type { DocumentHead } from './documentHead.js';
import { compareNumbers, type ItemHeading } from './itemHeading.js';
import type { Mark } from './marks.js';
import { endsHiddenItem, type HiddenItem } from './reopening.js';
import { type Transition, transitions } from './transition.js';
import { isGap, type Line, lineOf } from './wording.js';

export interface Division {
  readonly spans: readonly Span[];
  readonly withheld: readonly Withheld[];
}

/** Why nothing is read: it decides what opens the text again. */
type Closed = { readonly by: 'part' } | { readonly by: 'item'; readonly hidden: HiddenItem; readonly listed: boolean };

/**
 * Walks through the lines, opens and closes the text. Where the head names both parts, items before a public heading are
 * not read.
 */
export function divide(text: string, lines: readonly Line[], marks: readonly Mark[], head: DocumentHead): Division {
  const spans: Span[] = [];
  const withheld: Withheld[] = [];
  const agenda = createAgenda();
  const substance = nextSubstance(lines, marks);
  const turns = transitions(text);
  const firstItem = marks.findIndex(({ item }) => item !== null);
  const publicForms = new Set<string>();
  let openFrom: number | null = 0;
  let closed: Closed = { by: 'part' };
  let isUndecided = head.says === 'open';
  let lastPublic: string | null = null;
  let lastMarkedPublic: string | null = null;
  let listNumber: number | null = null;
  let lastItem: ItemHeading | null = null;
  let turn = 0;

  function close(at: number, offset: number, reason: string, by: Closed): void {
    if (openFrom === null) {
      if (by.by === 'part' || closed.by === 'item') closed = by;
      return;
    }
    if (offset > openFrom) spans.push({ start: openFrom, end: offset });
    withheld.push({ reason, where: `from line ${lines[at]!.number}` });
    openFrom = null;
    closed = by;
    listNumber = null;
  }

  function hiddenFrom(item: ItemHeading | null): Closed & { by: 'item' } {
    const marksPublicItems = lastMarkedPublic !== null;
    return {
      by: 'item',
      hidden: { item, lastPublic, publicForms: new Set(publicForms), marksPublicItems },
      listed: false,
    };
  }

  function open(line: Line): void {
    openFrom ??= line.start;
    isUndecided = false;
  }

  function readItem(item: ItemHeading, at: number): void {
    const line = lines[at]!;
    const minutesBegin = agenda.begins(item, openFrom !== null);
    const listed = agenda.listsAsNonPublic(item);
    if (item.mark === 'non-public' || item.mark === 'open' || listed) {
      close(at, line.start, 'non-public agenda item', { ...hiddenFrom(item), listed });
      return;
    }
    if (openFrom === null && (minutesBegin || reopens(item, at))) open(line);
    if (openFrom === null) {
      if (item.form === '' && item.number !== null) listNumber = Number.parseInt(item.number, 10);
      return;
    }
    lastItem = item;
    publicForms.add(item.form);
    if (item.prefixed) lastMarkedPublic = item.number;
    else lastPublic = item.number;
  }

  function reopens(item: ItemHeading, at: number): boolean {
    if (closed.by === 'item') {
      if (closed.listed) return item.plain && (item.mark === 'public' || agenda.listsAsPublic(item));
      const goesOnList =
        item.number !== null && listNumber !== null && Number.parseInt(item.number, 10) === listNumber + 1;
      const standsClose = at > 0 && !isGap(lines[at - 1]!);
      return endsHiddenItem(item, closed.hidden, goesOnList || standsClose);
    }
    // An Ö within a non-public part refers back, unless it counts on.
    if (!item.plain || item.mark !== 'public' || !item.prefixed || item.number === null) return false;
    return lastMarkedPublic !== null && compareNumbers(item.number, lastMarkedPublic) > 0;
  }

  /** Times and signatures below the public part hold nothing back: then nothing need be withheld. */
  function onlyClosingMatterFollows(at: number): boolean {
    const next = substance[at + 1];
    return (
      next === undefined || next >= lines.length || marks[next]!.part === 'non-public' || marks[next]!.part === 'public'
    );
  }

  function turnsNonPublic(at: number, { start, end, to }: Transition): void {
    if (openFrom === null || start < openFrom || (to === 'later' && at < firstItem)) return;
    let last = at;
    while (last + 1 < lines.length && lines[last]!.end < end) last++;
    const rest = lineOf(text.slice(end, lines[last]!.end));
    if (isClosingMatter(rest) && onlyClosingMatterFollows(last)) return;
    if (to === 'item') close(at, start, 'non-public agenda item', hiddenFrom(lastItem));
    else close(at, start, 'non-public part', { by: 'part' });
  }

  for (const [at, line] of lines.entries()) {
    const { part, item, hidesTitle } = marks[at]!;
    if (part === null && isUndecided) {
      if (item?.mark === 'public') open(line);
      else if (item || isAgendaHeading(line)) close(at, line.start, 'not said to be public', { by: 'part' });
    }
    if (part === 'non-public') {
      agenda.nonPublicHeading();
      close(at, line.start, 'non-public part', { by: 'part' });
    } else if (part === 'public') open(line);
    else if (part === 'end of public') {
      const next = substance[at + 1];
      if (!onlyClosingMatterFollows(at) && !beginsAnnex(lines[next!]!))
        close(at, line.end, 'after the end of the public part', { by: 'part' });
    } else if (item) readItem(item, at);
    else if (hidesTitle) close(at, line.start, 'non-public agenda item', hiddenFrom(null));
    if (!item) agenda.line(line, openFrom !== null);
    for (; turn < turns.length && turns[turn]!.start <= line.end; turn++) turnsNonPublic(at, turns[turn]!);
  }
  if (openFrom !== null && openFrom < text.length) spans.push({ start: openFrom, end: text.length });
  return { spans, withheld };
}

/** For each line the next one, from itself on, that is more than closing matter. */
function nextSubstance(lines: readonly Line[], marks: readonly Mark[]): number[] {
  const next: number[] = new Array(lines.length + 1).fill(lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { part, item } = marks[at]!;
    const heads = part === 'public' || part === 'non-public' || item !== null;
    next[at] = heads || !isClosingMatter(lines[at]!) ? at : next[at + 1]!;
  }
  return next;
}
