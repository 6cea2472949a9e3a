import { decode } from './decode.js';
import { withoutFallenApart } from './fallenApart.js';
import { markdownFormat } from './markdown.js';
import { type MinutesFormat, NO_METADATA } from './minutesFormat.js';
import { withoutPageMarks } from './pageMarks.js';
import { withoutRunningHeads } from './runningHeads.js';

/** Plain text in any common encoding. A form feed begins a page, and so does a page number alone on its line. */
export const textFormat: MinutesFormat = {
  mediaTypes: ['text/plain'],
  extensions: ['.txt', '.text'],
  async toText(bytes) {
    const text = decode(bytes);
    if (looksLikeMarkdown(text)) return markdownFormat.toText(bytes);
    const body = withoutFallenApart(withoutRunningHeads(text));
    return { ...withoutPageMarks(body), headings: [], meta: NO_METADATA };
  },
};

/** Files named .txt often hold Markdown: headings with hashes, or lines that are bold from end to end. */
function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text) || (text.match(/^[ \t]*\*\*\S.*\*\*[ \t]*$/gm) ?? []).length >= 2;
}
