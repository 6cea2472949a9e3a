import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMAND, SHORTCUT } from '../../adapters/slack/listeners.js';
import { SCOPES } from '../../adapters/slack/scopes.js';

const FOLDER = fileURLToPath(new URL('../../adapters/slack/', import.meta.url));
const read = (file: string) => readFileSync(FOLDER + file, 'utf8');
const manifest = parse(read('manifest.yaml'));

test('the manifest asks for the scopes that the code asks for', () => {
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...SCOPES].sort());
});

test('the manifest has the command and the shortcut that the code listens to', () => {
  expect(manifest.features.slash_commands.map((one: { command: string }) => one.command)).toEqual([COMMAND]);
  expect(manifest.features.shortcuts.map((one: { callback_id: string }) => one.callback_id)).toEqual([SHORTCUT]);
});

test('the manifest subscribes to the events that the code listens to', () => {
  const code = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const listened = code.flatMap((file) =>
    [...read(file).matchAll(/app\.event\('([a-z_]+)'/g)].map(([, name]) => name!),
  );
  const kinds = manifest.settings.event_subscriptions.bot_events.map((name: string) => name.split('.')[0]);
  // Only apps that were made for the older "assistant view" know of its threads.
  expect(new Set([...kinds, 'assistant_thread_started'])).toEqual(new Set(listened));
  expect(Object.keys(manifest.features)).toContain('agent_view');
  expect(Object.keys(manifest.features)).not.toContain('assistant_view');
});

test('the scopes are those that the methods and events need', () => {
  // https://docs.slack.dev/reference/methods and /events name the scope of each.
  const NEEDED: Record<string, string> = {
    'chat.postMessage': 'chat:write',
    'chat.postEphemeral': 'chat:write',
    'assistant.threads.setStatus': 'assistant:write',
    'users.info': 'users:read',
    'conversations.replies': 'channels:history',
    app_mention: 'app_mentions:read',
  };
  for (const scope of Object.values(NEEDED)) expect(SCOPES).toContain(scope);
  for (const event of manifest.settings.event_subscriptions.bot_events as string[]) {
    const kind = /^message\.(\w+)$/.exec(event)?.[1];
    if (kind) expect(SCOPES).toContain(`${kind}:history`);
  }
});
