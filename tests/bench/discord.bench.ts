import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/discord/adapter.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { packageRoot } from '../../src/packageRoot.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { type Component, contents } from '../support/discord/bodyRules.js';
import { command, mentioning } from '../support/discord/events.js';
import { BOT, type FakeDiscord, startFakeDiscord } from '../support/discord/fakeDiscord.js';
import { deedsOf } from '../support/discord/markup.js';
import { dropConnections, slowDown } from '../support/discord/storms.js';
import { folderWith } from '../support/folder.js';
import { hostileReply } from '../support/hostileReply.js';
import { hostileText } from '../support/hostileTexts.js';
import { randomNumbers } from '../support/killing.js';
import { type Running, startProgram } from '../support/running.js';
import { smallTown } from '../support/smallTown.js';
import { print } from './figures.js';
import { writeMinutes } from './peers/generatedMinutes.js';
import { percentile } from './peers/percentile.js';
import { createVocabulary } from './peers/vocabulary.js';

const QUESTION = 'Was ist mit dem Radweg?';
const DROPS = 200;
const REFUSALS = 100;
const HOSTILE = 1000;
const PASSAGES = 20_000;

let discord: FakeDiscord;
let adapter: ChatAdapter | undefined;
let running: Running | undefined;
let problems: string[];
beforeEach(async () => {
  discord = await startFakeDiscord();
  problems = [];
});
afterEach(async () => {
  await adapter?.stop();
  running?.kill('SIGKILL');
  await running?.ended;
  adapter = undefined;
  running = undefined;
  await discord.close();
});

async function start(bot: Bot): Promise<void> {
  adapter = createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl },
      report: (problem) => void problems.push(problem),
    }),
  );
  await adapter.start(bot);
  await discord.connected();
}

test(`${DROPS} connections that drop`, async () => {
  await start(await smallTown());
  const { asked, lost, doubled } = await dropConnections(discord, DROPS, QUESTION);
  print(`${DROPS} dropped connections, ${asked} questions: ${lost} lost, ${doubled} doubled`);
  expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
});

test(`${REFUSALS} requests that are too many`, async () => {
  await start(await smallTown());
  const { asked, lost, doubled } = await slowDown(discord, REFUSALS, QUESTION);
  print(`${REFUSALS} answers of 429, ${asked} questions: ${lost} lost, ${doubled} doubled`);
  expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
});

test(`${HOSTILE} hostile questions and passages`, async () => {
  const texts = fc.sample(hostileText, HOSTILE);
  const town = await smallTown();
  // By turns what the bot really says to such a question, and minutes that are as hostile.
  let turn = 0;
  await start({
    ...town,
    reply: async (message) =>
      turn++ % 2 === 0 ? town.reply(message) : hostileReply(message.text, texts[turn % HOSTILE]!),
  });
  for (const [at, text] of texts.entries()) {
    if (at % 2 === 0) discord.dispatch('INTERACTION_CREATE', command('ask', { question: text }));
    else discord.dispatch('MESSAGE_CREATE', mentioning(text));
    if (at % 50 === 49) await discord.until('answers', () => answers().length === at + 1);
  }
  const shown = answers().flatMap(({ body }) => contents((body['components'] ?? []) as Component[]));
  const deeds = shown.flatMap(deedsOf);
  const pinging = answers().filter(({ body }) => JSON.stringify(body['allowed_mentions']) !== NOBODY);
  print(
    `${HOSTILE} hostile questions and passages, ${shown.length} texts: ${deeds.filter((deed) => deed === 'ping').length + pinging.length} pings, ${deeds.filter((deed) => deed === 'link').length} links, ${deeds.length} deeds in all, ${discord.refused().length} refused`,
  );
  expect({ deeds, pinging, refused: discord.refused(), problems }).toEqual({
    deeds: [],
    pinging: [],
    refused: [],
    problems: [],
  });
});

const NOBODY = JSON.stringify({ parse: [], replied_user: false });
const answers = () => [...discord.taken('PATCH /webhooks/'), ...discord.taken('POST /channels/')];

test(`first answers while ${PASSAGES} passages are indexed`, async () => {
  const folder = folderWith({});
  const minutes = join(folder, 'minutes');
  const random = randomNumbers(2022);
  const lexicon = readFileSync(join(packageRoot, 'data', 'lexicon', 'en-de.tsv'), 'utf8');
  const vocabulary = createVocabulary(lexicon, random);
  writeMinutes(minutes, PASSAGES, vocabulary, random);
  running = startProgram({
    DISCORD_TOKEN: BOT.token,
    DISCORD_API_URL: discord.apiUrl,
    MINUTES_DIR: minutes,
    SNAPSHOT: join(folder, 'index'),
    STATE_DB: join(folder, 'state.db'),
  });
  await discord.connected(600_000);
  const quiet = await askUntil(() => discord.taken('POST /interactions/').length >= 200);
  const readings = () => running!.stderr().split('"minutes read"').length;
  const before = readings();
  for (const year of readdirSync(minutes))
    for (const name of readdirSync(join(minutes, year)))
      appendFileSync(join(minutes, year, name), `\n\nHerr ${vocabulary.draw()} dankt.\n`);
  const started = performance.now();
  const busy = await askUntil(() => readings() > before);
  const seconds = (performance.now() - started) / 1000;
  print(
    `first answers, quiet: ${figures(quiet)}; while ${PASSAGES} passages were indexed for ${seconds.toFixed(0)} s: ${figures(busy)}`,
  );
  expect(discord.refused()).toEqual([]);
  expect(percentile(busy, 0.99)).toBeLessThan(1000);

  /** Asks ten times a second until something is so; how long the first answers took, in milliseconds. */
  async function askUntil(done: () => boolean): Promise<number[]> {
    const first = discord.taken('POST /interactions/').length;
    let asked = first;
    while (!done()) {
      discord.dispatch('INTERACTION_CREATE', command('ask', { question: `${vocabulary.draw()} ${vocabulary.draw()}` }));
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await discord.until('all answers', () => discord.taken('PATCH /webhooks/').length >= asked, 60_000);
    return discord
      .taken('POST /interactions/')
      .slice(first)
      .map(({ tookMs }) => tookMs!);
  }
});

function figures(ms: readonly number[]): string {
  const [p50, p99] = [percentile(ms, 0.5), percentile(ms, 0.99)];
  return `${ms.length} with p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms`;
}
