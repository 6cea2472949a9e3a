import type { Language, Span } from '../../index/minutes/minutes.js';
import { messagesIn } from './messages.js';
import { personalData } from './personalData.js';
import type { Excerpt, Reply } from './reply.js';

/**
 * A reply in which e-mail addresses, telephone numbers, IBANs and private postal addresses are replaced by what they were, in square
 * brackets: minutes may be public, but a chat carries their words further than anybody thought who gave a number to a clerk.
 */
export function maskReply(reply: Reply): Reply {
  const { language } = reply;
  const text = (written: string) => masked(written, language).text;
  const excerpt = (one: Excerpt): Excerpt => {
    const quote = masked(one.quote, language);
    return { ...one, quote: quote.text, highlights: quote.moved(one.highlights), source: one.source.map(text) };
  };
  return {
    ...reply,
    lead: reply.lead === null ? null : text(reply.lead),
    excerpts: reply.excerpts.map(excerpt),
    items: reply.items.map((item) => ({ ...item, heading: text(item.heading), points: item.points.map(excerpt) })),
    paragraphs: reply.paragraphs.map(text),
    suggestions: reply.suggestions.map(text),
  };
}

/** The text with its masks, and where stretches of it are now; one that touches a mask takes it in whole. */
function masked(text: string, language: Language): { text: string; moved: (spans: readonly Span[]) => Span[] } {
  const hidden = personalData(text);
  if (hidden.length === 0) return { text, moved: (spans) => [...spans] };
  const masks = hidden.map(({ kind }) => messagesIn(language).masked[kind]);
  const pieces = hidden.map(({ start }, at) => text.slice(hidden[at - 1]?.end ?? 0, start) + masks[at]!);
  /** Where a place of the text is in the masked one; `towards` is the side of a mask that a place within it goes to. */
  const place = (old: number, towards: 'start' | 'end'): number => {
    let shift = 0;
    for (const [at, { start, end }] of hidden.entries()) {
      if (old <= start) break;
      if (old < end) return start + shift + (towards === 'start' ? 0 : masks[at]!.length);
      shift += masks[at]!.length - (end - start);
    }
    return old + shift;
  };
  return {
    text: pieces.join('') + text.slice(hidden.at(-1)!.end),
    moved: (spans) => spans.map(({ start, end }) => ({ start: place(start, 'start'), end: place(end, 'end') })),
  };
}
