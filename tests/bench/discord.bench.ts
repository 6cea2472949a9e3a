import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/discord/adapter.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { limitedBot } from '../../src/bot/limitedBot.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { command, direct } from '../support/discord/events.js';
import { BOT, type FakeDiscord, startFakeDiscord } from '../support/discord/fakeDiscord.js';
import { smallTown } from '../support/smallTown.js';
import { print } from './figures.js';
import { rebuilding } from './rebuilding.js';

const DROPS = 200;
const LIMITED = 100;

let discord: FakeDiscord;
let adapter: ChatAdapter;
beforeEach(async () => {
  discord = await startFakeDiscord();
  const environment = { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl };
  adapter = createAdapter(
    adapterEnvironment({ input: process.stdin, output: process.stdout, environment, report: () => undefined }),
  );
  await adapter.start(limitedBot(await smallTown()));
  await discord.connected();
});
afterEach(async () => {
  await adapter.stop();
  await discord.close();
});
const answers = () => discord.taken('POST /channels/').length;

test('two hundred connections that break lose and double nothing', async () => {
  for (let drop = 0; drop < DROPS; drop++) {
    const resumed = discord.counts().resumes;
    discord.cut();
    discord.dispatch('MESSAGE_CREATE', direct('hilfe'));
    await discord.until('a resume', () => discord.counts().resumes > resumed);
    await discord.until('an answer', () => answers() > drop);
  }
  await adapter.stop();
  expect(answers()).toBe(DROPS);
  print(`Discord: ${DROPS} connections broken, ${discord.counts().resumes} resumed: ${answers()} of ${DROPS} answers`);
});

test('a hundred answers of "too many requests" lose and double nothing', async () => {
  const limited = (response: import('node:http').ServerResponse) =>
    void response
      .writeHead(429, { 'content-type': 'application/json', 'retry-after': '0.01' })
      .end('{"message":"slow","retry_after":0.01,"global":false}');
  discord.script('POST /channels/', ...Array.from({ length: LIMITED }, () => limited));
  for (let at = 0; at < LIMITED; at++)
    discord.dispatch('MESSAGE_CREATE', direct('hilfe', { channel_id: String(700_000_000_000_000_100n + BigInt(at)) }));
  await discord.until('all answers', () => answers() >= LIMITED);
  await adapter.stop();
  expect(answers()).toBe(LIMITED);
  print(`Discord: ${LIMITED} times "too many requests": ${answers()} of ${LIMITED} answers`);
});

test('deferring while an index of 20,000 passages is made', async () => {
  const figures = await rebuilding(async () => {
    const interaction = command('ask', { question: 'Was ist mit dem Radweg?' });
    discord.dispatch('INTERACTION_CREATE', interaction);
    const { tookMs } = await discord.until(
      'a deferral',
      () => discord.taken(`POST /interactions/${interaction.id}/`)[0],
    );
    return tookMs!;
  });
  print(`Discord: ${figures.text}`);
  expect(figures.p99).toBeLessThan(3000);
});
