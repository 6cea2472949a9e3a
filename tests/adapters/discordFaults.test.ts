import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/discord/adapter.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { textReply } from '../../src/bot/reply.js';
import type { KeyValueStore } from '../../src/bot/state.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { contents, type MessageBody } from '../support/discord/bodyRules.js';
import { command, direct, mentioning, press, typing } from '../support/discord/events.js';
import { BOT, type FakeDiscord, type Request, startFakeDiscord } from '../support/discord/fakeDiscord.js';

class StateFault extends Error {
  readonly code = 'state';
}
const broken = (): never => {
  throw new StateFault('secret place of a file');
};
/** A state file on a disk that is gone. */
const BROKEN: KeyValueStore = { get: broken, set: broken, delete: broken };

let discord: FakeDiscord;
let adapter: ChatAdapter;
let problems: string[];
beforeEach(async () => {
  discord = await startFakeDiscord();
  problems = [];
});
afterEach(async () => {
  await adapter.stop();
  await discord.close();
});

async function start(changes: Partial<Bot> = {}, values: KeyValueStore = BROKEN): Promise<void> {
  adapter = createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      values,
      environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl },
      report: (problem) => void problems.push(problem),
    }),
  );
  await adapter.start({
    language: 'de',
    reply: async ({ text }) => textReply(text, 'de'),
    greeting: () => textReply('Guten Tag', 'de'),
    prompts: () => [],
    committees: () => [],
    rate: async () => undefined,
    ...changes,
  });
  await discord.connected();
}

/** What the person is told in the end: not that an answer comes. */
async function told(event: { id: string }): Promise<string> {
  discord.dispatch('INTERACTION_CREATE', event);
  const isLast = ({ path, body, error }: Request) =>
    error === null && path.includes(`token-${event.id}`) && body['type'] !== 5;
  const { body } = await discord.until('an answer', () => discord.requests.find(isLast));
  return contents(((body['data'] ?? body) as MessageBody).components ?? []).join('\n');
}

describe('a fault in the bot or its state file', () => {
  test.each([
    ['a question', () => command('ask', { question: 'Radweg' })],
    ['a change of settings', () => command('settings', { place: 'Wall' }, { permissions: '32' })],
  ])('is told to who waits for %s', async (_, event) => {
    await start();
    expect(await told(event())).toContain('nicht geklappt');
    expect(problems).toEqual(['a fault while answering (Error)']);
  });

  test('is told to who gives an opinion', async () => {
    await start({ rate: async () => broken() }, { get: () => undefined, set: broken, delete: broken });
    expect(await told(press('r1|3|0|de||||Radweg', { locale: 'en-US' }))).toContain('did not work');
    expect(problems).toEqual(['a fault while answering (Error)']);
  });

  test('is told to who mentions the bot', async () => {
    await start();
    discord.dispatch('MESSAGE_CREATE', mentioning('Radweg'));
    const { body } = await discord.until('an answer', () => discord.taken('POST /channels/')[0]);
    expect(contents((body as MessageBody).components ?? []).join()).toContain('nicht geklappt');
  });

  test('while a committee is typed ends nothing', async () => {
    await start({ committees: broken }, { get: () => undefined, set: broken, delete: broken });
    discord.dispatch('INTERACTION_CREATE', typing('ask', 'committee', 'Rat'));
    expect(await told(command('ask', { question: 'Radweg' }))).toContain('Radweg');
  });
});

test('packets of a shape that nobody expects are passed over', async () => {
  await start({}, { get: () => undefined, set: broken, delete: broken });
  const events = [
    ['MESSAGE_CREATE', { ...mentioning('x'), mentions: null }],
    ['MESSAGE_CREATE', { ...mentioning('x'), mentions: 5 }],
    ['MESSAGE_CREATE', { ...mentioning('x'), author: null }],
    ['MESSAGE_CREATE', 5],
    ['INTERACTION_CREATE', 'x'],
    ['INTERACTION_CREATE', { ...command('ask'), type: 99 }],
    ['GUILD_CREATE', 5],
  ] as const;
  for (const [name, packet] of events) discord.dispatch(name, packet);
  discord.dispatch('MESSAGE_CREATE', direct('Radweg'));
  await discord.until('an answer', () => discord.taken('POST /channels/')[0]);
  expect(problems.join()).not.toMatch(/secret|token|\d{6}/);
});
