import type { Heading } from '../../sourceText.js';
import { type FormatText, NO_METADATA } from '../minutesFormat.js';

/** What stands between two line breaks: white space folded, never empty. */
export interface Line {
  readonly text: string;
  /** Whether every letter and figure of it is bold. */
  readonly bold: boolean;
}

/** A paragraph, heading, list item or table row as a format with marks (HTML, DOCX, ODT) gives it. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row';
  readonly lines: readonly Line[];
  /** 1-6 where the format marks the block as a heading, else 0. */
  readonly level: number;
  /** Which table a row belongs to; 0 for everything else. */
  readonly table: number;
}

/** A line that is bold from end to end is a heading in most minutes, below all real ones (as in markdown.ts). */
const BOLD_LINE = 6;
const LONGEST_BOLD_HEADING = 120;

interface Piece {
  readonly text: string;
  readonly level: number;
  /** Pieces of the same run (a list, a table) follow each other without a blank line; '' for those that stand alone. */
  readonly run: string;
}

/** Blocks to text: divided by blank lines, items of a list and rows of a table by a line end, with the offsets of the headings. */
export function joinBlocks(blocks: readonly Block[]): FormatText {
  const headings: Heading[] = [];
  const parts: string[] = [];
  let length = 0;
  let run = '';
  for (const [at, block] of blocks.entries()) {
    for (const piece of piecesOf(block, blocks[at - 1], blocks[at + 1])) {
      const gap = parts.length === 0 ? '' : piece.run !== '' && piece.run === run ? '\n' : '\n\n';
      const start = length + gap.length;
      if (piece.level > 0) headings.push({ start, end: start + piece.text.length, level: piece.level });
      parts.push(gap, piece.text);
      length = start + piece.text.length;
      run = piece.run;
    }
  }
  return { text: parts.join(''), headings, pages: [], meta: NO_METADATA };
}

function piecesOf(block: Block, before: Block | undefined, after: Block | undefined): Piece[] {
  const { kind, lines, level, table } = block;
  if (level > 0) return [heading(lines, level)];
  if (kind === 'paragraph') return paragraphPieces(lines);
  if (kind === 'row') return isBoldHeading(lines) ? [heading(lines, BOLD_LINE)] : [plain(lines, `table ${table}`)];
  // "1. Eröffnung" in bold and alone is the head of an agenda item; several in a row are the agenda.
  const alone = before?.kind !== 'item' && after?.kind !== 'item';
  const numbered = !lines[0]?.text.startsWith('- ');
  return alone && numbered && isBoldHeading(lines) ? [heading(lines, BOLD_LINE)] : [plain(lines, 'list')];
}

/** Bold lines above the others head them ("<b>TOP 1</b><br>The chair opens …"): they become a heading of their own. */
function paragraphPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let rest: Line[] = [];
  const endRest = () => {
    if (rest.length > 0) pieces.push(plain(rest, ''));
    rest = [];
  };
  for (const run of runsOfBold(lines)) {
    if (isBoldHeading(run)) {
      endRest();
      pieces.push(heading(run, BOLD_LINE));
    } else for (const line of run) rest.push(line);
  }
  endRest();
  return pieces;
}

function runsOfBold(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    if (open && open[0]!.bold === line.bold) open.push(line);
    else runs.push([line]);
  }
  return runs;
}

function isBoldHeading(lines: readonly Line[]): boolean {
  const text = oneLine(lines);
  return lines.every(({ bold }) => bold) && text.length <= LONGEST_BOLD_HEADING;
}

function heading(lines: readonly Line[], level: number): Piece {
  return { text: oneLine(lines), level, run: '' };
}

function plain(lines: readonly Line[], run: string): Piece {
  return { text: lines.map(({ text }) => text).join('\n'), level: 0, run };
}

function oneLine(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}
