import type { Span } from '../../../../index/minutes/minutes.js';
import type { SourceText } from '../../sourceText.js';

/** A line of minutes that are written as headings and lists, by the mark that it begins with. */
export interface OutlineLine extends Span {
  readonly mark: 'heading' | 'numbered' | 'bullet' | 'text' | 'blank';
  /** 1-6 for a heading, else 0. */
  readonly level: number;
  /** Columns of white space before the mark; a tab counts as four. */
  readonly indent: number;
  /** What the list counts with: "1.", "2)", "a)"; '' for all other lines. */
  readonly marker: string;
  /** The line without its mark. */
  readonly words: string;
  readonly wordsStart: number;
}

const MARKED = /^(?<marker>[-*+•·▪–]|\d{1,2}[.)](?!\d)|[a-z]\))(?:[ \t]+|(?<=\d\.)(?=\p{Lu}\p{L}))(?=\S)/u;
/** "18. Juli 2018", "3. und 4. Dezember" begin a sentence, not an entry of a list. */
const DAY =
  /^\d{1,2}\.\s+(?:(?:und|bis|[-–])\s|(?:Jan(?:uar)?|Feb(?:ruar)?|März?|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sep(?:tember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)(?!\p{L}))/u;
const TAB = 4;

/**
 * The lines between two offsets with their marks. A heading that begins with a bullet is none: a rule drawn below a list entry looks like
 * the underline of a heading.
 */
export function outlineOf(source: SourceText, { start, end }: Span): OutlineLine[] {
  const { text } = source;
  const levels = new Map(source.headings.map((heading) => [heading.start, heading.level]));
  const lines: OutlineLine[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    lines.push(lineOf(text, { start: at, end: stop }, levels));
    at = stop + 1;
  }
  return lines;
}

function lineOf(text: string, span: Span, levels: ReadonlyMap<number, number>): OutlineLine {
  const line = text.slice(span.start, span.end);
  const margin = /^[ \t]*/.exec(line)![0];
  const wordsStart = span.start + margin.length;
  const written = line.slice(margin.length).trimEnd();
  const indent = [...margin].reduce((columns, character) => columns + (character === '\t' ? TAB : 1), 0);
  const plain = { ...span, indent, level: 0, marker: '', words: written, wordsStart };
  if (written === '') return { ...plain, mark: 'blank' };
  const marked = DAY.test(written) ? null : MARKED.exec(written);
  const marker = marked?.groups?.marker ?? '';
  const level = levels.get(span.start) ?? levels.get(wordsStart) ?? 0;
  if (level > 0 && !isBullet(marker)) return { ...plain, mark: 'heading', level };
  if (!marked) return { ...plain, mark: 'text' };
  const inner = { words: written.slice(marked[0].length), wordsStart: wordsStart + marked[0].length };
  return isBullet(marker) ? { ...plain, ...inner, mark: 'bullet' } : { ...plain, ...inner, mark: 'numbered', marker };
}

function isBullet(marker: string): boolean {
  return marker !== '' && !/^[\da-z]/.test(marker);
}

/** Whether a line is an entry of a list. */
export function isEntry({ mark }: OutlineLine): boolean {
  return mark === 'numbered' || mark === 'bullet';
}

/** The lines that stand between two offsets, or reach into that stretch. */
export function linesWithin(lines: readonly OutlineLine[], { start, end }: Span): OutlineLine[] {
  return lines.slice(
    firstIndex(lines, (line) => line.end > start),
    firstIndex(lines, (line) => line.start >= end),
  );
}

/** The index of the line that begins at an offset; -1 where none does. */
export function lineAt(lines: readonly OutlineLine[], offset: number): number {
  const at = firstIndex(lines, ({ start }) => start >= offset);
  return lines[at]?.start === offset ? at : -1;
}

/** By halves: texts of many short lines have many items too. */
function firstIndex(lines: readonly OutlineLine[], holds: (line: OutlineLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(lines[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The least of the numbers; Infinity where there are none. A spread into Math.min overflows with very many. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < found) found = number;
  return found;
}
