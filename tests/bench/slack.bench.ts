import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/slack/adapter.js';
import { plainQuestion } from '../../adapters/slack/escape.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { limitedBot } from '../../src/bot/limitedBot.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { hostileReply } from '../support/hostileReply.js';
import { hostileText } from '../support/hostileTexts.js';
import { type Block, texts } from '../support/slack/blockRules.js';
import { BOT, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { mention } from '../support/slack/payloads.js';
import { smallTown } from '../support/smallTown.js';
import { print } from './figures.js';
import { rebuilding } from './rebuilding.js';

const MENTIONS = 1000;
const DELIVERIES = 4;
const HOSTILE = 1000;

let slack: FakeSlack;
let adapter: ChatAdapter | undefined;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
  await slack.close();
});

async function start(bot: Bot): Promise<void> {
  const environment = { SLACK_BOT_TOKEN: BOT.token, SLACK_APP_TOKEN: BOT.appToken, SLACK_API_URL: slack.apiUrl };
  adapter = createAdapter(adapterEnvironment({ input: process.stdin, output: process.stdout, environment }));
  await adapter.start(bot);
  await slack.connected();
}

test('a thousand mentions, each delivered four times, are answered a thousand times', async () => {
  await start(limitedBot(await smallTown()));
  const mentions = Array.from({ length: MENTIONS }, (_, at) => mention({ text: `Was ist mit dem Radweg ${at}?` }));
  const acks: number[] = [];
  for (let round = 0; round < DELIVERIES; round++)
    await Promise.all(mentions.map(async (one) => acks.push((await slack.deliver('events_api', one)).ackMs)));
  await slack.until('all answers', () => slack.taken('chat.postMessage').length >= MENTIONS);
  await adapter!.stop();
  expect(slack.taken('chat.postMessage')).toHaveLength(MENTIONS);
  print(
    `Slack: ${MENTIONS} mentions, each delivered ${DELIVERIES} times: ${slack.taken('chat.postMessage').length} answers, ${slack.refused().length} refused`,
  );
});

test('acknowledgements while an index of 20,000 passages is made', async () => {
  await start(limitedBot(await smallTown()));
  const figures = await rebuilding(
    async () => (await slack.deliver('events_api', mention({ text: 'Was ist mit dem Radweg?' }))).ackMs,
  );
  print(`Slack: ${figures.text}`);
  expect(figures.p99).toBeLessThan(3000);
});

test('a thousand hostile questions and passages ping, link and break nothing', async () => {
  const samples = fc.sample(fc.tuple(hostileText, hostileText), { numRuns: HOSTILE, seed: 7 });
  let at = 0;
  await start({ ...(await smallTown()), reply: async () => hostileReply(...samples[at++ % HOSTILE]!) });
  for (const [asked] of samples) await slack.deliver('events_api', mention({ text: asked }));
  await adapter!.stop();
  const posted = slack.calls.filter(({ method }) => method === 'chat.postMessage');
  const refused = posted.filter(({ error }) => error !== null).length;
  const mrkdwn = posted.flatMap(({ args }) => [
    String(args['text']),
    ...texts((args['blocks'] as Block[]).filter(({ type }) => type !== 'actions')),
  ]);
  const rest = mrkdwn.map((text) => text.replace(/<https:\/\/stadt\.example\/[^|<>]*\|[^<>]*>/g, ''));
  const mentions = rest.filter((text) => /<[!@#]/.test(text)).length;
  const links = rest.filter((text) => /<\w+:/.test(text)).length;
  print(`Slack: ${posted.length} hostile answers: ${mentions} mentions, ${links} links, ${refused} refused`);
  expect({ posted: posted.length, mentions, links, refused }).toEqual({
    posted: HOSTILE,
    mentions: 0,
    links: 0,
    refused: 0,
  });
});

test('questions of brackets take time in proportion', () => {
  const milliseconds = (length: number) => {
    const started = performance.now();
    for (const piece of ['<', '<@', '<!', '<#', '<#|', '<a|', '<mailto:', '<#C1|', '|', '>', '&lt;', '\n '])
      plainQuestion(piece.repeat(length / piece.length));
    return performance.now() - started;
  };
  milliseconds(40_000);
  const [half, whole] = [milliseconds(20_000), milliseconds(40_000)];
  print(
    `Slack: brackets of 40,000 characters, twelve kinds: ${whole.toFixed(1)} ms, ${(whole / half).toFixed(1)} x half of them`,
  );
});
