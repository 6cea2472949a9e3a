import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';
import { FIELD_LINE } from './head.js';
import { sectionLabel } from './sections.js';

/** "Ö 5", "Ö 7.1 Neubau der Brücke", "Ö 3 - 23-0646.1"; the title may stand on the next line. Non-public items are withheld before. */
const HEADING =
  /^[ \t|]*Ö[ \t]*(?<number>\d{1,3}(?:\.\d{1,3}){0,3})[.:]?(?:[ \t]*[-–][ \t]*(?<paper>[\dIVX]{1,6}[-/][\w./-]{1,16})|[ \t]+(?<title>\S[^\n]*?))?[ \t|]*$/gmu;
/** References that papers have in ALLRIS towns: VO/4680/2016, 1265/II, 21-4290, 23-0646.1. */
const REFERENCE =
  /^(?:(?:[A-Z]{1,4}|Drs?\.?|Drucksache|Vorlage)[ /:-]{0,3})?(?:\d{1,5}\/(?:\d{1,5}|[IVXLC]{1,6})|\d{2}-\d{3,5}|[A-Z]{1,4}\/\d{2,5}\/\d{1,5})(?:[-./]\d{1,4})*(?![\w/])/u;
const LONGEST_TITLE = 4;

/** The headings of the public items, each with its title on one line and the papers below it. */
export function itemHeadings(text: string, { start, end }: Span): ItemHeading[] {
  return [...text.slice(start, end).matchAll(HEADING)].map((match) => {
    const { number, paper, title } = match.groups!;
    const from = start + match.index;
    const below = titleBelow(text, from + match[0].length, end, title ?? '');
    const papers = [...(paper ? [paper] : []), ...below.papers, ...papersIn(below.name)];
    return { start: from, end: below.end, number: number!, name: below.name, papers: [...new Set(papers)] };
  });
}

/** The reference at the head of a line, or null. */
export function referenceAt(line: string): string | null {
  return REFERENCE.exec(line.trim())?.[0]?.replace(/^(?:Drucksache|Vorlage)[ /:-]{0,3}/, '') ?? null;
}

/** A title goes on to the next blank line, label, heading or paper. */
function titleBelow(text: string, from: number, end: number, begun: string) {
  const papers: string[] = [];
  const block = titleBlock(
    text
      .slice(from, Math.min(end, from + 900))
      .split('\n')
      .slice(1),
  );
  let name = begun;
  let at = from;
  for (let lines = 0; lines < 2 * LONGEST_TITLE && at < end; lines++) {
    const stop = text.indexOf('\n', at + 1);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    const line = text.slice(at + 1, lineEnd);
    const reference = referenceAt(line);
    if (reference && line.trim().length <= reference.length + 12) papers.push(reference);
    else if (line.trim() === '') {
      if (name !== '' && papers.length === 0 && referenceAt(text.slice(lineEnd + 1, lineEnd + 60)) === null) break;
    } else if (name !== '' && (papers.length > 0 || (lines >= block && !continuesTitle(name, line)))) break;
    else name += `\n${line}`;
    at = lineEnd;
  }
  return { name: foldText(name), papers, end: Math.min(at, end) };
}

/** How many lines make the title where a blank line parts it from the text: none of them is a sentence or a label. */
function titleBlock(below: readonly string[]): number {
  const first = below.findIndex((line) => line.trim() !== '');
  const blank = below.findIndex((line, at) => at > first && line.trim() === '');
  const block = first < 0 || blank < 0 ? [] : below.slice(first, blank);
  const title =
    block.length <= LONGEST_TITLE &&
    block.every((line) => !endsTitle(line) && !/[.!?]\s*$/.test(line) && referenceAt(line) === null);
  return title ? blank : 0;
}

function endsTitle(line: string): boolean {
  return /^[ \t|]*(?:TOP[ \t]*)?(?:Ö|N)[ \t]*\d/u.test(line) || FIELD_LINE.test(line) || sectionLabel(line) !== null;
}

function continuesTitle(title: string, line: string): boolean {
  if (endsTitle(line)) return false;
  if (/[.!?]\s*$/.test(title) || title.split('\n').length >= LONGEST_TITLE) return false;
  return (
    /(?:[,;:–/-]|(?<!\p{L})(?:und|oder|der|die|das|des|für|mit|von|zu|zur|zum|in|im|an|auf|über|hier:))\s*$/u.test(
      title,
    ) || /^\s*(?:\p{Ll}|hier:|[-–(])/u.test(line)
  );
}
