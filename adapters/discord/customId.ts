import type { Message } from '../../src/bot/bot.js';

/** What a button does. */
export const DEEDS = ['ask', 'more', 'share', 'helpful', 'notHelpful'] as const;
export type Deed = (typeof DEEDS)[number];

/** What a button asks the bot. */
export type Asked = Pick<Message, 'text' | 'language' | 'from' | 'committee' | 'since'>;

export interface Pressed {
  readonly deed: Deed;
  /** `text` is null where the question was too long for a button: it stands in the message. */
  readonly asked: Omit<Asked, 'text'> & { readonly text: string | null };
}

/** Discord takes no longer one. */
const LONGEST = 100;
/** Stands between the parts; nothing that people type. */
const GAP = '\u001f';
/** Tells a button of this bot's from others, and one shape of it from later ones. */
const MARK = 'r1';

/**
 * The state of a button in the button itself, so that it works after a restart and for ever: what it does, the language, the page, and the
 * question with its bounds. `number` tells buttons of one message apart.
 */
export function customId(deed: Deed, asked: Asked, number: number): string {
  const head = [MARK, DEEDS.indexOf(deed), number, asked.language ?? '', asked.from ?? ''].join(GAP);
  const withText = (text: string) => [head, text, asked.committee ?? '', asked.since ?? ''].join(GAP);
  const fitting = fits(asked) ? [withText(asked.text), withText('')] : [];
  return fitting.find((id) => id.length <= LONGEST) ?? head;
}

/** Whether the question stands in the button; where it does not, the message has to show it. */
export function fitsInButton(asked: Asked): boolean {
  const longest = [MARK, 0, 9, 'de', 999].join(GAP);
  return fits(asked) && [longest, asked.text, asked.committee ?? '', asked.since ?? ''].join(GAP).length <= LONGEST;
}

/** What is no plain text would not come back as it was. */
function fits({ text, committee = '', since = '' }: Asked): boolean {
  return text !== '' && !/\p{Cc}|[\ud800-\udfff](?![\udc00-\udfff])/u.test(text + committee + since);
}

/** Null where the id is none of ours. */
export function readCustomId(id: string): Pressed | null {
  const [mark, deed, , language, from, text, committee, since] = id.split(GAP);
  const known = DEEDS[Number(deed)];
  if (mark !== MARK || known === undefined) return null;
  const page = Number(from);
  return {
    deed: known,
    asked: {
      text: text === undefined || text === '' ? null : text,
      language: language === 'de' || language === 'en' ? language : undefined,
      from: Number.isSafeInteger(page) && page > 0 ? page : undefined,
      committee: committee || undefined,
      since: since || undefined,
    },
  };
}
