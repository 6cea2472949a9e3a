import type { Line } from './lines.js';

/** The lines of a page, with the page's height in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Heads and feet stand within this share of the page's height from its edge. */
const EDGE_ZONE = 0.16;
/** Points by which the same head may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
const MOST_LINES = 10;
/**
 * In so few pages two occurrences make a running head, in more it takes this share (heads may differ on left and right
 * pages).
 */
const FEW_PAGES = 4;
const SHARE_OF_PAGES = 0.3;
const PAGE_NUMBER = /^[-–—|[(]{0,2} ?(?:(?:Seite|Page|Blatt|S\.) ?)?#(?: ?(?:von|of|\/|-) ?#)? ?[-–—|\])]{0,2}$/iu;
const TRAILING_NUMBER = /[ ,|–-]{1,10}(?:Seite|Page|Blatt|S\.) ?\d+(?: ?(?:von|of|\/) ?\d+)?$/iu;
const NOT_PUBLIC =
  /nicht ?[-–]? ?(?:ö|oe)ffentlich|un(?:ö|oe)ffentlich|vertraulich|geschlossen|(?:closed|executive) session|non-?public/iu;
const DATE = /(?<!\d)\d{1,2}\. ?(?:\d{1,2}\.|\p{Lu}\p{Ll}{2,8}) ?(?:19|20)?\d{2}(?!\d)/u;
const BARE_NUMBER = /^[-–— ]{0,3}#[-–— ]{0,3}$/u;

/**
 * What stays of every page, by the line as it was, without running heads and feet: what repeats at the same height of
 * several pages, digits aside, and page numbers. Peeled off from the edges inwards, so that a line of the body stays
 * even where two pages begin alike. Two kinds stay once, without the page number: a head of the first page that has a
 * date, for in some minutes nothing else names the session, and what says that pages are not public. The latter goes to
 * the top of the first page that has it, even from the foot: whoever withholds what follows withholds that page too.
 */
export function withoutFurniture(pages: readonly PageLines[]): Map<Line, Line>[] {
  const seen = countMasked(pages);
  const enough = pages.length <= FEW_PAGES ? 2 : Math.max(3, Math.ceil(pages.length * SHARE_OF_PAGES));
  const warned = new Set<string>();
  const [first] = pages;
  const headHasDate = (first ? edgeLines(first, 'top') : []).some(
    ({ line, distance }) => DATE.test(line.text) && timesSeen(seen, line, distance, 'top') >= enough,
  );
  return pages.map((page, at) => {
    const kept = new Map(page.lines.map((line) => [line, line]));
    for (const edge of ['top', 'bottom'] as const) {
      for (const { line, distance } of edgeLines(page, edge)) {
        const isNumber = isPageNumber(line, at + 1, seen, distance, edge);
        if (!isNumber && timesSeen(seen, line, distance, edge) < enough) break;
        const text = line.text.replace(TRAILING_NUMBER, '');
        if (NOT_PUBLIC.test(text) && !warned.has(text)) {
          warned.add(text);
          kept.set(line, { ...line, text, baseline: 0 });
        } else if (at === 0 && edge === 'top' && !isNumber && headHasDate) kept.set(line, { ...line, text });
        else kept.delete(line);
      }
    }
    return kept;
  });
}

type Edge = 'top' | 'bottom';
/** Distances from the edge at which a masked line stands, one for each page that has it. */
type Seen = ReadonlyMap<string, readonly number[]>;

/** The lines of an edge's zone, the outermost first, with their distances from the edge. */
function edgeLines({ lines, height }: PageLines, edge: Edge): { line: Line; distance: number }[] {
  return lines
    .map((line) => ({ line, distance: edge === 'top' ? line.baseline : height - line.baseline }))
    .filter(({ distance }) => distance < height * EDGE_ZONE)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_LINES);
}

function countMasked(pages: readonly PageLines[]): Seen {
  const seen = new Map<string, number[]>();
  for (const page of pages)
    for (const edge of ['top', 'bottom'] as const)
      for (const { line, distance } of edgeLines(page, edge)) {
        const key = `${edge} ${masked(line.text)}`;
        const distances = seen.get(key);
        if (distances) distances.push(distance);
        else seen.set(key, [distance]);
      }
  return seen;
}

function timesSeen(seen: Seen, line: Line, distance: number, edge: Edge): number {
  const distances = seen.get(`${edge} ${masked(line.text)}`) ?? [];
  return distances.filter((other) => Math.abs(other - distance) <= SAME_HEIGHT).length;
}

/** "Seite 3 von 7" says what it is; a bare number must be the page's own, or come again at the same height. */
function isPageNumber(line: Line, page: number, seen: Seen, distance: number, edge: Edge): boolean {
  const mask = masked(line.text);
  if (!PAGE_NUMBER.test(mask)) return false;
  if (!BARE_NUMBER.test(mask)) return true;
  return Number(/\d+/.exec(line.text)?.[0]) === page || timesSeen(seen, line, distance, edge) >= 2;
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
