import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonsOf, type Component, contents } from '../support/discord/bodyRules.js';
import { CHANNEL, command, mentioning, press } from '../support/discord/events.js';
import { BOT, type FakeDiscord, startFakeDiscord } from '../support/discord/fakeDiscord.js';
import { folderWith } from '../support/folder.js';
import { type Running, startProgram } from '../support/running.js';
import { MINUTES } from '../support/smallTown.js';

let discord: FakeDiscord;
let running: Running | undefined;
beforeEach(async () => {
  discord = await startFakeDiscord();
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  await discord.close();
});

function environment(changes: Record<string, string> = {}): Record<string, string> {
  const folder = folderWith(MINUTES);
  return {
    DISCORD_TOKEN: BOT.token,
    DISCORD_API_URL: discord.apiUrl,
    MINUTES_DIR: folder,
    SNAPSHOT: join(folder, '.index'),
    STATE_DB: join(folder, '.state.db'),
    ...changes,
  };
}

test('the program answers in Discord, keeps opinions, logs nothing of them, and ends when told to', async () => {
  running = startProgram(environment());
  await discord.connected();
  discord.dispatch(
    'INTERACTION_CREATE',
    command('ask', { question: 'Wo laicht der Stichling?' }, { person: '600000000000000123' }),
  );
  const { body } = await discord.until('an answer', () => discord.taken('PATCH /webhooks/')[0]);
  const components = body['components'] as Component[];
  expect(contents(components).join('\n')).toContain('Stichling');
  discord.dispatch(
    'INTERACTION_CREATE',
    press(buttonsOf(components).find(({ label }) => label === 'Hilfreich')!.custom_id),
  );
  await discord.until('thanks', () => discord.taken('PATCH /webhooks/')[1]);
  running.kill('SIGTERM');
  const started = performance.now();
  expect(await running.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(running.stderr()).toContain('"msg":"answer"');
  expect(running.stderr()).not.toMatch(/Stichling|600000000000000123|good\.token/);
});

test('a topic that is followed is told of when minutes come', async () => {
  const settings = environment();
  running = startProgram(settings);
  await discord.connected();
  discord.dispatch('INTERACTION_CREATE', command('follow', { topic: 'Bahnhof' }));
  await discord.until('a promise', () => discord.taken('PATCH /webhooks/')[0]);
  writeFileSync(
    join(settings['MINUTES_DIR']!, 'neu.txt'),
    MINUTES['umwelt.txt']!.replaceAll('Kanal', 'Bahnhof').replace('05.06', '06.07'),
  );
  const { path, body } = await discord.until('news', () => discord.taken('POST /channels/')[0]);
  expect(path).toBe(`/channels/${CHANNEL}/messages`);
  expect(contents(body['components'] as Component[]).join('\n')).toContain('Bahnhof');
}, 20_000);

test('what is in flight when it is told to end is finished', async () => {
  running = startProgram(environment());
  await discord.connected();
  for (let at = 0; at < 5; at++) discord.dispatch('MESSAGE_CREATE', mentioning('Was ist mit dem Radweg?'));
  await discord.until('a first answer', () => discord.taken('POST /channels/')[0]);
  running.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
  expect(discord.taken('POST /channels/')).toHaveLength(5);
});

test('a token that Discord refuses ends it with one clear line', async () => {
  running = startProgram(environment({ DISCORD_TOKEN: 'bad.token' }));
  expect((await running.ended).code).toBe(1);
  const lines = running
    .stderr()
    .split('\n')
    .filter((line) => line.startsWith('ratsfuchs:'));
  expect(lines).toEqual([expect.stringContaining('Discord refuses the token')]);
  expect(running.stderr()).not.toContain('bad.token');
});
