import { unspaced } from './letterSpacing.js';
import type { Piece } from './pieces.js';

/**
 * A line, or one cell's line where a table has cells of several lines. Lengths are points, the baseline from the page's
 * top.
 */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its largest letters. */
  readonly size: number;
  /** Whether (nearly) all of it is bold. */
  readonly bold: boolean;
}

// In ems: multiples of the size of the letters.
const SAME_BASELINE = 0.25;
const SCRIPT_SHIFT = 0.6;
const SCRIPT_SIZE = 0.8;
const SCRIPT_GAP = 0.3;
const STEP_BACK = 0.5;
/**
 * Pieces that were set apart from each other, but stand this close, are of one line: some programs set a page font by
 * font.
 */
const CLOSE = 1;
const SPACE_WIDTH = 0.28;
const SPACE_AT_LEAST = 0.2;
/** From so many spaces on a gap divides cells or tabulators and is kept as two spaces; a justified line has fewer. */
const WIDE_GAP = 7;
const MOSTLY_BOLD = 0.9;
/** Bullets from symbol fonts, which live in the private area of Unicode. */
const SYMBOL_BULLET = /^[\ue000-\uf8ff](?= )/u;

/**
 * Pieces on one baseline become a line, in the order in which they were set. Raised and lowered figures stay in their
 * line ("CO2", "m²").
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open && belongsTo(open, piece)) open.push(piece);
    else groups.push([piece]);
  }
  return joined(groups).map(lineOf);
}

function belongsTo(line: readonly Piece[], piece: Piece): boolean {
  const largest = largestOf(line);
  const size = Math.max(largest.size, piece.size);
  const gap = piece.left - line.at(-1)!.right;
  if (gap < -STEP_BACK * size) return false;
  const shift = Math.abs(piece.baseline - largest.baseline);
  if (shift <= SAME_BASELINE * size) return true;
  const isScript = Math.min(largest.size, piece.size) <= SCRIPT_SIZE * size;
  return isScript && shift <= SCRIPT_SHIFT * size && gap <= SCRIPT_GAP * size;
}

/** Joins groups that touch on one baseline although something else was set between them. */
function joined(groups: readonly Piece[][]): Piece[][] {
  const order = new Map(groups.map((group, at) => [group, at]));
  const sorted = [...groups].sort((a, b) => largestOf(a).baseline - largestOf(b).baseline || a[0]!.left - b[0]!.left);
  const kept: Piece[][] = [];
  for (const group of sorted) {
    const before = kept.at(-1);
    if (before && touches(before, group)) {
      const earlier = Math.min(order.get(before)!, order.get(group)!);
      before.push(...group);
      order.set(before, earlier);
    } else kept.push(group);
  }
  return kept.sort((a, b) => order.get(a)! - order.get(b)!);
}

function touches(before: readonly Piece[], after: readonly Piece[]): boolean {
  const [a, b] = [largestOf(before), largestOf(after)];
  const size = Math.max(a.size, b.size);
  const gap = after[0]!.left - before.at(-1)!.right;
  return Math.abs(a.baseline - b.baseline) <= SAME_BASELINE * size && gap >= -SCRIPT_GAP * size && gap <= CLOSE * size;
}

function lineOf(pieces: readonly Piece[]): Line {
  const { baseline, size } = largestOf(pieces);
  let raw = '';
  let bold = 0;
  let letters = 0;
  for (const [at, piece] of pieces.entries()) {
    raw += ' '.repeat(at === 0 ? 0 : spacesBetween(pieces[at - 1]!, piece)) + piece.text;
    letters += piece.text.length;
    if (piece.bold) bold += piece.text.length;
  }
  return {
    text: tidied(raw),
    left: pieces[0]!.left,
    right: pieces.reduce((most, { right }) => Math.max(most, right), -Infinity),
    baseline,
    size,
    bold: bold >= letters * MOSTLY_BOLD,
  };
}

/** How many spaces would fill a gap; none where the letters follow upon each other. */
function spacesBetween(before: Piece, after: Piece): number {
  const gap = (after.left - before.right) / Math.max(before.size, after.size);
  if (!after.afterSpace && gap < SPACE_AT_LEAST) return 0;
  return Math.min(100, Math.max(1, Math.round(gap / SPACE_WIDTH)));
}

/**
 * NFC, soft hyphens only where they show (at the end), symbols for bullets as bullets, spaced letters as words, gaps as
 * one space or two.
 */
function tidied(raw: string): string {
  const line = raw
    .normalize('NFC')
    .replace(/\u00ad\s*$/, '-')
    .replace(/[\u00ad\u200b\ufeff]|\p{Cc}(?<!\s)/gu, '')
    .replace(/\s/g, ' ')
    .trim();
  return unspaced(line)
    .replace(/ {2,}/g, ({ length }) => (length >= WIDE_GAP ? '  ' : ' '))
    .replace(SYMBOL_BULLET, '•');
}

function largestOf(pieces: readonly Piece[]): Piece {
  let largest = pieces[0]!;
  for (const piece of pieces) if (piece.size > largest.size) largest = piece;
  return largest;
}
