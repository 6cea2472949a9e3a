import type { Page, Piece } from './pieces.js';

/** What stands on one baseline, from left to right. */
type Row = readonly Piece[];

/** The gap between two columns, in ems. */
const GUTTER = 0.9;
/** A second column begins within this part of the width that the text takes. */
const [EARLIEST, LATEST] = [0.3, 0.7];
/** Columns of prose have at least so many lines of so many letters on average, … */
const ROWS_AT_LEAST = 5;
const LETTERS_A_ROW = 15;
/** … of which this share reaches nearly to the column's edge. Cells of a table and lists of names do not. */
const FULL_SHARE = 0.4;
const FULL = 0.85;
/** How many places are tried for the second column, those with most lines beginning there first. */
const TRIES = 3;

/**
 * The pieces of each page in regions that are read one after another: columns of prose from left to right. A page
 * without columns is one region. Where one page shows columns the others are cut at the same place, for a column may
 * have only a few lines left there.
 */
export function regionsOf(pages: readonly Page[]): Piece[][][] {
  const pagesWith = new Map<number, number>();
  for (const { pieces } of pages) {
    const start = secondColumn(rowsOf(pieces));
    if (start !== null) pagesWith.set(start, (pagesWith.get(start) ?? 0) + 1);
  }
  const usual = [...pagesWith].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return pages.map(({ pieces }) => split(pieces, usual));
}

/**
 * Cuts at the gutter of these pieces, else at the usual one; the columns are cut again where they have columns
 * themselves.
 */
function split(pieces: readonly Piece[], usual: number | null): Piece[][] {
  const rows = rowsOf(pieces);
  const own = secondColumn(rows);
  const start = own ?? usual;
  if (start === null) return [[...pieces]];
  const regionOf = new Map<Piece, number>();
  let region = 0;
  for (const band of bandsBeside(rows, start)) {
    const isColumns = own === null ? isCutBy(band, start) : isProse(band, start);
    for (const row of band)
      for (const piece of row) regionOf.set(piece, isColumns ? region + (piece.left < start - 1 ? 1 : 2) : region);
    if (isColumns) region += 3;
  }
  if (region === 0) return [[...pieces]];
  // Filled in the order in which the pieces were set: it is the order of the words.
  const regions = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const number = regionOf.get(piece)!;
    const found = regions.get(number);
    if (found) found.push(piece);
    else regions.set(number, [piece]);
  }
  return [...regions].sort((a, b) => a[0] - b[0]).flatMap(([, found]) => split(found, null));
}

/** Where the second column begins; null where these rows have none. */
function secondColumn(rows: readonly Row[]): number | null {
  const all = rows.flat();
  const left = all.reduce((least, piece) => Math.min(least, piece.left), Infinity);
  const width = farthestRight(all) - left;
  const votes = new Map<number, number>();
  for (const row of rows) {
    let end = -Infinity;
    for (const piece of row) {
      const share = (piece.left - left) / width;
      if (piece.left - end >= GUTTER * piece.size && share >= EARLIEST && share <= LATEST) {
        const place = Math.round(piece.left);
        votes.set(place, (votes.get(place) ?? 0) + 1);
      }
      end = Math.max(end, piece.right);
    }
  }
  const places = [...votes].filter(([, count]) => count >= ROWS_AT_LEAST).sort((a, b) => b[1] - a[1]);
  const found = places.slice(0, TRIES).find(([place]) => bandsBeside(rows, place).some((band) => isProse(band, place)));
  return found?.[0] ?? null;
}

/** Rows in runs that leave the gutter before `start` free, and runs that do not. */
function bandsBeside(rows: readonly Row[], start: number): Row[][] {
  const bands: Row[][] = [];
  let wasFree: boolean | null = null;
  for (const row of rows) {
    const free = row.every(({ left, right, size }) => left >= start - 1 || right <= start - GUTTER * size);
    if (free === wasFree) bands.at(-1)!.push(row);
    else bands.push([row]);
    wasFree = free;
  }
  return bands;
}

function isProse(band: readonly Row[], start: number): boolean {
  return sides(band, start).every((rows) => {
    if (rows.length < ROWS_AT_LEAST) return false;
    const letters = rows.flat().reduce((sum, { text }) => sum + text.length, 0);
    if (letters < rows.length * LETTERS_A_ROW) return false;
    const from = rows.reduce((least, row) => Math.min(least, row[0]!.left), Infinity);
    const ends = rows.map(farthestRight);
    const to = ends.reduce((most, end) => Math.max(most, end), 0);
    return ends.filter((end) => end - from >= (to - from) * FULL).length >= rows.length * FULL_SHARE;
  });
}

/** Whether a gutter known from another page has text on both sides, and on the right none that begins elsewhere. */
function isCutBy(band: readonly Row[], start: number): boolean {
  const [left, right] = sides(band, start);
  return left.length > 0 && right.some((row) => Math.abs(row[0]!.left - start) <= 1);
}

function sides(band: readonly Row[], start: number): [Row[], Row[]] {
  const left = band.map((row) => row.filter((piece) => piece.left < start - 1)).filter((row) => row.length > 0);
  const right = band.map((row) => row.filter((piece) => piece.left >= start - 1)).filter((row) => row.length > 0);
  return [left, right];
}

function farthestRight(pieces: readonly Piece[]): number {
  return pieces.reduce((most, { right }) => Math.max(most, right), -Infinity);
}

/** Rows from top to bottom. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && piece.baseline - row[0]!.baseline <= 0.25 * piece.size) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}
