import { type Language, messagesIn } from '../../src/bot/messages.js';
import { escapeStretch, unescapeText } from './escape.js';
import { cutText } from './pieces.js';

/** A longer question is pasted text; its beginning says what it is about. */
const LONGEST_QUESTION = 1000;
const LONGEST_SUGGESTION = 300;
/** What a line of hostile text may become when it is escaped. */
const LONGEST_LINE = 1500;

/** The line that shows a question: where buttons have no room for it, it is read from there. */
export function questionLine(asked: string, language: Language): string {
  return escapedLine(`-# ${messagesIn(language).question}: `, asked, LONGEST_QUESTION);
}

/** The line that shows what can be asked next in full, by the number of its button. */
export function suggestionLine(suggestion: string, at: number): string {
  return escapedLine(`-# ${at + 1} · `, suggestion, LONGEST_SUGGESTION);
}

/** The question that a message shows, or the suggestion of a number; null where there is none. */
export function shownText(components: readonly unknown[] | undefined, suggestion: number | null): string | null {
  const heads =
    suggestion === null
      ? [messagesIn('de').question, messagesIn('en').question].map((label) => `-# ${label}: `)
      : [`-# ${suggestion + 1} · `];
  for (const content of contentsOf(components ?? [])) {
    const head = heads.find((one) => content.startsWith(one));
    if (head !== undefined) return unescapeText(content.slice(head.length)).replace(/…$/, '').trim() || null;
  }
  return null;
}

function escapedLine(head: string, text: string, longest: number): string {
  for (let most = longest; most > 0; most = Math.floor(most / 2)) {
    const line = head + escapeStretch(cutText(text.trim(), most));
    if (line.length <= LONGEST_LINE) return line;
  }
  return head;
}

function contentsOf(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const { content, components: inner } = component as { content?: unknown; components?: readonly unknown[] };
    return [...(typeof content === 'string' ? [content] : []), ...contentsOf(Array.isArray(inner) ? inner : [])];
  });
}
