import type { Heading, Metadata } from '../sourceText.js';
import { decode } from './decode.js';
import { type MinutesFormat, NO_METADATA } from './minutesFormat.js';

/** A line that is bold from end to end is a heading in most minutes, below all real ones. */
const BOLD_LINE = 6;

/** Markdown without its marks: what a reader sees, line by line; headings keep their level. */
export const markdownFormat: MinutesFormat = {
  mediaTypes: ['text/markdown'],
  extensions: ['.md', '.markdown'],
  async toText(bytes) {
    const { meta, body } = frontMatter(decode(bytes));
    const headings: Heading[] = [];
    let text = '';
    const lines = withoutDividedLinks(body).split('\n');
    for (const [at, line] of lines.entries()) {
      if (isRule(line)) {
        // "===" and "---" below a line make that line a heading, elsewhere they draw a rule.
        const above = lines[at - 1]?.trim() ?? '';
        if (
          above !== '' &&
          !above.startsWith('#') &&
          !isRule(above) &&
          (line.includes('=') || isAlone(lines, at - 1))
        ) {
          const shown = plain(above);
          headings.push({
            start: text.length - shown.length - 1,
            end: text.length - 1,
            level: line.trim().startsWith('=') ? 1 : 2,
          });
        }
        text += '\n';
        continue;
      }
      const hashes = /^ {0,3}(#{1,6})(?=[^#])\s*/.exec(line);
      const shown = plain(hashes ? line.slice(hashes[0].length).replace(/\s+#+\s*$/, '') : line);
      const level = hashes ? hashes[1]!.length : /^\s*(\*\*|__)(?!\s)[^*]+\1:?\s*$/.test(line) ? BOLD_LINE : 0;
      if (level > 0 && shown.trim() !== '') {
        if (!text.endsWith('\n\n') && text !== '') text += '\n';
        headings.push({ start: text.length, end: text.length + shown.length, level });
        text += `${shown}\n\n`;
      } else {
        text += `${shown}\n`;
      }
    }
    return { text, headings, pages: [], meta };
  },
};

/** Editors that break lines break links too: what is shown of such a link keeps its line end. */
function withoutDividedLinks(body: string): string {
  return body.replace(/\[([^[\]\n]{1,200}\n[^[\]\n]{1,200})\]\([^()\s]{1,500}\)/g, '$1');
}

/** Whether a line is a paragraph by itself: "---" below an entry of a list or a longer paragraph draws a rule. */
function isAlone(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]?.trim() ?? '';
  return (before === '' || isRule(before)) && !/^\s*(?:[-*+>|]|\d{1,3}[.)]\s)/.test(lines[at]!);
}

function isRule(line: string): boolean {
  return /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/.test(line);
}

/** Only real tags go: "<Nichtöffentlicher Teil>" is text. */
const HTML_TAG =
  /<\/?(?:a|abbr|b|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|input|ins|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,300})?\s?\/?>/gi;

/** What a line shows: no emphasis, no link targets, no tags, no escapes. Bullets and numbers stay. */
function plain(line: string): string {
  return line
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/<(https?:[^<>]{1,2000})>/g, '$1')
    .replace(HTML_TAG, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!<>-])/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .trimEnd();
}

/** Reads the keys that it knows from a front matter; any other stays unread. */
function frontMatter(text: string): { meta: Metadata; body: string } {
  const match = /^\s*---\n([\s\S]{0,4000}?)\n---\n/.exec(text);
  const lines = match?.[1]?.split('\n') ?? [];
  if (!match || lines.length === 0 || !lines.every((line) => /^\s*$|^\s*[\w-]+\s*:|^\s*[-#]/.test(line)))
    return { meta: NO_METADATA, body: text };
  const value = (key: string) =>
    lines
      .map((line) => new RegExp(`^${key}\\s*:\\s*(.+?)\\s*$`, 'i').exec(line)?.[1]?.replace(/^(["'])(.*)\1$/, '$2'))
      .find((found) => found !== undefined);
  const isPublic = value('public');
  return {
    meta: {
      body: value('body'),
      organization: value('organization'),
      url: value('url'),
      public: isPublic === undefined ? undefined : /^(?:true|yes|ja)$/i.test(isPublic),
    },
    body: text.slice(match[0].length),
  };
}
