import { decode } from './decode.js';
import { markdownFormat } from './markdown.js';
import { type MinutesFormat, NO_METADATA } from './minutesFormat.js';

/** Plain text in any common encoding. A form feed begins a page. */
export const textFormat: MinutesFormat = {
  mediaTypes: ['text/plain'],
  extensions: ['.txt', '.text'],
  async toText(bytes) {
    const text = decode(bytes);
    if (looksLikeMarkdown(text)) return markdownFormat.toText(bytes);
    const breaks = [...text.matchAll(/\f/g)].map(({ index }) => index + 1);
    return {
      text: text.replaceAll('\f', '\n'),
      headings: [],
      pages: breaks.length > 0 ? [0, ...breaks] : [],
      meta: NO_METADATA,
    };
  },
};

/** Files named .txt often hold Markdown: headings with hashes, or lines that are bold from end to end. */
function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text) || (text.match(/^\s*\*\*\S.*\*\*\s*$/gm) ?? []).length >= 2;
}
