import type { Block } from './blockText.js';

/** A row of cells with several lines is still one line of text up to this many characters: names in an attendance table. */
const LONGEST_ROW_OF_LINES = 300;

/**
 * The blocks of a table row. A row of data is one line, its cells divided by two spaces; a row that lays out a page (cells with
 * headings, lists, tables or whole paragraphs) gives the blocks of its cells one after the other, as if there were no table.
 */
export function rowBlocks(cells: readonly (readonly Block[])[], table: number): readonly Block[] {
  const filled = cells.filter((blocks) => blocks.length > 0);
  if (filled.length === 0) return [];
  if (!isData(filled)) return filled.flat();
  const text = filled.map(cellText).join('  ');
  const bold = filled.length === 1 && filled[0]!.every(({ lines }) => lines.every((line) => line.bold));
  return [{ kind: 'row', lines: [{ text, bold }], level: 0, table }];
}

function isData(cells: readonly (readonly Block[])[]): boolean {
  if (cells.some((blocks) => blocks.some(({ kind, level }) => kind !== 'paragraph' || level > 0))) return false;
  const lines = cells.map((blocks) => blocks.flatMap((block) => block.lines));
  const length = lines.flat().reduce((sum, { text }) => sum + text.length, 0);
  return lines.every((cell) => cell.length === 1) || length <= LONGEST_ROW_OF_LINES;
}

function cellText(blocks: readonly Block[]): string {
  return blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
}
