import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/slack/adapter.js';
import { examine } from '../../adapters/slack/examine.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { reply } from '../../src/bot/reply.js';
import { forgetfulState } from '../../src/state/forgetfulState.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { freePort } from '../support/freePort.js';
import { BOT, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { command, mention } from '../support/slack/payloads.js';
import { SECRET, sendRaw, sendSigned } from '../support/slack/signed.js';
import { smallTown } from '../support/smallTown.js';

const QUESTION = 'Was ist mit dem Radweg?';
const now = () => Math.floor(Date.now() / 1000);

let town: Bot;
beforeAll(async () => {
  town = await smallTown();
});
let slack: FakeSlack;
let port: number;
let adapter: ChatAdapter | undefined;
let problems: string[];
const values = forgetfulState().values('slack');
beforeEach(async () => {
  slack = await startFakeSlack();
  port = await freePort();
  problems = [];
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
  await slack.close();
});

async function start(environment: Record<string, string>): Promise<void> {
  adapter = createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      values,
      environment: { SLACK_PORT: String(port), SLACK_API_URL: slack.apiUrl, ...environment },
      report: (problem) => void problems.push(problem),
    }),
  );
  await adapter.start(town);
}
const HTTP = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT.token };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const OAUTH = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 's',
  SLACK_STATE_SECRET: 'st',
};

describe('Slack by requests', () => {
  test('answers a mention and a command', async () => {
    await start(HTTP);
    expect((await sendSigned(port, mention({ text: QUESTION }))).status).toBe(200);
    await slack.until('an answer', () => slack.taken('chat.postMessage')[0]);
    expect((await sendSigned(port, command(QUESTION, slack.responseUrl('one')))).status).toBe(200);
    const { args } = await slack.until('an answer', () => slack.taken('response')[0]);
    expect(args['response_type']).toBe('ephemeral');
  });

  test('answers the question whether it is there', async () => {
    await start(HTTP);
    const response = await sendSigned(port, { type: 'url_verification', challenge: 'abc', token: 'x' });
    expect(await response.text()).toContain('abc');
  });

  test('refuses what is not signed by Slack, changed, old, or from the future', async () => {
    await start(HTTP);
    for (const signing of [
      { secret: 'wrong' },
      { tampered: true },
      { at: now() - 360 },
      { at: now() + 360 },
      { at: now() + 315_360_000 },
    ])
      expect((await sendSigned(port, mention({ text: QUESTION }), signing)).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status).toBe(404);
    await sendSigned(port, mention({ text: QUESTION, channel: 'CEND' }));
    await slack.until('the last answer', () => slack.taken('chat.postMessage')[0]);
    expect(slack.taken('chat.postMessage')).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining('SLACK_SIGNING_SECRET')]);
  });

  test('answers the test of its certificate, which is not signed', async () => {
    await start(HTTP);
    const address = `http://127.0.0.1:${port}/slack/commands`;
    const form = (text: string) =>
      fetch(address, { method: 'POST', body: new URLSearchParams(text).toString(), headers: FORM });
    expect((await form('ssl_check=1&token=x')).status).toBe(200);
    expect((await form('command=/minutes&text=x')).status).toBe(401);
    expect(slack.taken('response')).toEqual([]);
  });

  test('is not ended by bodies that Slack never sends', async () => {
    await start(HTTP);
    const form = 'application/x-www-form-urlencoded';
    const broken = [
      'null',
      '[]',
      '1',
      '"x"',
      '{}',
      '{',
      '',
      '{"type":"event_callback"}',
      '{"type":"event_callback","event":null}',
    ];
    for (const body of broken) expect((await sendRaw(port, body)).status).toBeGreaterThanOrEqual(400);
    for (const body of ['payload=null', 'payload=%7B', 'payload=', ''])
      expect((await sendRaw(port, body, form)).status).toBeGreaterThanOrEqual(400);
    expect((await sendRaw(port, 'x'.repeat(2 ** 20 + 1))).status).toBe(413);
    await sendSigned(port, mention({ text: QUESTION }));
    await slack.until('an answer', () => slack.taken('chat.postMessage')[0]);
  });

  test('answers a request that is sent again once', async () => {
    await start(HTTP);
    const payload = command(QUESTION, slack.responseUrl('one'));
    const at = now();
    for (let time = 0; time < 3; time++) expect((await sendSigned(port, payload, { at })).status).toBe(200);
    await sendSigned(port, mention({ text: QUESTION }));
    await slack.until('the last answer', () => slack.taken('chat.postMessage')[0]);
    expect(slack.taken('response')).toHaveLength(1);
  });

  test('says in one line that its port is taken', async () => {
    await start(HTTP);
    const second = createAdapter(
      adapterEnvironment({
        input: process.stdin,
        output: process.stdout,
        environment: { ...HTTP, SLACK_PORT: String(port), SLACK_API_URL: slack.apiUrl },
      }),
    );
    await expect(second.start(town)).rejects.toThrow(/^\[slack\] SLACK_PORT \d+ cannot be used/);
  });
});

