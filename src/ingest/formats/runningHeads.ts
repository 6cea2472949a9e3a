/** A line counts as running head or foot from so many pages on, and on at least this share of all pages. */
const PAGES_AT_LEAST = 3;
const SHARE = 0.6;
const LONGEST = 120;
const BARE_NUMBER = '#';

/** The first or the last line of a page. */
interface Edge {
  /** Index into the page's lines. */
  readonly at: number;
  /** What other pages' heads must have too: the line with its last number masked, and by how much that is ahead of the page. */
  readonly key: string;
  readonly isNumber: boolean;
}

/**
 * Plain text made from paged documents, without what stands at the head or foot of most pages: "3. Sitzung vom 5. Mai
 * 2021   Seite 4", or a bare page number. Pages end at form feeds, as pdftotext sets them. The first page keeps its
 * head: it may name the meeting.
 */
export function withoutRunningHeads(text: string): string {
  const pages = text.split('\f').map((page) => page.split('\n'));
  if (pages.length < PAGES_AT_LEAST) return text;
  const isLine = (line: string) => line.trim() !== '';
  for (const edgeLine of [
    (lines: readonly string[]) => lines.findIndex(isLine),
    (lines: readonly string[]) => lines.findLastIndex(isLine),
  ]) {
    const edges = pages.map((lines, page) => edgeAt(lines, edgeLine(lines), page));
    const usual = keysOfMost(edges);
    for (const [page, edge] of edges.entries())
      if (edge && usual.has(edge.key) && (page > 0 || edge.isNumber)) pages[page]![edge.at] = '';
  }
  return pages.map((lines) => lines.join('\n')).join('\f');
}

function edgeAt(lines: readonly string[], at: number, page: number): Edge | null {
  const line = (lines[at] ?? '').replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > LONGEST) return null;
  const number = /\d{1,4}(?=\D*$)/.exec(line);
  if (!number) return { at, key: line, isNumber: false };
  const masked = `${line.slice(0, number.index)}${BARE_NUMBER}${line.slice(number.index + number[0].length)}`;
  return { at, key: `${masked} ${Number(number[0]) - page}`, isNumber: masked === BARE_NUMBER };
}

function keysOfMost(edges: readonly (Edge | null)[]): Set<string> {
  const pagesWith = new Map<string, number>();
  for (const edge of edges) if (edge) pagesWith.set(edge.key, (pagesWith.get(edge.key) ?? 0) + 1);
  const enough = Math.max(PAGES_AT_LEAST, edges.length * SHARE);
  return new Set([...pagesWith].filter(([, pages]) => pages >= enough).map(([key]) => key));
}
