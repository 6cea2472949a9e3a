/** Slack's own three, which it reads as mentions, links and quotes: https://docs.slack.dev/messaging/formatting-message-text */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that look like those that format and do not. Slack's mrkdwn has no way to escape them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
/** Invisible, and no word's end. */
const JOINER = '\u2060';

/**
 * Plain text as mrkdwn that shows it and does nothing else: no mention, link, format or emoji, on one line, in one writing
 * direction. The text object must be `verbatim`, so that Slack makes no links of addresses that it finds.
 */
export function escapeText(text: string): string {
  return (
    harmless(text)
      .replace(/[&<>]/g, (character) => ENTITIES[character]!)
      // Formats begin and end at a word's edge: "Bürger*innen" stays as it is.
      .replace(/(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu, (character) => LOOK_ALIKES[character]!)
      .replaceAll('`', LOOK_ALIKES['`']!)
      .replace(/:(?=[\p{L}\p{N}_+'-]+:)/gu, `:${JOINER}`)
      // At the beginning of a line it would be a block quote, escaped or not.
      .replace(/^(\s*)&gt;/, `$1${JOINER}&gt;`)
      .replace(/@(?=(?:here|channel|everyone)\b)/giu, `@${JOINER}`)
  );
}

/** Plain text for a button: Slack reads no mrkdwn there, and an angle bracket could only be taken for some. */
export function inert(text: string): string {
  return harmless(text).replaceAll('<', '‹').replaceAll('>', '›').trim();
}

function harmless(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      // Half of a character is none; Slack refuses it.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

/** Bold text; beside a letter it needs a boundary that is not seen. */
export function bold(escaped: string, before: string, after: string): string {
  if (escaped.trim() === '') return escaped;
  const edge = (neighbour: string) => (/[\p{L}\p{N}]/u.test(neighbour) ? '\u200b' : '');
  const [, left = '', text = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? [];
  return `${left}${edge(left || before)}*${text}*${edge(right || after)}${right}`;
}

/** A link with a title; the title alone where the address is none of the web. */
export function link(url: string | null, title: string): string {
  const escaped = escapeText(title).replaceAll('|', '¦');
  const address = url === null ? null : webAddress(url);
  return address === null ? escaped : `<${address}|${escaped}>`;
}

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;');
}

/**
 * What a person wrote in Slack, as plain text: without mentions, with the names of channels and the titles of links. No bracket lies
 * within another, so a text of brackets alone takes no longer than any other.
 */
export function plainQuestion(text: string): string {
  return text
    .replace(/<[@!][^<>]*>/g, ' ')
    .replace(/<#[^<>|]*(?:\|([^<>]*))?>/g, (_, name?: string) => name ?? ' ')
    .replace(/<(?:mailto:|tel:)?[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
