import type { Span } from '../../../index/minutes/minutes.js';

const SENTENCE_END = /[.!?:;…]["“”»«’')\]]*\s*$/;
const PAGE_MARK =
  /^\s*(?:[-–—]{1,2}\s*(?:Seite\s*)?\d{1,4}(?:\s*(?:of|von|\/)\s*\d{1,4})?\s*[-–—]{1,2}|Seite\s+\d+(?:\s+von\s+\d+)?)\s*$/i;
/** "14. März 2019 vor." begins a line, not a list. */
const BULLET =
  /^\s*(?:[-*•·–▪●○◦‣\uf0a7\uf0b7]\s|\d{1,2}[.)]\s(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)|[a-z]\)\s)/;
/** Words behind which no sentence ends. */
const OPEN_END =
  /(?:,|[-–]|\b(?:und|oder|sowie|der|die|das|dem|den|des|ein|eine|einer|eines|für|mit|von|vom|zu|zur|zum|in|im|an|am|auf|bei|beim|durch|and|or|the|of|to|for|with|a))$/;
const FULL_LINE = 0.9;
const TAIL = 60;
const FULL_LINE_AT_LEAST = 50;
/** A line this much shorter than the longest ones ends its paragraph in a text that marks paragraphs in no other way. */
const SHORT_LINE = 0.75;

/**
 * The paragraphs between two offsets. A blank line ends one, unless the sentence goes on behind it (minutes break paragraphs at page
 * ends); a new bullet or a new speaker begins one; page numbers that stand alone belong to none.
 */
export function paragraphs(
  text: string,
  within: Span,
  beginsParagraph: (line: string, sentenceEnded: boolean, before: string) => boolean,
): Span[] {
  const lines = linesOf(text, within);
  const width = typicalWidth(lines.map(({ start, end }) => end - start));
  const found: Span[] = [];
  let open: Span | null = null;
  let gap = false;
  let lastWidth = 0;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    if (line.trim() === '' || PAGE_MARK.test(line)) {
      gap = gap || line.trim() === '';
      continue;
    }
    const unfinished: boolean = open !== null && !SENTENCE_END.test(tail(text, open));
    const shortLine = lastWidth < width * SHORT_LINE;
    const goesOn: boolean =
      open !== null &&
      !beginsParagraph(line, !unfinished || shortLine, tail(text, open)) &&
      !BULLET.test(line) &&
      (gap ? unfinished && continues(tail(text, open), line, lastWidth, width) : unfinished || !shortLine);
    const from: number = goesOn && open ? open.start : start;
    if (open && !goesOn) found.push(open);
    open = { start: from, end };
    gap = false;
    lastWidth = end - start;
  }
  if (open) found.push(open);
  return found.map((span) => trim(text, span)).filter(({ start, end }) => end > start);
}

/** The end of an open paragraph: whether its sentence is finished shows there, and reading it whole for every line would take too long. */
function tail(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - TAIL), end);
}

/** Whether a line behind a gap carries on the sentence before it: it begins small, or the text before cannot end there. */
function continues(before: string, line: string, lastWidth: number, width: number): boolean {
  return (
    /^\s*\p{Ll}/u.test(line) ||
    OPEN_END.test(before) ||
    (lastWidth >= width * FULL_LINE && lastWidth >= FULL_LINE_AT_LEAST)
  );
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

/** The width that full lines have: the 80th percentile, so that a few long lines do not set it. */
function typicalWidth(widths: readonly number[]): number {
  const filled = widths.filter((width) => width > 0).sort((a, b) => a - b);
  return filled[Math.floor(filled.length * 0.8)] ?? 0;
}

function trim(text: string, { start, end }: Span): Span {
  const body = text.slice(start, end);
  return { start: start + (body.length - body.trimStart().length), end: start + body.trimEnd().length };
}
