import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { type Running, startProgram } from '../support/running.js';
import { type Block, buttonsOf, texts } from '../support/slack/blockRules.js';
import { BOT, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { command, mention, press } from '../support/slack/payloads.js';
import { MINUTES } from '../support/smallTown.js';

let slack: FakeSlack;
let running: Running | undefined;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  await slack.close();
});

function environment(changes: Record<string, string> = {}): Record<string, string> {
  const folder = folderWith(MINUTES);
  return {
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_APP_TOKEN: BOT.appToken,
    SLACK_API_URL: slack.apiUrl,
    MINUTES_DIR: folder,
    SNAPSHOT: join(folder, '.index'),
    STATE_DB: join(folder, '.state.db'),
    ...changes,
  };
}

test('the program answers in Slack, keeps opinions, logs nothing of them, and ends when told to', async () => {
  running = startProgram(environment());
  await slack.connected();
  await slack.deliver('events_api', mention({ text: 'Wo laicht der Stichling?', user: 'U0CANARY' }));
  const { args } = await slack.until('an answer', () => slack.taken('chat.postMessage')[0]);
  const blocks = args['blocks'] as Block[];
  expect(texts(blocks).join('\n')).toContain('Stichling');
  await slack.deliver(
    'interactive',
    press(buttonsOf(blocks).find(({ action_id: id }) => id === 'ratsfuchs_helpful')!, {
      response_url: slack.responseUrl('one'),
    }),
  );
  await slack.until('thanks', () => slack.taken('response')[0]);
  running.kill('SIGTERM');
  const started = performance.now();
  expect(await running.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(running.stderr()).toContain('"msg":"answer"');
  expect(running.stderr()).not.toMatch(/Stichling|U0CANARY|xoxb|xapp|secret-ticket/);
});

test('a topic that is followed is told of when minutes come', async () => {
  const settings = environment();
  running = startProgram(settings);
  await slack.connected();
  await slack.deliver('slash_commands', command('folgen Bahnhof', slack.responseUrl('one'), { channel_id: 'CNEWS' }));
  await slack.until('a promise', () => slack.taken('response')[0]);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    join(settings['MINUTES_DIR']!, 'neu.txt'),
    MINUTES['umwelt.txt']!.replaceAll('Kanal', 'Bahnhof').replace('05.06', '06.07'),
  );
  const { args } = await slack.until('news', () => slack.taken('chat.postMessage')[0]);
  expect(args['channel']).toBe('CNEWS');
  expect(JSON.stringify(args)).toContain('Bahnhof');
}, 20_000);

test('a token that Slack refuses ends it with one clear line', async () => {
  running = startProgram(environment({ SLACK_BOT_TOKEN: 'xoxb-bad' }));
  expect((await running.ended).code).toBe(1);
  const lines = running
    .stderr()
    .split('\n')
    .filter((line) => line.startsWith('ratsfuchs:'));
  expect(lines).toEqual([expect.stringContaining('Slack refuses the token (invalid_auth)')]);
  expect(running.stderr()).not.toContain('xoxb-bad');
});

test('settings that are missing end it before anything is read', async () => {
  const { SLACK_APP_TOKEN: _, ...rest } = environment();
  running = startProgram(rest);
  expect((await running.ended).code).toBe(1);
  expect(running.stderr()).toContain('SLACK_SIGNING_SECRET');
});
