import type { Message } from '../../src/bot/bot.js';
import { beginningOf } from './committee.js';
import { isInert } from './escape.js';

/** What a button does. */
const DEEDS = ['ask', 'more', 'share', 'helpful', 'notHelpful'] as const;
export type Deed = (typeof DEEDS)[number];

/** What a button asks the bot. */
export type Asked = Pick<Message, 'text' | 'language' | 'from' | 'committee' | 'since'>;

export interface Pressed {
  readonly deed: Deed;
  /** Tells buttons of one message apart: the number of a suggestion. */
  readonly number: number;
  /** `text` is null where the question was too long for a button: it stands in the message. */
  readonly asked: Omit<Asked, 'text'> & { readonly text: string | null };
}

/** Discord takes no longer one. */
const LONGEST = 100;
/** Stands between the parts; the question, which comes last, may have it too. */
const GAP = '|';
/** Tells a button of this bot's from others, and one shape of it from later ones. */
const MARK = 'r1';
/** So much of the name of a committee finds no other one. */
const TELLING = 60;
const LONGEST_DATE = 20;

/**
 * The state of a button in the button itself, so that it works after a restart and for ever: what it does, the language, the page, the
 * bounds and the question. A question that has no room stands in the message instead.
 */
export function customId(deed: Deed, asked: Asked, number: number): string {
  const [since, committee] = bounds(asked);
  const head = [MARK, DEEDS.indexOf(deed), number, asked.language ?? '', asked.from || '', since].join(GAP);
  const { text } = asked;
  const room = LONGEST - [head, '', text].join(GAP).length;
  if (isInert(text) && text !== '' && room >= Math.min(committee.length, TELLING))
    return [head, beginningOf(committee, room), text].join(GAP);
  return [head, beginningOf(committee, LONGEST - head.length - GAP.length)].join(GAP);
}

/** Whether the question stands in every button; where it does not, the message has to show it. */
export function fitsInButton(asked: Asked): boolean {
  return readCustomId(customId('notHelpful', { ...asked, from: 999 }, 9))?.asked.text === asked.text;
}

function bounds({ since = '', committee = '' }: Asked): readonly [string, string] {
  const kept = (bound: string) => (isInert(bound) && !bound.includes(GAP) ? bound : '');
  return [kept(since).slice(0, LONGEST_DATE), kept(committee)];
}

/** Null where the id is none of ours. */
export function readCustomId(id: string): Pressed | null {
  const [mark, deed, number, language, from, since, committee, ...text] = id.split(GAP);
  const known = DEEDS[Number(deed)];
  if (mark !== MARK || known === undefined) return null;
  const page = Number(from);
  return {
    deed: known,
    number: Number(number),
    asked: {
      text: text.join(GAP) || null,
      language: language === 'de' || language === 'en' ? language : undefined,
      from: Number.isSafeInteger(page) && page > 0 ? page : undefined,
      committee: committee || undefined,
      since: since || undefined,
    },
  };
}
