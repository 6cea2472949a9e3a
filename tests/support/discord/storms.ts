import type { ServerResponse } from 'node:http';
import { direct, mentioning } from './events.js';
import type { FakeDiscord } from './fakeDiscord.js';

const MESSAGES = 'POST /channels/';
/** A request that is refused a hundred times keeps all behind it waiting. */
const PATIENCE_MS = 30_000;

export interface Weathered {
  readonly asked: number;
  /** Questions without an answer. */
  readonly lost: number;
  /** Answers beyond the first to a question. */
  readonly doubled: number;
}

/**
 * Ends the connection so often, by turns with a word and without one, with two questions on the way each time. Every third question
 * comes again, as after a resumption that Discord began too early.
 */
export async function dropConnections(discord: FakeDiscord, times: number, question: string): Promise<Weathered> {
  const asked: string[] = [];
  const ask = (message: { readonly id: string }) => {
    asked.push(message.id);
    discord.dispatch('MESSAGE_CREATE', message);
    if (asked.length % 3 === 0) discord.dispatch('MESSAGE_CREATE', message);
  };
  for (let time = 0; time < times; time++) {
    const before = discord.counts().resumes;
    ask(mentioning(question));
    if (time % 2 === 0) discord.cut();
    else discord.reconnect();
    ask(direct(question));
    await discord.until('a resumption', () => discord.counts().resumes > before);
  }
  return weathered(discord, asked);
}

/** Asks so often while every answer is refused once as too many, every fifth time for all of the bot's requests. */
export async function slowDown(discord: FakeDiscord, times: number, question: string): Promise<Weathered> {
  const refusal = (isGlobal: boolean) => (response: ServerResponse) =>
    void response
      .writeHead(429, {
        'content-type': 'application/json',
        'retry-after': '0.02',
        ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
      })
      .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: 0.02, global: isGlobal }));
  discord.script(MESSAGES, ...Array.from({ length: times }, (_, at) => refusal(at % 5 === 0)));
  const messages = Array.from({ length: times }, () => mentioning(question));
  for (const message of messages) discord.dispatch('MESSAGE_CREATE', message);
  return weathered(
    discord,
    messages.map(({ id }) => id),
  );
}

/** Waits as long as answers keep coming, and for one to a last question, behind which no answer is left. */
async function weathered(discord: FakeDiscord, asked: readonly string[]): Promise<Weathered> {
  const answersTo = (ids: readonly string[]) =>
    discord
      .taken(MESSAGES)
      .map(({ body }) => (body['message_reference'] as { message_id: string }).message_id)
      .filter((id) => ids.includes(id));
  const distinct = () => new Set(answersTo(asked)).size;
  let before = -1;
  while (distinct() < asked.length && distinct() > before) {
    before = distinct();
    await discord.until('one more answer', () => distinct() > before, PATIENCE_MS).catch(() => undefined);
  }
  const last = direct('hilfe');
  discord.dispatch('MESSAGE_CREATE', last);
  await discord.until('the last answer', () => answersTo([last.id])[0]);
  return { asked: asked.length, lost: asked.length - distinct(), doubled: answersTo(asked).length - distinct() };
}
