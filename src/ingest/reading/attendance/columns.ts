/** Cells are divided by three spaces or more. */
const CELL = /\S+(?:\s{1,2}\S+)*/g;
/** A cell may begin so many characters to the left of its label. */
const TOLERANCE = 3;

/**
 * Lists that stand beside each other, one after the other: a line of several labels with wide gaps ("Anwesende      Entschuldigt
 * Verteiler") says where its columns begin. Null where such a line has no gaps to tell its columns by; text without one stays as it is.
 */
export function oneColumn(lines: readonly string[], isLabel: (words: string) => boolean): string[] | null {
  const at = lines.findIndex((line) => isHead(line, isLabel));
  if (at < 0) return [...lines];
  const columns = cells(lines[at]!).map(({ start }) => start);
  if (columns.length < 2) return null;
  const after = lines.findIndex((line, row) => row > at && crosses(line, columns[1]!));
  const rows = lines.slice(at, after < 0 ? lines.length : after).map(cells);
  const within = (column: number) =>
    rows.map((row) =>
      row
        .filter(({ start }) => columnOf(start, columns) === column)
        .map(({ words }) => words)
        .join(' '),
    );
  return [
    ...lines.slice(0, at),
    ...columns.flatMap((_, column) => within(column)),
    ...(after < 0 ? [] : lines.slice(after)),
  ];
}

/** At most so many words make a line of labels. */
const MOST_LABELS = 5;

function isHead(line: string, isLabel: (words: string) => boolean): boolean {
  const words = line.trim().split(/\s+/);
  return words.length <= MOST_LABELS && words.filter(isLabel).length > 1 && !/[:.,;]/.test(line);
}

interface Cell {
  readonly start: number;
  readonly words: string;
}

function cells(line: string): Cell[] {
  return [...line.matchAll(CELL)].map(({ index, 0: words }) => ({ start: index, words }));
}

function columnOf(start: number, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => column - TOLERANCE <= start),
  );
}

/** Running text goes over the place where the second column begins. */
function crosses(line: string, second: number): boolean {
  return cells(line).some(
    ({ start, words }) => start < second - TOLERANCE && start + words.length > second + TOLERANCE,
  );
}
