import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { compareNumbers, withoutAgendaList } from '../../reading/agendaList.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';
import { turnLabel } from '../../reading/speakerLabel.js';
import { joinedLetters, letterSpaced } from './letterSpacing.js';
import { referenceIn } from './reference.js';

const NUMBER = String.raw`(?<number>\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)`;
/** How items are numbered, surest first: lists within a resolution are numbered as well, in the weaker ways. */
const FORMS = [
  String.raw`(?:zu\s)?(?:TOP|Tagesordnungspunkt|Punkt|Pkt\.?)[ \t]+${NUMBER}[.)]{0,2}(?:[ \t]+der[ \t]+(?:Tagesordnung|TO))?[ \t]*[:–-]?(?:[ \t]+(?<name>\S[^\n]*))?`,
  String.raw`${NUMBER}(?:\.\)|\)|\.)`,
  String.raw`${NUMBER}\.?\)[ \t]+(?<name>\S[^\n]*)`,
  String.raw`${NUMBER}\.?[ \t]+(?<name>["„»(]?\p{Lu}[^\n]*)`,
].map((form) => new RegExp(String.raw`^[ \t]*${form}[ \t]*$`, 'gimu'));
/** Motions of urgency come up where they were handed in and have no number; nor have some questions and the mayor's report. */
const UNNUMBERED = new RegExp(
  String.raw`^[ \t]*(?<name>(?:(?:${['Dringlichkeitsantrag', 'Initiativantrag', 'Anfrage'].map(letterSpaced).join('|')})\s+(?:de[rs]|von|betreffend|gemäß)\b[^\n]*|Mitteilungen de[rs] Bürgermeister(?:s|in):?))[ \t]*$`,
  'gmu',
);
const AGENDA = new RegExp(String.raw`^[ \t]*${letterSpaced('Tagesordnung')}[ \t]*:?[ \t]*$`, 'im');
const BELOW_GAP = /(?:^|\n[ \t]*)\n\s*$|^\s*$/;
const NUMBERED = /^[ \t]*\d{1,3}(?:\.\)|[.)])\s/;
const REPORTER = /(?:^|\n)(?<line>[ \t]*Berichterstatter(?:in)?[ \t]*:?[ \t]+\p{Lu}[^\n]{2,80})\s*$/u;
/** Where the text of an item begins without a blank line above. */
const TEXT_BEGINS =
  /^[ \t]*(?:(?:Der|Die|Das|Dem|Den|Es|Im|In|Zu|Nach|Mit)\s(?!.*[-;]$)|Antrag\b|Beschluss|Bericht:|Amtsvortrag|Sachverhalt|Sehr geehrte|Herr\s|Frau\s|Wortmeldung|Abstimmung)/u;
const MOST_TITLE_LINES = 8;
/** Numbers that are left out between two items: items that were withdrawn or dealt with elsewhere. */
const MOST_SKIPPED = 12;

/** The headings of the agenda items, numbered or not, with the line that names the reporter. */
export function itemHeadings(text: string, spans: readonly Span[]): ItemHeading[] {
  const find = (form: RegExp) =>
    spans.flatMap((span) =>
      [...text.slice(span.start, span.end).matchAll(form)].flatMap((match) => headingAt(text, span, match) ?? []),
    );
  // Those present are numbered too; items are counted from the agenda on.
  const agenda = AGENDA.exec(text)?.index ?? 0;
  const chains = FORMS.map((form) => {
    const found = withoutAgendaList(text, find(form));
    const counted = ascending(found.filter(({ start }) => start > agenda));
    return counted.length > 1 ? counted : ascending(found);
  });
  const numbered = chains.reduce((best, chain) => (chain.length > best.length ? chain : best));
  const unnumbered = withoutAgendaList(text, find(UNNUMBERED)).filter(({ start }) =>
    BELOW_GAP.test(text.slice(Math.max(0, start - 80), start)),
  );
  return [...(numbered.length > 1 ? numbered : chains[0]!), ...unnumbered].sort((a, b) => a.start - b.start);
}

/** The line "Berichterstatter …" directly above a heading. */
export function reporterLine(text: string, { start }: ItemHeading): Span | null {
  const from = Math.max(0, start - 200);
  const match = REPORTER.exec(text.slice(from, start));
  if (!match) return null;
  const at = from + match.index + match[0].indexOf(match.groups!['line']!.trimStart());
  return { start: at, end: at + match.groups!['line']!.trim().length };
}

function headingAt(text: string, span: Span, match: RegExpMatchArray): ItemHeading | null {
  const start = span.start + match.index!;
  const lineEnd = start + match[0].length;
  const written = match.groups?.['name'];
  const title = titleFrom(text, written === undefined ? lineEnd : lineEnd - written.length, span.end);
  if (!title || !/\p{L}{2}/u.test(title.name)) return null;
  return { start, number: match.groups?.['number'] ?? null, ...title };
}

/** A title ends at its file reference; without one, at a blank line or where a text begins. */
function titleFrom(text: string, from: number, limit: number): Pick<ItemHeading, 'name' | 'papers' | 'end'> | null {
  const papers: string[] = [];
  const title: string[] = [];
  let blankAfter: number | null = null;
  let more = false;
  let [at, end] = [from, from];
  for (const line of text.slice(from, Math.min(limit, from + 1500)).split('\n')) {
    const next = at + line.length + 1;
    if (line.trim() === '') {
      if (papers.length > 0 && !more) break;
      if (title.length > 0) blankAfter ??= title.length;
    } else {
      const reference = title.length > 0 ? referenceIn(line) : null;
      if (reference) {
        papers.push(reference);
        end = next - 1;
        more = /miterledigt:?\s*$/.test(line);
      } else if (papers.length > 0 || title.length === MOST_TITLE_LINES || endsTitle(line, title)) break;
      else title.push(line);
    }
    at = next;
  }
  if (title.length === 0) return null;
  const kept = papers.length > 0 || blankAfter === null ? title : title.slice(0, blankAfter);
  const name = joinedLetters(foldText(kept.join('\n')));
  if (papers.length > 0) return { name, papers, end: Math.min(limit, end) };
  const titleEnd = text.indexOf(kept.at(-1)!, from) + kept.at(-1)!.length;
  return { name, papers: papersIn(name), end: Math.min(limit, titleEnd) };
}

function endsTitle(line: string, title: readonly string[]): boolean {
  const last = title.at(-1)?.trim();
  if (last === undefined) return false;
  return (
    last.endsWith(':') ||
    NUMBERED.test(line) ||
    turnLabel(line) !== null ||
    (TEXT_BEGINS.test(line) && !/[,;-]$|\b(?:und|der|des|für|mit)$/u.test(last))
  );
}

/** The headings whose numbers go up; lists within the text begin anew. */
function ascending(headings: readonly ItemHeading[]): ItemHeading[] {
  const chain: ItemHeading[] = [];
  for (const heading of headings) {
    const last = chain.at(-1)?.number ?? '0';
    const ahead = Number.parseInt(heading.number!, 10) - Number.parseInt(last, 10);
    if (compareNumbers(heading.number!, last) > 0 && ahead <= MOST_SKIPPED) chain.push(heading);
  }
  return chain;
}
