import { messagesIn } from '../../src/bot/messages.js';
import type { Excerpt, Reply, ReplyItem } from '../../src/bot/reply.js';

const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
const DIM = ['\u001b[2m', '\u001b[22m'] as const;
const NARROWEST = 40;
const WIDEST = 100;

export interface TerminalStyle {
  /** Whether escape sequences may be written: only to a TTY. */
  readonly colours: boolean;
  readonly columns: number;
}

/**
 * A reply as lines for a terminal: the lead, numbered quotes with bold highlights, their sources, wrapped to the width; what to ask next
 * is numbered too, so that a number chooses.
 */
export function renderReply(reply: Reply, style: TerminalStyle): string {
  const lines = [
    ...(reply.heading ? [paint(plainText(reply.heading), BOLD, style)] : []),
    // Below a heading it belongs to it; above an answer it stands alone.
    ...(reply.note ? [plainText(reply.note), ...(reply.heading ? [] : [''])] : []),
    ...(reply.lead ? [paint(plainText(reply.lead), BOLD, style), ''] : []),
    ...reply.excerpts.flatMap((excerpt, at) =>
      renderExcerpt(excerpt, `${reply.from + at + 1}. `, reply.language === 'de', style),
    ),
    ...reply.items.flatMap((item) => renderItem(item, reply.language === 'de', style)),
    ...reply.paragraphs.flatMap((paragraph) => plainText(paragraph).split('\n')),
    ...reply.suggestions.map((suggestion, at) => `  ${at + 1}. ${plainText(suggestion)}`),
    ...(reply.more ? [paint(messagesIn(reply.language).moreLine(reply.more.left), DIM, style)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function renderItem({ heading, papers, result, points }: ReplyItem, german: boolean, style: TerminalStyle): string[] {
  const named = papers.length > 0 ? `${heading} (${papers.join(', ')})` : heading;
  return [
    plainText(named),
    ...(result ? [`  ${paint(plainText(result), BOLD, style)}`] : []),
    ...points.flatMap((point) => renderExcerpt(point, '  ', german, style)),
  ];
}

function renderExcerpt(
  { quote, highlights, source, url }: Excerpt,
  number: string,
  german: boolean,
  style: TerminalStyle,
): string[] {
  const indent = ' '.repeat(number.length);
  const [open, close] = german ? ['„', '“'] : ['“', '”'];
  const width = Math.min(WIDEST, Math.max(NARROWEST, style.columns)) - indent.length;
  const marked = marks(quote, highlights);
  const text = wrap(`${open}${marked}${close}`, width).map((line, at) => `${at === 0 ? number : indent}${line}`);
  const place = wrap(plainText(source.join(' · ')), width).map((line) => indent + paint(line, DIM, style));
  return [
    ...text.map((line) => paintMarks(line, style)),
    ...place,
    ...(url ? [indent + paint(plainText(url), DIM, style)] : []),
    '',
  ];
}

/** Private-use characters stand for "bold begins" and "bold ends" until the lines are broken: they have no width. */
const BEGIN = '\ue000';
const END = '\ue001';

function marks(quote: string, highlights: Excerpt['highlights']): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of highlights) {
    // Every word is marked by itself, so that a line break never leaves a mark open.
    marked +=
      plainText(quote.slice(at, start)) + plainText(quote.slice(start, end)).replace(/\S+/g, `${BEGIN}$&${END}`);
    at = end;
  }
  return marked + plainText(quote.slice(at));
}

function paintMarks(line: string, { colours }: TerminalStyle): string {
  const joined = line.replaceAll(`${END} ${BEGIN}`, ' ');
  return joined.replaceAll(BEGIN, colours ? BOLD[0] : '').replaceAll(END, colours ? BOLD[1] : '');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line).length + 1 + visible(word).length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function visible(text: string): string {
  return text.replaceAll(BEGIN, '').replaceAll(END, '');
}

function paint(text: string, [on, off]: readonly [string, string], { colours }: TerminalStyle): string {
  return colours ? on + text + off : text;
}

/** Text from minutes and questions must not steer the terminal: no control characters but the line end, no marks of ours, no change of writing direction. */
function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000\ue001]/g, ' ');
}
