import { zipSync } from 'fflate';
import { damaged, openArchive } from './archive/unzip.js';
import { readTree } from './archive/xmlTree.js';
import { DOCX_NAMESPACES, ITEM_STYLE } from './docx/elements.js';
import { createDocxNumbering } from './docx/numbering.js';
import { docxParts } from './docx/parts.js';
import { createDocxStyles } from './docx/styles.js';
import { type DocxContext, visiblePart } from './docx/visible.js';
import { htmlText } from './html/text.js';
import { FormatError, type MinutesFormat } from './minutesFormat.js';
import { refuseOtherOfficeFiles } from './signatures.js';

/** Markers of list items are part of their text by then: hence lists without markers of their own. */
const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${level}:fresh`),
  `p.${ITEM_STYLE} => ul[style='list-style: none'] > li:fresh`,
];

/** Word documents: what stands on the page, without heads, feet, comments, deletions and hidden text. */
export const docxFormat: MinutesFormat = {
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  extensions: ['.docx'],
  async toText(bytes) {
    refuseOtherOfficeFiles(bytes);
    try {
      return htmlText(await toHtml(visibleArchive(bytes)));
    } catch (error) {
      throw error instanceof FormatError ? error : damaged('DOCX', error);
    }
  },
};

/** A DOCX with nothing but the visible text: mammoth never meets what the original archive may hide. */
function visibleArchive(bytes: Uint8Array): Uint8Array {
  const { document, styles, numbering, footnotes, endnotes } = docxParts(openArchive(bytes, 'DOCX'));
  const context: DocxContext = {
    styles: createDocxStyles(readTree(styles, DOCX_NAMESPACES)),
    numbering: createDocxNumbering(readTree(numbering, DOCX_NAMESPACES)),
    notes: new Set(),
  };
  return zipSync(
    {
      // The notes come first: they say which references in the document lead somewhere.
      ...(footnotes && { 'word/footnotes.xml': visiblePart(footnotes, context) }),
      ...(endnotes && { 'word/endnotes.xml': visiblePart(endnotes, context) }),
      'word/document.xml': visiblePart(document, context),
    },
    { level: 0 },
  );
}

async function toHtml(archive: Uint8Array): Promise<string> {
  // Loaded when the first DOCX comes: it is the largest dependency, and a chat should start at once.
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    { styleMap: STYLE_MAP, includeDefaultStyleMap: false },
  );
  // Links that lead from a note back to its place in the text.
  return value.replace(/<a href="#[a-z]{1,10}-ref-[^"]{1,20}">↑<\/a>/g, '');
}