describe('a workspace that installs the app', () => {
  async function install(): Promise<void> {
    const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
    const address = new URL(begun.headers.get('location') ?? '');
    expect(address.searchParams.get('scope')).toContain('chat:write');
    expect(address.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/v2\/authorize/);
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const done = await fetch(
      `http://127.0.0.1:${port}/slack/oauth_redirect?code=c&state=${encodeURIComponent(address.searchParams.get('state')!)}`,
      { headers: { cookie } },
    );
    expect(done.status).toBe(200);
  }
  const fromTeam = (team: string) => ({
    ...mention({ text: QUESTION }),
    team_id: team,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: BOT.user, is_bot: true }],
  });

  test('is answered with its own token, after a restart too', async () => {
    await start(OAUTH);
    await install();
    await adapter!.stop();
    port = await freePort();
    await start(OAUTH);
    await sendSigned(port, fromTeam('T2'));
    const call = await slack.until('an answer', () => slack.taken('chat.postMessage')[0]);
    expect(call.token).toBe('xoxb-installed');
    await adapter!.post!('slack:T2:C1', reply({ kind: 'digest', language: 'de', heading: 'Neues' }), 'news-1');
    expect(slack.taken('chat.postMessage')[1]!.token).toBe('xoxb-installed');
  });

  test('does so in Socket Mode too, and a port that is taken is told in one line', async () => {
    const { SLACK_SIGNING_SECRET: _, ...rest } = OAUTH;
    const socket = { ...rest, SLACK_APP_TOKEN: BOT.appToken };
    await start(socket);
    await install();
    await slack.deliver('events_api', fromTeam('T2'));
    const call = await slack.until('an answer', () => slack.taken('chat.postMessage')[0]);
    expect(call.token).toBe('xoxb-installed');
    const first = adapter!;
    await expect(start(socket)).rejects.toThrow(/^\[slack\] SLACK_PORT \d+ cannot be used \(EADDRINUSE\)/);
    await first.stop();
  });

  test('is forgotten when it removes the app', async () => {
    await start(OAUTH);
    await install();
    expect((await sendSigned(port, { ...fromTeam('T2'), event: { type: 'app_uninstalled' } })).status).toBe(200);
    await sendSigned(port, fromTeam('T2'));
    await expect(adapter!.post!('slack:T2:C1', reply({ kind: 'digest', language: 'de' }), 'n')).rejects.toThrow(
      'removed',
    );
    expect(slack.taken('chat.postMessage')).toEqual([]);
  });

  test('that did not is not answered', async () => {
    await start(OAUTH);
    expect((await sendSigned(port, fromTeam('T77'))).status).toBeLessThan(600);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
    await expect(adapter!.post!('slack:T77:C1', reply({ kind: 'digest', language: 'de' }), 'news-1')).rejects.toThrow();
  });
});

describe('doctor on Slack', () => {
  const environment = () => ({ ...HTTP, SLACK_API_URL: slack.apiUrl });
  test('names the scopes that are missing', async () => {
    const findings = await examine(environment());
    expect(findings.find(({ what }) => what === 'slack token')).toMatchObject({ level: 'ok' });
    expect(findings.find(({ what }) => what === 'slack scopes')).toMatchObject({
      level: 'failure',
      says: expect.stringContaining('users:read'),
    });
    expect(findings.find(({ what }) => what === 'slack clock')).toMatchObject({ level: 'ok' });
  });

  test('tells a token that is refused, and a Slack that is not there', async () => {
    const bad = await examine({
      ...environment(),
      SLACK_BOT_TOKEN: 'xoxb-bad',
      SLACK_SIGNING_SECRET: '',
      SLACK_APP_TOKEN: 'xapp-bad',
    });
    expect(bad.map(({ level }) => level)).toEqual(['failure', 'failure']);
    expect(JSON.stringify(bad)).not.toMatch(/xoxb-bad|xapp-bad/);
    const gone = await examine({ ...HTTP, SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/` });
    expect(gone[0]).toMatchObject({ level: 'failure', says: expect.stringContaining('cannot be reached') });
  });
});
