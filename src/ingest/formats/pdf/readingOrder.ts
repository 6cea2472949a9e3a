import type { Line } from './lines.js';

/** Lines that were set one below the other: running text, a list, a cell of a table. */
export interface Block {
  readonly lines: readonly Line[];
  /** How far to the right its lines may go. */
  readonly edge: number;
}

interface Box {
  readonly lines: Line[];
  readonly order: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

// In ems.
const FARTHEST_BELOW = 8;
const ASCENT = 0.75;
const DESCENT = 0.2;

/**
 * The lines of a region in blocks, in the order in which a person reads them: what is above first, and of what stands
 * side by side the left first. Within a block, and where blocks interlock, the order in which they were set holds.
 */
export function readingOrder(lines: readonly Line[]): Block[] {
  return inOrder(boxesOf(lines), farthestRight(lines));
}

function boxesOf(lines: readonly Line[]): Box[] {
  const boxes: Box[] = [];
  for (const line of lines) {
    const box = boxes.at(-1);
    if (box && followsBelow(box, line)) {
      box.lines.push(line);
      box.left = Math.min(box.left, line.left);
      box.right = Math.max(box.right, line.right);
      box.bottom = line.baseline + DESCENT * line.size;
    } else
      boxes.push({
        lines: [line],
        order: boxes.length,
        top: line.baseline - ASCENT * line.size,
        bottom: line.baseline + DESCENT * line.size,
        left: line.left,
        right: line.right,
      });
  }
  return boxes;
}

function followsBelow(box: Box, line: Line): boolean {
  const step = line.baseline - box.lines.at(-1)!.baseline;
  return step > 0 && step <= FARTHEST_BELOW * line.size && line.left < box.right && line.right > box.left;
}

function inOrder(boxes: readonly Box[], edge: number): Block[] {
  if (boxes.length === 1) return [{ lines: boxes[0]!.lines, edge }];
  const above = cut(
    boxes,
    ({ top }) => top,
    ({ bottom }) => bottom,
  );
  if (above.length > 1) return above.flatMap((group) => inOrder(group, edge));
  const beside = cut(
    boxes,
    ({ left }) => left,
    ({ right }) => right,
  );
  if (beside.length > 1) return beside.flatMap((group) => inOrder(group, farthestRight(group)));
  return [...boxes].sort((a, b) => a.order - b.order).map(({ lines }) => ({ lines, edge }));
}

function farthestRight(shapes: readonly { readonly right: number }[]): number {
  return shapes.reduce((most, { right }) => Math.max(most, right), -Infinity);
}

/** Groups between which a straight line can be drawn. */
function cut(boxes: readonly Box[], start: (box: Box) => number, end: (box: Box) => number): Box[][] {
  const groups: Box[][] = [];
  let reach = -Infinity;
  for (const box of [...boxes].sort((a, b) => start(a) - start(b) || a.order - b.order)) {
    if (start(box) >= reach) groups.push([box]);
    else groups.at(-1)!.push(box);
    reach = Math.max(reach, end(box));
  }
  return groups;
}
