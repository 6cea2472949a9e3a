import type { OutlineLine } from './outline.js';

/** A title's words, and where it ends in the text. */
export interface WrittenTitle {
  readonly words: string;
  readonly end: number;
  /** How many lines the title takes. */
  readonly lines: number;
}

const LONGEST = 4;
/** Behind a title of this many characters a small letter goes on with it; behind a short one it may begin a note. */
const UNTITLED = 30;
/** Words behind which no title ends: "Das Protokoll der Sitzung vom / 23.10.2019". */
const OPEN_END =
  /(?:,|(?<!\p{L})(?:und|oder|sowie|der|die|das|dem|den|des|ein|eine|einer|für|mit|von|vom|zu|zur|zum|in|im|an|am|auf|bei|beim|durch|über|of|the|and|for|to|with))$/iu;

/** A title with the lines that it goes on over: the next word did not fit, or the title cannot end where its line ends. */
export function titleLines(lines: readonly OutlineLine[], at: number): WrittenTitle {
  const width = widthOf(lines);
  let last = at;
  let { words } = lines[at]!;
  while (last + 1 < lines.length && last - at + 1 < LONGEST) {
    const next = lines[last + 1]!;
    if (next.mark !== 'text' || !goesOn(lines[last]!, next, width)) break;
    words = `${words}\n${next.words}`;
    last++;
  }
  return { words, end: lines[last]!.end, lines: last - at + 1 };
}

function goesOn(line: OutlineLine, next: OutlineLine, width: number): boolean {
  if (/[.!?:]\s*$/.test(line.words) && !/\b\p{L}{1,4}\.$/u.test(line.words)) return false;
  if (OPEN_END.test(line.words) || isUnclosed(line.words)) return true;
  if (line.words.length >= UNTITLED && /^\p{Ll}/u.test(next.words)) return true;
  const nextWord = /^\S*/.exec(next.words)![0];
  return line.end - line.start + 1 + nextWord.length > width;
}

/** A bracket or a quotation that is still open. */
function isUnclosed(words: string): boolean {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return count(/\(/g) > count(/\)/g) || count(/„/g) > count(/[“”]/g) || count(/"/g) % 2 === 1;
}

const widths = new WeakMap<readonly OutlineLine[], number>();

/** The width of a text's lines, measured once. */
function widthOf(lines: readonly OutlineLine[]): number {
  const width = widths.get(lines) ?? lineWidth(lines);
  widths.set(lines, width);
  return width;
}

/** The width that lines are broken at, or none where lines are as long as their paragraphs. Addresses cannot be broken and do not count. */
function lineWidth(lines: readonly OutlineLine[]): number {
  const written = lines
    .filter(({ mark, words }) => mark !== 'blank' && !words.includes('://'))
    .map(({ start, end }) => end - start)
    .sort((one, other) => one - other);
  const longest = written[Math.ceil(written.length * 0.93) - 1] ?? 0;
  return longest > 110 || longest < 60 ? Number.POSITIVE_INFINITY : longest;
}
