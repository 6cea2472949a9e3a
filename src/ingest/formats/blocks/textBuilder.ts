import type { Block, Line } from './blockText.js';
import { rowBlocks } from './tableRow.js';

/**
 * Takes what a walker over a document meets, in reading order, and makes blocks of it. Calls that open and close must be paired;
 * every block boundary may be announced as often as one likes, since blocks without text are none.
 */
export interface TextBuilder {
  write(text: string, bold: boolean): void;
  /** A line end within a block; a second one in a row ends the block, as authors of old pages mean it. */
  breakLine(): void;
  endBlock(): void;
  openHeading(level: number): void;
  closeHeading(): void;
  /**
   * The marker ("-", "1.") goes before the first block within. An empty one makes a list item whose marker is written in its text,
   * null makes an ordinary paragraph.
   */
  openItem(marker: string | null): void;
  closeItem(): void;
  /** Forgets what the open item holds so far. */
  discardItem(): void;
  openTable(): void;
  closeTable(): void;
  /** Ends a row: the cells since the last one. */
  endRow(): void;
  openCell(): void;
  closeCell(): void;
  /** Adds finished blocks, such as those of a text box, behind the open one. */
  add(blocks: readonly Block[]): void;
  blocks(): readonly Block[];
}

interface Item {
  marker: string | null;
  /** How many blocks there were before it. */
  readonly from: number;
}

export function createTextBuilder(): TextBuilder {
  const document: Block[] = [];
  const sinks: Block[][] = [document];
  const tables: { readonly id: number; cells: Block[][] }[] = [];
  const items: Item[] = [];
  let tableCount = 0;
  let level = 0;
  let lines: Line[] = [];
  let pieces: string[] = [];
  /** null until the line has a letter or a figure: white space and stops have no weight. */
  let bold: boolean | null = null;

  const endLine = (): boolean => {
    const text = foldLine(pieces.join(''));
    if (text !== '') lines.push({ text, bold: bold === true });
    pieces = [];
    bold = null;
    return text !== '';
  };

  const endBlock = (): void => {
    endLine();
    const [first, ...others] = lines;
    if (!first) return;
    const item = items.at(-1);
    const marker = item?.marker ?? null;
    if (item) item.marker = null;
    const kind = marker === null || level > 0 ? 'paragraph' : 'item';
    // A bullet before a heading says nothing; a number is part of it.
    const shown = marker === null || marker === '' || (level > 0 && marker === '-') ? '' : `${marker} `;
    const marked = [{ text: shown + first.text, bold: first.bold }, ...others];
    sinks.at(-1)!.push({ kind, lines: marked, level, table: 0 });
    lines = [];
  };

  const add = (blocks: readonly Block[]): void => {
    const sink = sinks.at(-1)!;
    for (const block of blocks) sink.push(block);
  };

  return {
    write(text, isBold) {
      pieces.push(text);
      if (/[\p{L}\p{N}]/u.test(text)) bold = (bold ?? true) && isBold;
    },
    breakLine() {
      if (!endLine()) endBlock();
    },
    endBlock,
    openHeading(newLevel) {
      endBlock();
      level = newLevel;
    },
    closeHeading() {
      endBlock();
      level = 0;
    },
    openItem(marker) {
      endBlock();
      items.push({ marker, from: sinks.at(-1)!.length });
    },
    closeItem() {
      endBlock();
      items.pop();
    },
    discardItem() {
      endBlock();
      const sink = sinks.at(-1)!;
      sink.length = items.at(-1)?.from ?? sink.length;
    },
    openTable() {
      endBlock();
      tables.push({ id: ++tableCount, cells: [] });
    },
    closeTable() {
      endBlock();
      tables.pop();
    },
    endRow() {
      endBlock();
      const table = tables.at(-1);
      if (!table) return;
      add(rowBlocks(table.cells, table.id));
      table.cells = [];
    },
    openCell() {
      endBlock();
      const table = tables.at(-1);
      const cell = table ? [] : sinks.at(-1)!;
      table?.cells.push(cell);
      sinks.push(cell);
      // The marker of an item around the table is not one of the cell.
      items.push({ marker: null, from: 0 });
    },
    closeCell() {
      endBlock();
      sinks.pop();
      items.pop();
    },
    add(blocks) {
      endBlock();
      add(blocks);
    },
    blocks() {
      endBlock();
      return document;
    },
  };
}

/** Characters that show nothing go, white space of any kind and length becomes one space, the rest is NFC. */
function foldLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
