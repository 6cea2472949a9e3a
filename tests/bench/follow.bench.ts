import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { randomNumbers } from '../support/killing.js';
import { type Running, startProgram } from '../support/running.js';
import { BOT, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { command } from '../support/slack/payloads.js';
import { MINUTES } from '../support/smallTown.js';
import { print } from './figures.js';

/** BENCH_KILLS=20 for a short run. */
const KILLS = Number(process.env['BENCH_KILLS'] ?? 200);
/** Reading, noticing and posting take about a second from the start. */
const LATEST_MS = 1500;

let slack: FakeSlack | undefined;
let running: Running | undefined;
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  await slack?.close();
});

/** Ten seconds each. */
const MOST_WAITS = 6;

/** Minutes that speak of the topic, told from others by a number. */
const news = (number: number) =>
  MINUTES['umwelt.txt']!.replaceAll('Stichling', `Feldhamster Nummer ${number}`).replace(
    '05.06.2022',
    `${String(1 + (number % 28)).padStart(2, '0')}.${String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0')}.2023`,
  );

test(`a bot that is killed ${KILLS} times tells all news, each once`, async () => {
  slack = await startFakeSlack();
  const folder = folderWith(MINUTES);
  const start = () => {
    running = startProgram({
      SLACK_BOT_TOKEN: BOT.token,
      SLACK_APP_TOKEN: BOT.appToken,
      SLACK_API_URL: slack!.apiUrl,
      MINUTES_DIR: folder,
      SNAPSHOT: join(folder, '.index'),
      STATE_DB: join(folder, '.state.db'),
    });
    return running;
  };
  const stop = async (signal: NodeJS.Signals) => {
    running!.kill(signal);
    await running!.ended;
  };
  start();
  await slack.connected();
  await slack.deliver('slash_commands', command('folgen Feldhamster', slack.responseUrl('one')));
  await slack.until('a promise', () => slack!.taken('response')[0]);
  await stop('SIGTERM');

  const random = randomNumbers(7);
  let before = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(join(folder, `neu-${kill}.txt`), news(kill));
    start();
    await setTimeout(random() * LATEST_MS);
    const told = slack.taken('chat.postMessage').length;
    await stop('SIGKILL');
    before += slack.taken('chat.postMessage').length > told ? 1 : 0;
  }
  start();
  const numbersTold = () =>
    slack!.taken('chat.postMessage').map(({ args }) => Number(/Nummer \*?(\d+)/.exec(JSON.stringify(args))?.[1]));
  // What is left over is told at the last start, one after the other.
  for (let waited = 0; waited < MOST_WAITS && new Set(numbersTold()).size < KILLS; waited++)
    await slack.until('all news', () => new Set(numbersTold()).size >= KILLS).catch(() => undefined);
  await stop('SIGTERM');
  const numbers = numbersTold();
  const doubled = numbers.length - new Set(numbers).size;
  print(
    `${KILLS} kills: ${new Set(numbers).size} of ${KILLS} news told, ${doubled} told twice (${before} killed as they were told)`,
  );
  expect({ told: new Set(numbers).size, doubled }).toEqual({ told: KILLS, doubled: 0 });
});
