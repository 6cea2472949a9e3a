import type { Message } from '../../src/bot/bot.js';

/** What a button asks the bot; it stands in the button itself, so it works after a restart and for ever. */
export type Asked = Pick<Message, 'text' | 'language' | 'from'>;

/** Slack takes no longer value. */
const LONGEST_VALUE = 2000;
/** The bot reads no more of a question than its first 1,000 characters; with room for what JSON escapes. */
const LONGEST_TEXT = 1000;

export function buttonValue({ text, language, from }: Asked): string {
  const value = (kept: string) =>
    inAscii(JSON.stringify({ q: kept, ...(language ? { l: language } : {}), ...(from ? { f: from } : {}) }));
  const short = text.slice(0, LONGEST_TEXT);
  return value(short).length <= LONGEST_VALUE ? value(short) : value(short.slice(0, LONGEST_TEXT / 4));
}

/** Brackets of mentions, controls and halves of characters as JSON escapes: a value is data, and should look like it. */
function inAscii(json: string): string {
  return json.replace(
    /[<>&\u007f-\u00a0\u2000-\u206f\ud800-\udfff\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Null where the value is none of ours. */
export function readButtonValue(value: string | undefined): Asked | null {
  try {
    const { q, l, f } = JSON.parse(value ?? '') as Record<string, unknown>;
    if (typeof q !== 'string') return null;
    return {
      text: q,
      language: l === 'de' || l === 'en' ? l : undefined,
      from: typeof f === 'number' && Number.isSafeInteger(f) && f > 0 ? f : undefined,
    };
  } catch {
    return null;
  }
}
