import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A piece of text as it was set: one font, one baseline. Lengths are points; the baseline is measured from the page's
 * top.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether white space stands before it, however narrow. */
  readonly afterSpace: boolean;
}

/** What stands on a page, in the order in which it was set. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A run of glyphs before it is known which way up the page is read. */
interface Run extends Piece {
  readonly direction: Direction;
  readonly length: number;
}

/** Quarter turns, clockwise, that text is turned by; null for text that stands askew (a watermark). */
type Direction = 0 | 1 | 2 | 3 | null;
type Matrix = readonly [number, number, number, number, number, number];

const BOLD_NAME = /bold|black|heavy|semib|demi|fett/i;
/** How many places of the same text are remembered to tell a shadow from a repetition. */
const SHADOWS_REMEMBERED = 8;

/**
 * The text of every page. Text that stands askew or otherwise than most of its page (watermarks, marginal notes) is
 * left out, and so is what lies outside the page and what was set twice in one place to look bold.
 */
export async function piecesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const boldness = new Map<string, boolean>();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await piecesOfPage(page, boldness));
    page.cleanup();
  }
  return pages;
}

async function piecesOfPage(page: PDFPageProxy, boldness: Map<string, boolean>): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  let afterSpace = false;
  const fonts = new Set<string>();
  for (const item of items) if ('str' in item && item.str.trim() !== '') fonts.add(item.fontName);
  await learnBoldness(page, fonts, boldness);
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      afterSpace ||= item.str !== '';
      continue;
    }
    const matrix = product(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix);
    runs.push({
      text: item.str,
      left: matrix[4],
      right: matrix[4],
      baseline: matrix[5],
      size: Math.hypot(matrix[2], matrix[3]),
      bold: boldness.get(item.fontName) ?? false,
      afterSpace,
      direction: directionOf(matrix),
      length: item.width,
    });
    afterSpace = false;
  }
  const upright = turned(runs, viewport.width, viewport.height);
  return { ...upright, pieces: withoutShadows(upright.pieces) };
}

/**
 * pdfjs hands out what a font is called only with the drawing orders of a page. They are asked for where a font is new,
 * which is on the first pages of a document.
 */
async function learnBoldness(page: PDFPageProxy, fonts: ReadonlySet<string>, boldness: Map<string, boolean>) {
  if ([...fonts].every((font) => boldness.has(font))) return;
  await page.getOperatorList();
  for (const name of fonts) {
    if (boldness.has(name)) continue;
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    boldness.set(name, font !== null && (font.bold === true || font.black === true || BOLD_NAME.test(font.name ?? '')));
  }
}

/** Turns a page so that most of its text is upright, and keeps only that text. */
function turned(runs: readonly Run[], width: number, height: number): Page {
  const amount = [0, 0, 0, 0];
  for (const { direction, text } of runs) if (direction !== null) amount[direction]! += text.length;
  const main = amount.indexOf(Math.max(...amount)) as 0 | 1 | 2 | 3;
  const pieces = runs
    .filter(({ direction }) => direction === main)
    .map((run): Piece => {
      const [x, y] = [run.left, run.baseline];
      const [left, baseline] = [
        [x, y],
        [y, width - x],
        [width - x, height - y],
        [height - y, x],
      ][main] as [number, number];
      const { text, size, bold, afterSpace, length } = run;
      return { text, left, right: left + length, baseline, size, bold, afterSpace };
    });
  const [across, down] = main % 2 === 0 ? [width, height] : [height, width];
  return {
    width: across,
    height: down,
    pieces: pieces.filter(
      ({ left, right, baseline, size }) => right > 0 && left < across && baseline > 0 && baseline - size < down,
    ),
  };
}

function directionOf([a, b]: Matrix): Direction {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.1 ? (((nearest + 4) % 4) as 0 | 1 | 2 | 3) : null;
}

function product(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Some programs set a word twice, a hair apart, to make it look bold or cast a shadow. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const places = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = places.get(piece.text) ?? [];
    const reach = piece.size * 0.12;
    const isShadow = same.some(
      ({ left, baseline }) => Math.abs(left - piece.left) < reach && Math.abs(baseline - piece.baseline) < reach,
    );
    same.push(piece);
    if (same.length > SHADOWS_REMEMBERED) same.shift();
    places.set(piece.text, same);
    return !isShadow;
  });
}
