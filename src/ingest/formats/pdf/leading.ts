import { stopsShort } from './lineEnd.js';
import type { PlacedLine } from './placedLine.js';

/**
 * A gap counts as usual if this share of all gaps is about as wide: the smallest such one is the one within paragraphs.
 */
const SHARE = 0.25;
const ABOUT = 0.6;
const GAPS_AT_LEAST = 3;
/** In ems, for a document of single lines. */
const FALLBACK = 1.3;
const WIDEST = 2.6;

/**
 * The distance of baselines within paragraphs, in points, for the line at an index and the one above it: measured
 * between lines that run up to the edge, in the line's own block where that has enough of them, else in all lines of
 * its size.
 */
export function leadings(lines: readonly PlacedLine[]): (at: number) => number {
  const inBlock = new Map<string, number[]>();
  const inDocument = new Map<string, number[]>();
  const betweenAny = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (above?.block !== line.block || sizeOf(above) !== sizeOf(line)) continue;
    const gap = line.baseline - above.baseline;
    if (gap > WIDEST * line.size) continue;
    add(betweenAny, sizeOf(line), gap);
    if (stopsShort(above, line)) continue;
    add(inBlock, blockOf(line), gap);
    add(inDocument, sizeOf(line), gap);
  }
  const usual = [inBlock, inDocument, betweenAny].map(
    (gaps) => new Map([...gaps].map(([key, found]) => [key, smallestUsual(found)])),
  );
  return (at) => {
    const line = lines[at]!;
    const [block, document, any] = [blockOf(line), sizeOf(line), sizeOf(line)].map((key, level) =>
      usual[level]!.get(key),
    );
    return block ?? document ?? any ?? FALLBACK * line.size;
  };
}

function smallestUsual(gaps: readonly number[]): number | undefined {
  if (gaps.length < GAPS_AT_LEAST) return undefined;
  const sorted = [...gaps].sort((a, b) => a - b);
  let from = 0;
  let to = 0;
  for (const gap of sorted) {
    while (sorted[from]! < gap - ABOUT) from++;
    while (to < sorted.length && sorted[to]! <= gap + ABOUT) to++;
    if (to - from >= Math.max(2, sorted.length * SHARE)) return gap;
  }
  return undefined;
}

function add(gaps: Map<string, number[]>, key: string, gap: number): void {
  const found = gaps.get(key);
  if (found) found.push(gap);
  else gaps.set(key, [gap]);
}

/** Sizes are told apart to half a point. */
function sizeOf({ size }: PlacedLine): string {
  return String(Math.round(size * 2) / 2);
}

function blockOf(line: PlacedLine): string {
  return `${line.block} ${sizeOf(line)}`;
}
