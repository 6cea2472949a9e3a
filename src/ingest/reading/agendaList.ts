import type { ItemHeading } from './agenda.js';

/** Titles agree where so many letters of them do: lists shorten titles, and headings add to them. */
const LETTERS_ALIKE = 18;
/** Below a heading of the minutes proper stands text; in a list of titles only papers and names of reporters do. */
const LONGEST_LIST_ENTRY = 240;

/**
 * Headings without those of the agenda that many minutes list at their start: there a title stands that comes again
 * below, with its text. An item that is called up twice keeps both headings.
 */
export function withoutAgendaList(text: string, headings: readonly ItemHeading[]): ItemHeading[] {
  const sorted = [...headings].sort((a, b) => a.start - b.start);
  const last = new Map<string, number>();
  for (const [at, heading] of sorted.entries()) last.set(key(heading), at);
  return sorted.filter((heading, at) => {
    if (last.get(key(heading)) === at) return true;
    const next = sorted[at + 1];
    return next !== undefined && isText(text.slice(heading.end, next.start));
  });
}

/** Whether what stands below a heading is more than an entry of a list has: a sentence, or a long stretch. */
function isText(body: string): boolean {
  const shown = body.trim();
  return shown.length > LONGEST_LIST_ENTRY || /\p{Ll}{3,}[.!?]\s*(?:$|\n)/u.test(shown);
}

function key({ number, name }: ItemHeading): string {
  const letters = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return `${number ?? ''} ${letters.slice(0, LETTERS_ALIKE)}`;
}

/** Compares item numbers part by part: "8.2" stands before "8.10" and behind "8". */
export function compareNumbers(one: string, other: string): number {
  const [a, b] = [one, other].map((number) => number.split('.').map((part) => Number.parseInt(part, 10)));
  for (let at = 0; at < Math.max(a!.length, b!.length); at++) {
    const difference = (a![at] ?? -1) - (b![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
