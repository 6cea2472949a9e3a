/** Invisible; it takes from mentions, commands, times, emoji and addresses the form that Discord looks for. */
const BREAK = '\u200b';

/**
 * Plain text as Markdown that shows it and does nothing else: no mention, link, format, command or emoji, on one line, in one writing
 * direction. discord.js' own `escapeMarkdown` leaves mentions, commands, quotes and small print.
 */
export function escapeText(text: string): string {
  return harmless(text)
    .replace(/[\\*_~`|[\]]/g, '\\$&')
    .replace(/[<@]/g, `$&${BREAK}`)
    .replaceAll('://', `:${BREAK}//`)
    .replace(/^(\s*)(-#|#{1,3}|[>+-])(?=[\s>]|$)/, '$1\\$2')
    .replace(/^(\s*)(>)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

/** What was escaped, as it was. */
export function unescapeText(escaped: string): string {
  return escaped.replaceAll(BREAK, '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** Plain text for places where Discord reads no Markdown: buttons, choices. */
export function harmless(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      // Half of a character is none.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

export function bold(escaped: string): string {
  const inner = escaped.trim();
  return inner === '' ? escaped : escaped.replace(inner, () => `**${inner}**`);
}

/** A title that leads to an address; the title alone where it is none of the web. */
export function link(url: string | null, title: string): string {
  const escaped = escapeText(title);
  const address = url === null ? null : webAddress(url);
  return address === null ? escaped : `[${escaped}](${address})`;
}

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(/[()<>\s*_~`|\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** What a person wrote in Discord, as plain text: without mentions, times and emoji. */
export function plainQuestion(text: string): string {
  return text
    .replace(/<(?:[@#][!&]?|t:|a?:\w+:)[^>\s]*>/g, ' ')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
