import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/slack/adapter.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { limitedBot } from '../../src/bot/limitedBot.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { BOT, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { mention } from '../support/slack/payloads.js';
import { smallTown } from '../support/smallTown.js';
import { print } from './figures.js';
import { rebuilding } from './rebuilding.js';

const MENTIONS = 1000;
const DELIVERIES = 4;

let slack: FakeSlack;
let adapter: ChatAdapter;
beforeAll(async () => {
  slack = await startFakeSlack();
  const environment = { SLACK_BOT_TOKEN: BOT.token, SLACK_APP_TOKEN: BOT.appToken, SLACK_API_URL: slack.apiUrl };
  adapter = createAdapter(adapterEnvironment({ input: process.stdin, output: process.stdout, environment }));
  await adapter.start(limitedBot(await smallTown()));
  await slack.connected();
});
afterAll(async () => {
  await adapter.stop();
  await slack.close();
});

test('a thousand mentions, each delivered four times, are answered a thousand times', async () => {
  const mentions = Array.from({ length: MENTIONS }, (_, at) => mention({ text: `Was ist mit dem Radweg ${at}?` }));
  const acks: number[] = [];
  for (let round = 0; round < DELIVERIES; round++)
    await Promise.all(mentions.map(async (one) => acks.push((await slack.deliver('events_api', one)).ackMs)));
  await slack.until('all answers', () => slack.taken('chat.postMessage').length >= MENTIONS);
  await adapter.stop();
  expect(slack.taken('chat.postMessage')).toHaveLength(MENTIONS);
  print(
    `Slack: ${MENTIONS} mentions, each delivered ${DELIVERIES} times: ${slack.taken('chat.postMessage').length} answers, ${slack.refused().length} refused`,
  );
});

test('acknowledgements while an index of 20,000 passages is made', async () => {
  const environment = { SLACK_BOT_TOKEN: BOT.token, SLACK_APP_TOKEN: BOT.appToken, SLACK_API_URL: slack.apiUrl };
  adapter = createAdapter(adapterEnvironment({ input: process.stdin, output: process.stdout, environment }));
  await adapter.start(limitedBot(await smallTown()));
  await slack.connected();
  const figures = await rebuilding(
    async () => (await slack.deliver('events_api', mention({ text: 'Was ist mit dem Radweg?' }))).ackMs,
  );
  print(`Slack: ${figures.text}`);
  expect(figures.p99).toBeLessThan(3000);
});
