import fc from 'fast-check';
import { createAdapter } from '../../../adapters/discord/adapter.js';
import type { Message } from '../../../src/bot/bot.js';
import { type Reply, reply } from '../../../src/bot/reply.js';
import { forgetfulState } from '../../../src/state/forgetfulState.js';
import { adapterEnvironment } from '../adapterEnvironment.js';
import { hostileText } from '../hostileTexts.js';
import { MINUTES, smallTown } from '../smallTown.js';
import { buttonsOf, type Component, contents } from './bodyRules.js';
import { aboutThis, command, direct, mentioning, press } from './events.js';
import { BOT, type FakeDiscord, type Request, startFakeDiscord } from './fakeDiscord.js';
import { deedsOf } from './markup.js';

/** What came of hostile questions and passages. */
export interface Harm {
  readonly answers: number;
  /** What texts did beside being read: pings, links, formats. */
  readonly deeds: readonly string[];
  /** Buttons below an answer just given that could not be read. */
  readonly stale: number;
  /** Bodies that Discord refused, and words to the operator. */
  readonly refused: readonly string[];
  readonly problems: readonly string[];
}

const SOURCE = 'https://stadt.example/protokoll';
/** A first answer that says that another one comes, and one that is the answer. */
const DEFERRED = 5;
const AT_ONCE = 4;
/** About as long as an agenda item's title, and what the bot says by itself, become. */
const LONGEST_SUGGESTION = 250;
const LONGEST_PARAGRAPH = 1000;
/** Questions on their way at a time. */
const TOGETHER = 20;

/**
 * Asks so many hostile questions in every way that Discord has, and presses a button below each answer. Half of the replies consist of
 * hostile passages in all their parts, the others are answers from minutes that hold them.
 */
export async function talkHostile(count: number, seed: number): Promise<Harm> {
  const texts = fc.sample(hostileText, { numRuns: count * 2, seed });
  const [questions, passages] = [texts.slice(0, count), texts.slice(count)];
  const town = await smallTown({}, { ...MINUTES, ...hostileMinutes(passages.slice(0, 40)) });
  let heard = 0;
  const discord = await startFakeDiscord();
  const problems: string[] = [];
  const adapter = createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      values: forgetfulState().values('discord'),
      environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl },
      report: (problem) => void problems.push(problem),
    }),
  );
  try {
    await adapter.start({
      ...town,
      rate: async () => undefined,
      reply: (message) =>
        heard++ % 2 === 0 ? town.reply(message) : Promise.resolve(hostileReply(message, passages[heard % count]!)),
    });
    await discord.connected();
    for (let at = 0; at < count; at += TOGETHER)
      await Promise.all(questions.slice(at, at + TOGETHER).map((question, by) => talk(discord, question, at + by)));
    await adapter.stop();
    return {
      answers: discord.taken('POST /channels/').length + discord.taken('PATCH /webhooks/').length,
      deeds: discord.requests.flatMap(({ body }) => textsOf(body)).flatMap(deedsOf),
      stale: discord.taken('POST /interactions/').filter(({ body }) => body['type'] === AT_ONCE).length,
      refused: discord.refused().map(({ method, path, error }) => `${error} ${method} ${path}`),
      problems,
    };
  } finally {
    await adapter.stop();
    await discord.close();
  }
}

/** A question in one of Discord's ways, its answer, and the press of a button below that. */
async function talk(discord: FakeDiscord, question: string, at: number): Promise<void> {
  const ways = [
    () => command('ask', { question }),
    () => command('latest', { committee: question }),
    () => mentioning(question),
    () => aboutThis(question),
    () => command('ask', { question: 'Radweg', committee: question, since: question, private: false }),
    () => direct(question),
  ];
  const answer = await told(discord, ways[at % ways.length]!());
  const components = (answer.body['components'] ?? []) as Component[];
  const buttons = buttonsOf(components);
  const pressed = buttons[at % Math.max(1, buttons.length)];
  if (pressed) await told(discord, press(pressed.custom_id, { message: { id: '1', components } }));
}

function told(discord: FakeDiscord, event: { id: string; token?: string }): Promise<Request> {
  discord.dispatch(event.token === undefined ? 'MESSAGE_CREATE' : 'INTERACTION_CREATE', event);
  return discord.until(`an answer to ${JSON.stringify(event).slice(0, 300)}`, () =>
    discord.requests.findLast(({ path, body, error }) => {
      if (error !== null) return false;
      const { message_id: message } = (body['message_reference'] ?? {}) as { message_id?: string };
      if (event.token === undefined) return message === event.id;
      return path.includes(`token-${event.id}/`) && body['type'] !== DEFERRED;
    }),
  );
}

/** Shaped as the bot shapes them: an answer to what was asked, or, where that says nothing, things to ask instead. */
function hostileReply({ text }: Message, passage: string): Reply {
  const asked = text.trim();
  const suggestions = [asked, passage.trim()].filter(saysSomething).map((one) => one.slice(0, LONGEST_SUGGESTION));
  if (!saysSomething(asked) || passage.length % 3 === 0)
    return reply({ kind: 'unclear', language: 'de', paragraphs: [passage.slice(0, LONGEST_PARAGRAPH)], suggestions });
  const half = Math.floor(passage.length / 2);
  const excerpt = { quote: passage, highlights: [{ start: 0, end: half }], source: [passage, 'Rat'], url: SOURCE };
  return reply({
    kind: 'answer',
    language: 'de',
    asked,
    note: passage,
    lead: passage,
    heading: passage,
    excerpts: [excerpt, { ...excerpt, url: `javascript:${passage}` }],
    items: [{ heading: passage, papers: [passage], result: passage, outcome: 'rejected', points: [excerpt] }],
    paragraphs: [passage],
    more: { from: 3, left: 4 },
  });
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Minutes in which such passages were said about the cycle path. */
function hostileMinutes(passages: readonly string[]): Record<string, string> {
  const items = passages.map(
    (passage, at) =>
      `TOP ${at + 1} Radweg ${passage.replace(/\s+/g, ' ').slice(0, 60)}\n\nFrau Keller sagt zum Radweg: ${passage.slice(0, 900)}\n`,
  );
  return {
    'hostile.md': `# Niederschrift\n\nGremium: Hauptausschuss\n\nDatum: 03.05.2023\n\nÖffentliche Sitzung\n\n${items.join('\n')}`,
  };
}

/** Every text of a body that Discord reads as Markdown. */
function textsOf(body: Record<string, unknown>): string[] {
  const message = (body['data'] ?? body) as { content?: string; components?: Component[] };
  return [...(message.content ? [message.content] : []), ...contents(message.components ?? [])];
}
