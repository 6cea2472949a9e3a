import type { Heading } from '../sourceText.js';
import { FormatError, type FormatText, type MinutesFormat, NO_METADATA } from './minutesFormat.js';
import { regionsOf } from './pdf/columns.js';
import { withoutFurniture } from './pdf/furniture.js';
import { bodyStyle, headingLevel } from './pdf/headings.js';
import { linesOf } from './pdf/lines.js';
import { openPdf } from './pdf/open.js';
import { paragraphsOf } from './pdf/paragraphs.js';
import { type Page, piecesOf } from './pdf/pieces.js';
import type { PlacedLine } from './pdf/placedLine.js';
import { readingOrder } from './pdf/readingOrder.js';

/**
 * PDF with a text layer. What a page shows is put together from where its letters stand: lines, columns, paragraphs;
 * running heads and page numbers go. Hyphens at line ends stay. Hostile files keep the library busy for minutes: read
 * it in a child process (isolation/).
 */
export const pdfFormat: MinutesFormat = {
  mediaTypes: ['application/pdf'],
  extensions: ['.pdf'],
  async toText(bytes) {
    const document = await openPdf(bytes);
    let pages: Page[];
    try {
      pages = await piecesOf(document);
    } catch (cause) {
      throw new FormatError('is damaged and cannot be read as PDF', { cause });
    } finally {
      await document.loadingTask.destroy();
    }
    const lines = placedLines(pages);
    if (lines.length === 0) throw new FormatError('has no text layer: run OCR first');
    return textOf(paragraphsOf(lines), pages.length, lines);
  },
};

/** The lines of all pages in reading order, without running heads and feet. */
function placedLines(pages: readonly Page[]): PlacedLine[] {
  const regions = regionsOf(pages).map((page) => page.map(linesOf));
  const kept = withoutFurniture(pages.map(({ height }, at) => ({ height, lines: regions[at]!.flat() })));
  let region = 0;
  let block = 0;
  return regions.flatMap((onPage, page) => {
    return onPage
      .map((lines) => lines.flatMap((line) => kept[page]!.get(line) ?? []))
      .filter((lines) => lines.length > 0)
      .flatMap((lines) => {
        region++;
        return readingOrder(lines).flatMap(({ lines: ordered, edge }) => {
          block++;
          return ordered.map((line) => ({ ...line, page, region, block, edge }));
        });
      });
  });
}

function textOf(paragraphs: readonly PlacedLine[][], pageCount: number, lines: readonly PlacedLine[]): FormatText {
  const body = bodyStyle(lines);
  const headings: Heading[] = [];
  const pages: number[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    for (const [at, line] of paragraph.entries()) {
      if (at > 0) text += '\n';
      while (pages.length <= line.page) pages.push(text.length);
      text += line.text;
    }
    const level = headingLevel(paragraph, body);
    if (level !== null) headings.push({ start, end: text.length, level });
  }
  while (pages.length < pageCount) pages.push(text.length);
  return { text, headings, pages, meta: NO_METADATA };
}
