/** Invisible; it takes from mentions, commands, times, emoji and addresses the form that Discord looks for. */
const BREAK = '\u200b';

/**
 * Plain text as Markdown that shows it and does nothing else: no mention, link, format, command or emoji, on one line, in one writing
 * direction. discord.js' own `escapeMarkdown` leaves mentions, commands, quotes and small print.
 */
export function escapeText(text: string): string {
  return escapeStretch(text)
    .replace(/^(\s*)(-#|#{1,3}|[>+-])(?=[\s>]|$)/, '$1\\$2')
    .replace(/^(\s*)(>)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

/** A stretch of text that begins no line, whatever it begins with. */
export function escapeStretch(text: string): string {
  return broken(
    harmless(text)
      .replace(/[\\*_~`|[\]]/g, '\\$&')
      .replaceAll('](', `]${BREAK}(`),
  );
}

/** What was escaped, as it was. */
export function unescapeText(escaped: string): string {
  return escaped.replaceAll(BREAK, '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** Plain text for places where Discord reads no Markdown: buttons, choices. */
export function labelText(text: string): string {
  return broken(harmless(text)).trim();
}

/** Whether text does nothing and comes back as it is, wherever it stands. */
export function isInert(text: string): boolean {
  return labelText(text) === text;
}

/** Addresses, invitations, mentions, commands, times and emoji are told by these. */
function broken(text: string): string {
  return text
    .replace(/[<@]/g, `$&${BREAK}`)
    .replaceAll('://', `:${BREAK}//`)
    .replace(/(discord(?:app)?\.(?:com|gg))(?=\/)/gi, `$1${BREAK}`);
}

function harmless(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
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
  const address = url === null ? null : webAddress(url);
  if (address === null) return escapeText(title);
  // Brackets of its own could end the title early.
  return `[${escapeText(title.replaceAll('[', '(').replaceAll(']', ')'))}](${address})`;
}

/** A longer one would leave no room for words. */
const LONGEST_ADDRESS = 500;

function webAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  const address = url.href.replace(/[()<>\s*_~`|\\@[\]]/g, percent);
  return address.length > LONGEST_ADDRESS ? null : address;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** What a person wrote in Discord, as plain text: without mentions, times and emoji. */
export function plainQuestion(text: string): string {
  return text
    .replace(/<(?:[@#][!&]?|t:|a?:\w+:)[^>\s]*>/g, ' ')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
