import { type APITextDisplayComponent, ComponentType } from 'discord.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import type { Excerpt, ReplyItem } from '../../src/bot/reply.js';
import { bold, escapeStretch, escapeText, link } from './escape.js';

/** A part of a message that has a size. */
export interface Piece {
  /** Whether a line divides it from what is before it. */
  readonly apart: boolean;
  /** The piece in so many characters, shortened if it must be; null where there is no room for it, or none for the whole if it is to be `whole`. */
  render(room: number, whole?: boolean): APITextDisplayComponent | null;
}

/** A piece of less says nothing. */
const SHORTEST = 40;
/** Committee, date, item and page; a title of an agenda item may be a paragraph. */
const LONGEST_SOURCE = 350;
const LONGEST_HEADING = 500;

/** Text that is Markdown already, shortened at its end. */
export function textPiece(markdown: string, longest = Number.POSITIVE_INFINITY): Piece {
  return {
    apart: false,
    render: (room) => display(shortened(markdown, Math.min(room, longest)), room),
  };
}

/** A quote with highlights in bold, and the line that says where it stands. */
export function excerptPiece(excerpt: Excerpt, number: string, language: Language): Piece {
  const source = sourceLine(excerpt);
  return {
    apart: true,
    render(room, whole = false) {
      const full = quoted(excerpt, number, language) + source;
      if (full.length <= room || whole) return display(full, room);
      // Where the source takes too much of what there is, it is cut too, and cannot be a link.
      const said = source.length * 2 > room ? sourceLine({ ...excerpt, url: null }, room / 5) : source;
      return display(cutQuote(excerpt, room - said.length, number, language) + said, room);
    },
  };
}

/** An agenda item with how it ended. */
export function itemPiece({ heading, papers, result, outcome, points }: ReplyItem, language: Language): Piece {
  const named = papers.length > 0 ? `${heading} (${papers.join(', ')})` : heading;
  const lines = [
    bold(escapeText(cutText(named, LONGEST_HEADING))),
    ...(result ? [`${SIGNS[outcome] ?? ''}${escapeText(cutText(result, LONGEST_HEADING))}`] : []),
    ...points.map((point) => quoted(point, '', language) + sourceLine(point)),
  ];
  return {
    apart: false,
    // What an item has besides its name is left out before its name is cut.
    render(room, whole = false) {
      const all = lines.join('\n');
      if (all.length <= room || whole) return display(all, room);
      return display(shortened(lines.slice(0, 2).join('\n'), room), room);
    },
  };
}

/** Signs stand beside words, never instead of them. */
const SIGNS: Partial<Record<ReplyItem['outcome'], string>> = { accepted: '✅ ', rejected: '❌ ' };

function sourceLine({ url, source }: Excerpt, longest = LONGEST_SOURCE): string {
  const said = link(url, cutText(source.join(' · '), Math.min(longest, LONGEST_SOURCE)));
  return said.trim() === '' ? '' : `\n-# ${said}`;
}

function quoted({ quote, highlights }: Pick<Excerpt, 'quote' | 'highlights'>, number: string, language: Language) {
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  let written = '';
  let at = 0;
  for (const { start, end } of highlights) {
    written += escapeStretch(quote.slice(at, start)) + bold(escapeStretch(quote.slice(start, end)));
    at = end;
  }
  return `${number}${open}${written}${escapeStretch(quote.slice(at))}${close}`;
}

/** As much of a quote as has room, and the word that it was cut. */
function cutQuote({ quote, highlights }: Excerpt, room: number, number: string, language: Language): string {
  const { cut } = messagesIn(language);
  let end = Math.min(quote.length, Math.max(0, room));
  for (; end > 0; end = Math.floor(end * 0.9)) {
    const kept = cutText(quote, end).replace(/…$/, '');
    const marks = highlights.filter((mark) => mark.end <= kept.length);
    const said = `${quoted({ quote: kept, highlights: marks }, number, language)} ${escapeText(cut)}`;
    if (said.length <= room) return said;
  }
  return escapeText(cut);
}

/** Plain text up to a length, never ending in half of a character. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Markdown up to a length: never behind half of an escape or of a character; bold that was open is closed. */
function shortened(markdown: string, most: number): string {
  if (markdown.length <= most) return markdown;
  if (most < SHORTEST) return '';
  const kept = markdown.slice(0, most - 3).replace(/\\+$|\*+$|[\ud800-\udbff]$/, '');
  const open = (kept.replace(/\\./g, '').match(/\*\*/g)?.length ?? 0) % 2 === 1;
  return `${kept}${open ? '**' : ''}…`;
}

/** Nothing to read is no text: Discord refuses an empty one. */
function display(content: string, room: number): APITextDisplayComponent | null {
  if (content.length > room) return null;
  return { type: ComponentType.TextDisplay, content: /[^\s\u200b]/.test(content) ? content : '…' };
}
