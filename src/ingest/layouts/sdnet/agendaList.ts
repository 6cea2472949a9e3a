import type { Span } from '../../../../index/minutes/minutes.js';

/** The list "Tagesordnung:" at the start of the minutes: where it stands, and the titles by number, with their line ends. */
export interface AgendaList extends Span {
  readonly titles: ReadonlyMap<string, string>;
}

const BEGINS = /^[ \t]*(?:Tagesordnung|T a g e s o r d n u n g)[ \t]*:?[ \t]*$/m;
const ENTRY = /^[ \t]*(\d{1,3}(?:\.\d{1,2}){0,2})\.?[ \t]+(\S.*)$/;

/** The list between two offsets, or null. Its titles come again as headings of the minutes, where they may be cut by a page or changed. */
export function agendaList(text: string, { start, end }: Span): AgendaList | null {
  const heading = BEGINS.exec(text.slice(start, end));
  if (!heading) return null;
  const titles = new Map<string, string>();
  let open: string | null = null;
  for (const line of text.slice(start + heading.index + heading[0].length, end).split('\n')) {
    const [, number, title] = ENTRY.exec(line) ?? [];
    if (number && title && follows(number, open)) {
      open = number;
      titles.set(number, title);
    } else if (open !== null && line.trim() !== '') titles.set(open, `${titles.get(open)}\n${line}`);
  }
  return {
    start: start + heading.index,
    end,
    titles,
  };
}

/** What stands in every list and tells nothing of this session. */
const ROUTINE =
  /^[ \t]*[-–(]?[ \t]*(?:Feststellung der|Beschlussfassung über Anträge|Beratung und (?:Beschluss|Empfehlung)|\(?(?:weitere )?Ausführungen|(?:nicht)?öffentlicher Teil|Tagesordnung)/i;
const LINES_COMPARED = 300;

/** The lines of the list that come again neither in the minutes below it nor as an item, adjacent ones together: matters not spoken of. */
export function onlyListed(text: string, list: Span, below: string, items: ReadonlySet<string>): Span[] {
  const minutes = bare(below);
  const found: Span[] = [];
  let at = list.start;
  for (const [count, line] of text.slice(list.start, list.end).split('\n').entries()) {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    const words = bare(line);
    // An item of the same number has its own title, if only with another spelling of a date.
    if (
      items.has(ENTRY.exec(line)?.[1] ?? '') ||
      words.length < 8 ||
      ROUTINE.test(line) ||
      (count < LINES_COMPARED && minutes.includes(words))
    )
      continue;
    const last = found.at(-1);
    if (last && span.start === last.end + 1) found[found.length - 1] = { start: last.start, end: span.end };
    else found.push(span);
  }
  return found;
}

/** Letters and digits alone: line ends and hyphens differ between list and minutes. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** "1. Änderung" within a title is no entry: numbers count on. */
function follows(number: string, before: string | null): boolean {
  const parts = number.split('.').map(Number);
  const last = before?.split('.').map(Number) ?? [0];
  const counted = parts.length <= last.length ? last.slice(0, parts.length) : last;
  if (parts.length > last.length + 1) return false;
  if (parts.length > last.length) return parts.at(-1) === 1 && last.every((part, at) => part === parts[at]);
  return parts.every((part, at) => part === counted[at]! + (at === parts.length - 1 ? 1 : 0));
}
