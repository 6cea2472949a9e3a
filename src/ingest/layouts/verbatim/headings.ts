import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { compareNumbers, withoutAgendaList } from '../../reading/agendaList.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';
import { turnLabel } from '../../reading/speakerLabel.js';

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}`;
/** "8.1 Title", "TOP 8: Title", or the number alone with its title below. */
const ITEM_LINE = new RegExp(
  String.raw`^[ \t]*(?<label>(?:zu[ \t]+)?(?:TOP|Tagesordnungspunkt|Punkt)[ \t]+)?(?<number>${NUMBER})(?<dot>[.:)]{0,2})(?:[ \t]+(?<name>\S[^\n]*))?[ \t]*$`,
  'gmu',
);
/**
 * What the chair says before an item's title, or a label of its own line: "Ich rufe auf:", "dann kommen wir zu:",
 * "Tagesordnungspunkt".
 */
const CALL =
  /(?:\b(?:rufe|ruft|kommen|komme|fahren|Aufruf|auf|zu|zum|Punkt|mit)\b[^.!?]{0,80}:|(?:^|\n)[ \t]*(?:Tagesordnungspunkte?|TOP|Punkt))[ \t]*$/u;
const SENTENCE_END = /[.!?:…)][-–"“”»«’')\]\s]*$/;
const TITLE_BEGINS = /^["„»(]?[\p{Lu}\d]/u;
/** A paper's reference alone on its line ends the title. */
const REFERENCE_LINE =
  /^[ \t]*(?:(?:Vorlage|Drucksache|Drs\.|Nr\.)[ \t:]*)?(?:\p{Lu}{1,4}\/)?\d{1,5}\/(?:19|20)?\d{2,4}(?:\/\d{1,2})?[ \t]*$/u;
const MORE_PAPERS =
  /^[ \t]*(?:(?:\p{L}+-?)?(?:[Äa]nderungs|[Zz]usatz|[Ee]rsetzungs|[Dd]ringlichkeits|[Ee]rgänzungs)?[Aa]ntr[aä]ge?\b|[Aa]nfrage\b|hier:|Stellungnahme|Beantwortung)/u;
const MOST_TITLE_LINES = 12;
/** Longer than that a group's heading has a debate of its own. */
const GROUP_TEXT = 500;
const CLOSE = /^[ \t]*\((?:Schluss|Ende)(?: der Sitzung)?:?[^()\n]{0,40}\)[ \t]*$/m;

/**
 * The headings of a verbatim protocol. Numbers begin lines of running text too: a heading is called up by the words
 * before it, or has a number of several parts behind a full sentence. Headings that only group others are none.
 */
export function itemHeadings(text: string, spans: readonly Span[]): ItemHeading[] {
  const found = spans.flatMap((span) => {
    const close = CLOSE.exec(text.slice(span.start, span.end));
    const end = close ? span.start + close.index : span.end;
    return [...text.slice(span.start, end).matchAll(ITEM_LINE)].flatMap(
      (match) => headingAt(text, span, end, match) ?? [],
    );
  });
  const listed = withoutAgendaList(
    text,
    found.map(({ heading }) => heading),
  );
  const kept = found.filter(({ heading }) => listed.includes(heading));
  const inOrder = kept.filter(({ heading, surely }, at) => surely || fits(kept, heading, at));
  return withoutGroups(inOrder.map(({ heading }) => heading));
}

interface Found {
  readonly heading: ItemHeading;
  /** Whether the words before it say that it is a heading. */
  readonly surely: boolean;
}

function headingAt(text: string, span: Span, end: number, match: RegExpMatchArray): Found | null {
  const { label, number, name } = match.groups!;
  const start = span.start + match.index!;
  const before = text.slice(Math.max(span.start, start - 300), start);
  const called = label !== undefined || CALL.test(before.trimEnd());
  const sentenceEnded = before.trim() === '' || SENTENCE_END.test(before.trimEnd());
  const alone = /\n[ \t]*\n[ \t]*$/.test(before) || before.trim() === '';
  const lineEnd = start + match[0].length;
  const title = titleFrom(text, name === undefined ? lineEnd : lineEnd - name.length, end);
  // Torn columns may set the number of one item above the heading of another.
  if (!title || !TITLE_BEGINS.test(title.name) || /^\d+(?:\.\d+)*\.?(?:\s|$)/.test(title.name)) return null;
  const parts = number!.split('.').length;
  const isHeading = called
    ? sentenceEnded || label === undefined
    : (parts > 1 && (alone || (sentenceEnded && title.papers.length > 0))) ||
      (name === undefined ? alone || sentenceEnded : alone && sentenceEnded);
  if (!isHeading) return null;
  // "Tagesordnungspunkt" on a line of its own belongs to the heading.
  const word = /(?:^|\n)[ \t]*(?:Tagesordnungspunkte?|TOP|Punkt)\s*$/u.exec(before)?.[0].trimStart().length ?? 0;
  const heading = { start: start - word, end: title.end, number: number!, name: title.name, papers: title.papers };
  return { heading, surely: called || parts > 1 };
}

/** A title goes on until a blank line, a speaker or the first paper; papers and motions directly below belong to the item. */
function titleFrom(text: string, from: number, limit: number): { name: string; papers: string[]; end: number } | null {
  const begin = from + /^\s*/.exec(text.slice(from, Math.min(limit, from + 20)))![0].length;
  const lines: string[] = [];
  let at = begin;
  let titled: number | null = null;
  for (const line of text
    .slice(begin, Math.min(limit, begin + 2000))
    .split('\n')
    .slice(0, MOST_TITLE_LINES)) {
    if (line.trim() === '' || turnLabel(line)) break;
    if (REFERENCE_LINE.test(line)) titled ??= at;
    else if (titled === null && lines.length > 0 && MORE_PAPERS.test(line) && !line.startsWith('hier')) titled = at;
    else if (titled !== null && !MORE_PAPERS.test(line)) break;
    lines.push(line);
    at += line.length + 1;
  }
  if (lines.length === 0) return null;
  const end = Math.min(limit, at - 1);
  const name = foldText(text.slice(begin, titled ?? end));
  const below = text.slice(begin, end + 200).split(/\n[ \t]*\n(?![ \t]*\p{L}*[Aa]ntrag)/u)[0]!;
  return { name, papers: papersIn(below), end: titled === null ? end : paperEnd(text, titled, end) };
}

/** The title's own papers stand directly below it; motions on it are text. */
function paperEnd(text: string, from: number, end: number): number {
  let at = from;
  for (const line of text.slice(from, end).split('\n')) {
    if (!REFERENCE_LINE.test(line)) break;
    at += line.length + 1;
  }
  return Math.min(end, at);
}

/** Whether a heading's number stands between those of its neighbours that are surely headings. */
function fits(found: readonly Found[], { number }: ItemHeading, at: number): boolean {
  const before = found.slice(0, at).findLast(({ surely }) => surely)?.heading.number;
  const after = found.slice(at + 1).find(({ surely }) => surely)?.heading.number;
  return (!before || compareNumbers(before, number!) < 0) && (!after || compareNumbers(number!, after) < 0);
}

/** "8 Bildung der Ausschüsse" above "8.1 …" names the group and is no item, unless it has a text of its own. */
function withoutGroups(headings: readonly ItemHeading[]): ItemHeading[] {
  return headings.filter((heading, at) => {
    const next = headings[at + 1];
    const groups = headings.some(({ number }) => number!.startsWith(`${heading.number}.`));
    return !groups || !next || next.start - heading.end > GROUP_TEXT;
  });
}
