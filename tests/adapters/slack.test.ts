import type { ServerResponse } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/slack/adapter.js';
import type { Bot, Message, Opinion } from '../../src/bot/bot.js';
import { ChannelGone, type ChatAdapter } from '../../src/bot/chatAdapter.js';
import { reply } from '../../src/bot/reply.js';
import { chatAdapterContract } from '../contracts/chatAdapter.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { type Block, buttonsOf, texts } from '../support/slack/blockRules.js';
import { BOT, type Call, type FakeSlack, startFakeSlack } from '../support/slack/fakeSlack.js';
import { command, direct, mention, message, other, press, shortcut, stamp } from '../support/slack/payloads.js';
import { smallTown } from '../support/smallTown.js';

const QUESTION = 'Was ist mit dem Radweg?';

let town: Bot;
beforeAll(async () => {
  town = await smallTown();
});

let slack: FakeSlack;
let adapter: ChatAdapter | undefined;
let problems: string[];
let rated: Opinion[];
let heard: Message[];
beforeEach(async () => {
  slack = await startFakeSlack();
  problems = [];
  rated = [];
  heard = [];
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
  await slack.close();
});

const environment = () => ({ SLACK_BOT_TOKEN: BOT.token, SLACK_APP_TOKEN: BOT.appToken, SLACK_API_URL: slack.apiUrl });
const made = (changes: Record<string, string> = {}) =>
  createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      environment: { ...environment(), ...changes },
      report: (problem) => void problems.push(problem),
    }),
  );

/** A bot that notes what it hears; `changes` replace what it does. */
const noting = (changes: Partial<Bot> = {}): Bot => ({
  ...town,
  rate: async (opinion) => void rated.push(opinion),
  ...changes,
  reply: (said) => {
    heard.push(said);
    return (changes.reply ?? town.reply)(said);
  },
});

async function start(changes: Partial<Bot> = {}): Promise<void> {
  adapter = made();
  await adapter.start(noting(changes));
  await slack.connected();
}

/** The n-th call of a method that Slack took. */
const nth = (method: string, number = 1) => slack.until(`${method} ${number}`, () => slack.taken(method)[number - 1]);
const blocks = ({ args }: Call) => (args['blocks'] ?? []) as Block[];
const written = (call: Call) => texts(blocks(call)).join('\n');
const buttonOf = (call: Call, label: RegExp) =>
  buttonsOf(blocks(call)).find(({ text }) => label.test((text as { text: string }).text))!;

/** Whatever is still on its way has been dealt with: a question after it was answered. */
async function settled(): Promise<void> {
  const before = slack.taken('chat.postMessage').length;
  await slack.deliver('events_api', mention({ text: QUESTION, channel: 'CEND' }));
  await slack.until(
    'the last answer',
    () =>
      slack.taken('chat.postMessage').length > before &&
      slack.taken('chat.postMessage').some(({ args }) => args['channel'] === 'CEND'),
  );
}
const refuses = (error: string) => (response: ServerResponse) =>
  void response.end(JSON.stringify({ ok: false, error }));
const limits = (seconds: number) => (response: ServerResponse) =>
  void response.writeHead(429, { 'retry-after': String(seconds) }).end();
const answersIn = (channel: string) =>
  slack.taken('chat.postMessage').filter(({ args }) => args['channel'] === channel);

chatAdapterContract('the Slack adapter', () => {
  let fake: FakeSlack | undefined;
  let count = 0;
  const running = startFakeSlack();
  const late: { adapter?: ChatAdapter } = {};
  return {
    adapter: {
      name: 'slack',
      async start(bot) {
        fake = await running;
        late.adapter = createAdapter(
          adapterEnvironment({
            input: process.stdin,
            output: process.stdout,
            environment: { SLACK_BOT_TOKEN: BOT.token, SLACK_APP_TOKEN: BOT.appToken, SLACK_API_URL: fake.apiUrl },
          }),
        );
        await late.adapter.start(bot);
      },
      async stop() {
        await late.adapter?.stop();
      },
    },
    async say(text) {
      const server = await running;
      await server.connected();
      await server.deliver('events_api', direct({ text }));
      const number = ++count;
      return written(await server.until('an answer', () => server.taken('chat.postMessage')[number - 1]));
    },
    end: async () => undefined,
  };
});

describe('Slack', () => {
  test('1: everything is acknowledged at once, while a search takes long', async () => {
    let release: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({ reply: (said) => stalled.then(() => town.reply(said)) });
    const url = slack.responseUrl('slow');
    const deliveries = await Promise.all([
      slack.deliver('events_api', mention({ text: QUESTION })),
      slack.deliver('slash_commands', command(QUESTION, url)),
      slack.deliver('interactive', shortcut(QUESTION, url)),
      slack.deliver(
        'interactive',
        press({ action_id: 'ratsfuchs_ask_0', value: JSON.stringify({ q: QUESTION }) }, { response_url: url }),
      ),
    ]);
    for (const { ackMs } of deliveries) expect(ackMs).toBeLessThan(1000);
    expect(slack.taken('chat.postMessage')).toEqual([]);
    release();
    await nth('chat.postMessage');
    await nth('response', 3);
  });

  test('2: an answer to a command is private and can be shared in the channel', async () => {
    await start();
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('one')));
    const answer = await nth('response');
    expect(answer.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(slack.taken('chat.postMessage')).toEqual([]);
    const share = buttonOf(answer, /teilen/);
    await slack.deliver(
      'interactive',
      press(share, { response_url: slack.responseUrl('two'), container: { is_ephemeral: true } }),
    );
    const shared = await nth('response', 2);
    expect(shared.args['response_type']).toBe('in_channel');
    expect(written(shared)).toContain(`Frage: ${QUESTION}`);
    expect(buttonOf(shared, /teilen/)).toBeUndefined();
  });

  test('3: a mention is answered in its thread, and so is what goes wrong', async () => {
    await start();
    const ts = stamp();
    await slack.deliver('events_api', mention({ text: QUESTION, ts }));
    expect((await nth('chat.postMessage')).args).toMatchObject({ channel: 'C1', thread_ts: ts });
    await slack.deliver('events_api', mention({ text: QUESTION, thread_ts: '1.1' }));
    expect((await nth('chat.postMessage', 2)).args['thread_ts']).toBe('1.1');
    slack.script(
      'chat.postMessage',
      (response) => void response.end(JSON.stringify({ ok: false, error: 'restricted_action' })),
    );
    await slack.deliver('events_api', mention({ text: QUESTION, thread_ts: '2.2' }));
    const apology = await nth('chat.postMessage', 3);
    expect(apology.args).toMatchObject({ thread_ts: '2.2', text: expect.stringContaining('nicht geklappt') });
    expect(problems).toEqual(['Slack answered restricted_action']);
  });

  test('3: a search that fails is apologised for where it was asked for', async () => {
    await start({ reply: () => Promise.reject(new RangeError('a fault')) });
    const ts = stamp();
    await slack.deliver('events_api', mention({ text: QUESTION, ts }));
    expect((await nth('chat.postMessage')).args).toMatchObject({
      thread_ts: ts,
      text: expect.stringMatching(/geklappt/),
    });
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('one')));
    expect((await nth('response')).args).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/geklappt/),
    });
    expect(new Set(problems)).toEqual(new Set(['a fault of the program (RangeError)']));
  });

  test('3: an address for answers that is used up is no reason to stay silent, nor to be heard by others', async () => {
    await start();
    const gone = (response: ServerResponse) => void response.writeHead(404).end('used_url');
    slack.script('response', gone, gone);
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('one')));
    expect((await nth('chat.postEphemeral')).args).toMatchObject({ channel: 'C1', user: 'U1' });
    await slack.deliver('interactive', shortcut(QUESTION, slack.responseUrl('two')));
    await nth('chat.postEphemeral', 2);
    slack.script('chat.postEphemeral', refuses('user_not_in_channel'));
    const more = { action_id: 'ratsfuchs_more', value: JSON.stringify({ q: QUESTION, f: 3 }) };
    const message = { response_url: slack.responseUrl('three'), message: { thread_ts: '1.1' } };
    await slack.deliver('interactive', press(more, message));
    expect((await nth('response')).args).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.taken('chat.postMessage')).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('3: what a message in a thread is asked about is answered there, to the person alone', async () => {
    await start();
    const inThread = () => shortcut(QUESTION, slack.responseUrl('thread'), { thread_ts: '5.5' });
    await slack.deliver('interactive', inThread());
    expect((await nth('chat.postEphemeral')).args).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '5.5' });
    slack.script('chat.postEphemeral', refuses('not_in_channel'));
    await slack.deliver('interactive', inThread());
    expect((await nth('response')).args).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.taken('chat.postMessage')).toEqual([]);
  });

  test('4: a follow-up in its own thread needs no mention; threads of others are left alone', async () => {
    await start();
    const ts = stamp();
    await slack.deliver('events_api', mention({ text: QUESTION, ts, channel: 'COWN' }));
    await nth('chat.postMessage');
    await slack.deliver(
      'events_api',
      message({ text: 'Und der Stichling?', channel: 'COWN', thread_ts: ts, user: 'U2' }),
    );
    expect(written(await nth('chat.postMessage', 2))).toContain('Stichling');
    slack.threads.set('5.5', [{ user: 'U7', text: 'Mittagessen?', ts: '5.5' }]);
    slack.threads.set('6.6', [{ user: 'U7', text: `<@${BOT.user}> Was ist?`, ts: '6.6' }]);
    slack.threads.set('7.7', [{ user: BOT.user, text: 'Neues', ts: '7.7' }]);
    slack.threads.set('8.8', [{ bot_id: BOT.id, text: 'Geteilt', ts: '8.8' }]);
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CFOREIGN', thread_ts: '5.5' }));
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CUNKNOWN', thread_ts: '9.9' }));
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CROOT' }));
    await slack.deliver('events_api', message({ text: '<@U5> was meinst du?', channel: 'COWN', thread_ts: ts }));
    for (const thread of ['6.6', '7.7', '8.8'])
      await slack.deliver('events_api', message({ text: QUESTION, channel: `COLD${thread}`, thread_ts: thread }));
    const old = ['6.6', '7.7', '8.8'].map((thread) => `COLD${thread}`);
    await slack.until('old threads', () => old.every((channel) => answersIn(channel).length === 1));
    await settled();
    for (const channel of ['CFOREIGN', 'CUNKNOWN', 'CROOT']) expect(answersIn(channel)).toEqual([]);
    expect(answersIn('COWN')).toHaveLength(2);
  });

  test('4: a thread that it was the first to answer in is its own after a restart; one that it was called into is not', async () => {
    await start();
    const asked = (ts: string) => ({ user: 'U7', text: 'Was ist?', ts });
    slack.threads.set('5.5', [asked('5.5'), { user: BOT.user, text: 'Der Radweg', ts: '5.6' }]);
    slack.threads.set('6.6', [asked('6.6'), { ...asked('6.7'), text: `<@${BOT.user}> Radweg?` }, asked('6.8')]);
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CCALLED', thread_ts: '6.6' }));
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CFIRST', thread_ts: '5.5' }));
    await slack.until('an answer', () => answersIn('CFIRST')[0]);
    await settled();
    expect(answersIn('CCALLED')).toEqual([]);
  });

  test('5: what is delivered twice is answered once; bots, itself and edits are ignored', async () => {
    await start();
    const once = mention({ text: QUESTION, channel: 'CONCE' }, 'EvSAME');
    for (let time = 0; time < 4; time++) await slack.deliver('events_api', once);
    const ts = stamp();
    await slack.deliver('events_api', mention({ text: QUESTION, channel: 'CTWO', ts }));
    await slack.deliver('events_api', mention({ text: QUESTION, channel: 'CTWO', ts }));
    const asked = command(QUESTION, slack.responseUrl('again'));
    for (let time = 0; time < 3; time++) await slack.deliver('slash_commands', asked);
    for (const more of [
      { bot_id: 'B7' },
      { user: BOT.user },
      { subtype: 'message_changed' },
      { subtype: 'message_deleted' },
      { edited: { user: 'U1', ts: '1' } },
    ])
      await slack.deliver('events_api', direct({ text: QUESTION, channel: 'DNO', ...more }));
    await settled();
    expect(answersIn('CONCE')).toHaveLength(1);
    expect(answersIn('CTWO')).toHaveLength(1);
    expect(answersIn('DNO')).toEqual([]);
    expect(slack.taken('response')).toHaveLength(1);
  });

  test('5: different clicks and commands are each answered, even where Slack gives no new trigger', async () => {
    await start();
    const trigger_id = 'same';
    const url = slack.responseUrl('same');
    await slack.deliver('slash_commands', command(QUESTION, url, { trigger_id }));
    await slack.deliver('slash_commands', command('hilfe', url, { trigger_id }));
    const value = JSON.stringify({ q: QUESTION });
    for (const action_id of ['ratsfuchs_helpful', 'ratsfuchs_not_helpful'])
      await slack.deliver('interactive', press({ action_id, value }, { trigger_id, response_url: url }));
    await nth('response', 4);
    expect(rated.map(({ helpful }) => helpful)).toEqual([true, false]);
  });

  test('6: forty excerpts of 20,000 characters are posted within all limits, and the cut is told', async () => {
    const excerpt = { quote: 'ä & <b> '.repeat(2500), highlights: [{ start: 0, end: 4 }], source: ['Rat'], url: null };
    await start({
      reply: async () =>
        reply({ kind: 'answer', language: 'de', asked: QUESTION, excerpts: Array.from({ length: 40 }, () => excerpt) }),
    });
    await slack.deliver('events_api', mention({ text: QUESTION }));
    const answer = await nth('chat.postMessage');
    expect(slack.refused()).toEqual([]);
    const length = texts(blocks(answer)).join('').length + String(answer.args['text']).length;
    expect(length).toBeLessThanOrEqual(11_000);
    expect(written(answer)).toContain('(gekürzt)');
    expect(String(answer.args['text']).length).toBeLessThan(4000);
  });

  test('6: a long paragraph goes on in the next section', async () => {
    const paragraph = Array.from({ length: 1000 }, (_, at) => `Wort${at}`).join(' ');
    await start({ reply: async () => reply({ kind: 'text', language: 'de', paragraphs: [paragraph] }) });
    await slack.deliver('events_api', mention({ text: QUESTION }));
    const answer = await nth('chat.postMessage');
    expect(texts(blocks(answer)).join(' ')).toBe(paragraph);
  });

  test('7: nothing that was said pings, formats or links; a source links as its own', async () => {
    const hostile =
      '> <!channel> <@U1> <#C1|x> @here *fett* _kursiv_ ~weg~ `code` <http://evil.example|klick> :tada: Bürger*innen & \u202eMO';
    await start({
      reply: async () =>
        reply({
          kind: 'answer',
          language: 'de',
          asked: hostile,
          lead: hostile,
          excerpts: [{ quote: hostile, highlights: [], source: [hostile], url: 'https://stadt.example/a?b=1&c=<2>|3' }],
          paragraphs: [hostile],
          suggestions: [hostile],
        }),
    });
    await slack.deliver('events_api', mention({ text: hostile }));
    const { args } = await nth('chat.postMessage');
    const read = (args['blocks'] as Block[]).filter(({ type }) => type !== 'actions');
    const all = JSON.stringify([args['text'], read]);
    expect(JSON.stringify(args)).not.toMatch(/<[!@#]|<http:|\u202e/);
    expect(all).not.toMatch(/@here|(?:^|\\n|")&gt;/);
    expect(all).not.toMatch(/<[!@#]|\*fett\*|_kursiv_|~weg~|`|\u202e|<http:/);
    expect(all).toContain('Bürger*innen &amp; MO');
    expect(all).toContain('<https://stadt.example/a?b=1&amp;c=%3C2%3E%7C3|');
    expect(args).toMatchObject({ parse: 'none' });
    for (const block of args['blocks'] as Block[]) if (block.text) expect(block.text.verbatim).toBe(true);
  });

  test('8: links are not unfolded, and every message has a text', async () => {
    await start();
    await slack.deliver('events_api', mention({ text: QUESTION }));
    expect((await nth('chat.postMessage')).args).toMatchObject({
      unfurl_links: expect.toSatisfy((value) => String(value) === 'false'),
      unfurl_media: expect.toSatisfy((value) => String(value) === 'false'),
      text: expect.stringContaining('Radweg'),
    });
  });

  test('9: buttons page on after a restart', async () => {
    await start();
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('first')));
    const first = await nth('response');
    await adapter!.stop();
    await start();
    await slack.deliver(
      'interactive',
      press(buttonOf(first, /^Mehr/), { response_url: slack.responseUrl('second'), container: { is_ephemeral: true } }),
    );
    const second = await nth('response', 2);
    expect(second.args['response_type']).toBe('ephemeral');
    expect(written(second)).toContain('4. „');
    expect(written(second)).not.toContain('1. „');
    await slack.deliver(
      'interactive',
      press({ action_id: 'ratsfuchs_more', value: 'not ours' }, { response_url: slack.responseUrl('third') }),
    );
    expect((await nth('response', 3)).args['text']).toContain('noch einmal fragen');
  });

  test('10: an opinion is kept with who has it, and thanked for in private', async () => {
    await start();
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('first')));
    const answer = await nth('response');
    await slack.deliver(
      'interactive',
      press(buttonOf(answer, /^Hilfreich/), { response_url: slack.responseUrl('second') }),
    );
    expect((await nth('response', 2)).args).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Danke'),
    });
    expect(rated).toEqual([
      { message: expect.objectContaining({ text: QUESTION }), helpful: true, person: `slack:${BOT.team}:U1` },
    ]);
  });

  test('11: prompts and the Home tab are offered in the language that the person uses', async () => {
    await start();
    slack.locales.set('U2', 'en-GB');
    await slack.deliver(
      'events_api',
      other('app_home_opened', { user: 'U1', channel: 'D1', tab: 'messages', event_ts: '1' }),
    );
    const prompts = await nth('assistant.threads.setSuggestedPrompts');
    expect(prompts.args).not.toHaveProperty('thread_ts');
    expect((prompts.args['prompts'] as unknown[]).length).toBeLessThanOrEqual(4);
    expect(JSON.stringify(prompts.args)).toContain('letzte');
    await slack.deliver(
      'events_api',
      other('assistant_thread_started', {
        assistant_thread: { user_id: 'U2', channel_id: 'D2', thread_ts: '3.3', context: {} },
        event_ts: '1',
      }),
    );
    expect((await nth('assistant.threads.setSuggestedPrompts', 2)).args).toMatchObject({
      channel_id: 'D2',
      thread_ts: '3.3',
    });
    await slack.deliver(
      'events_api',
      other('app_home_opened', { user: 'U2', channel: 'D2', tab: 'home', event_ts: '1' }),
    );
    expect(JSON.stringify((await nth('views.publish')).args)).toContain('How did they vote');
    await slack.deliver('slash_commands', command('FB 99', slack.responseUrl('x'), { user_id: 'U2' }));
    expect(written(await nth('response'))).toContain('do not say');
  });

  test('11: a status shows in a direct thread, and an answer comes without it too', async () => {
    await start();
    slack.script(
      'assistant.threads.setStatus',
      (response) => void response.end(JSON.stringify({ ok: false, error: 'missing_scope' })),
    );
    slack.script('users.info', (response) => void response.end(JSON.stringify({ ok: false, error: 'missing_scope' })));
    await slack.deliver('events_api', direct({ text: QUESTION, thread_ts: '4.4' }));
    expect((await nth('chat.postMessage')).args).toMatchObject({ channel: 'D1', thread_ts: '4.4' });
    await slack.deliver('events_api', direct({ text: 'hilfe' }));
    expect((await nth('chat.postMessage', 2)).args).not.toHaveProperty('thread_ts');
    expect(problems).toEqual([]);
  });

  test('11: a status comes before the answer, which takes it away', async () => {
    await start();
    let show: () => void = () => undefined;
    slack.script('assistant.threads.setStatus', (response) => {
      show = () => response.end(JSON.stringify({ ok: true }));
    });
    await slack.deliver('events_api', direct({ text: QUESTION, thread_ts: '4.4' }));
    await slack.until('a status', () => slack.calls.find(({ method }) => method === 'assistant.threads.setStatus'));
    await settled();
    expect(answersIn('D1')).toEqual([]);
    show();
    await slack.until('an answer', () => answersIn('D1')[0]);
  });

  test('12: a limit on what an answer can do without does not keep the answer waiting', async () => {
    await start();
    for (const method of ['users.info', 'assistant.threads.setStatus', 'conversations.replies'])
      slack.script(method, limits(60));
    await slack.deliver('events_api', direct({ text: QUESTION, thread_ts: '4.4' }));
    await nth('chat.postMessage');
    await slack.deliver('events_api', message({ text: QUESTION, channel: 'CFOREIGN', thread_ts: '5.5' }));
    await settled();
    expect(answersIn('CFOREIGN')).toEqual([]);
  });

  test('12: "too many requests" is waited out, by the Web API and at a response address', async () => {
    await start();
    slack.script('chat.postMessage', limits(1));
    slack.script('response', limits(1));
    await slack.deliver('events_api', mention({ text: QUESTION }));
    await slack.deliver('slash_commands', command(QUESTION, slack.responseUrl('one')));
    await nth('chat.postMessage');
    await nth('response');
    expect(problems).toEqual([]);
  });

  test('12: a connection that Slack ends, or that breaks, is made anew', async () => {
    await start();
    slack.disconnect();
    await slack.until(
      'no connection',
      () =>
        slack.connections() === 0 || slack.calls.filter(({ method }) => method === 'apps.connections.open').length > 1,
    );
    await slack.until(
      'a new connection',
      () =>
        slack.calls.filter(({ method }) => method === 'apps.connections.open').length > 1 && slack.connections() > 0,
    );
    await slack.deliver('events_api', mention({ text: QUESTION }));
    await nth('chat.postMessage');
  });

  test('12: a Slack that refuses a new connection for a while, or gives one that leads nowhere, ends nothing', async () => {
    await start();
    slack.script(
      'apps.connections.open',
      (response) => void response.end(JSON.stringify({ ok: false, error: 'invalid_auth' })),
      (response) => void response.end(JSON.stringify({ ok: true, url: 'ws://127.0.0.1:1/' })),
    );
    slack.cut();
    await slack.until(
      'a new connection',
      () =>
        slack.calls.filter(({ method }) => method === 'apps.connections.open').length === 4 && slack.connections() > 0,
    );
    await slack.deliver('events_api', mention({ text: QUESTION }));
    await nth('chat.postMessage');
    expect(problems).toEqual([expect.stringContaining('the connection is lost')]);
  });

  test('12: what Slack never sends ends nothing', async () => {
    await start();
    const broken = ['{', 'null', '[]', '{"type":"events_api"}', '{"type":"events_api","payload":{"event":null}}'];
    for (const frame of broken) slack.sendRaw(frame);
    for (const type of ['slash_commands', 'interactive'])
      slack.sendRaw(JSON.stringify({ type, envelope_id: 'e', payload: null }));
    await settled();
    expect(problems).toContain('Slack sent something that could not be read');
  });

  test('12: a token that is refused, and settings that are missing, end with one line', async () => {
    await expect(made({ SLACK_BOT_TOKEN: 'xoxb-bad' }).start(town)).rejects.toThrow(
      /^\[slack\] Slack refuses the token \(invalid_auth\): set SLACK_BOT_TOKEN anew$/,
    );
    await expect(made({ SLACK_APP_TOKEN: 'xapp-bad' }).start(town)).rejects.toThrow(
      /^\[slack\] Slack refuses the token \(invalid_auth\): set SLACK_APP_TOKEN anew$/,
    );
    expect(() => made({ SLACK_APP_TOKEN: '' })).toThrow(/SLACK_SIGNING_SECRET/);
    expect(() => made({ SLACK_BOT_TOKEN: '' })).toThrow(/SLACK_BOT_TOKEN/);
    expect(() => made({ SLACK_API_URL: 'nowhere' })).toThrow(/SLACK_API_URL/);
  });

  test('a scope that is missing is named', async () => {
    await start();
    const missing = (response: ServerResponse) =>
      void response.end(
        JSON.stringify({ ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'commands' }),
      );
    slack.script('chat.postMessage', missing, missing);
    await slack.deliver('events_api', mention({ text: QUESTION }));
    await slack.until('a report', () => problems.length > 0);
    expect(problems[0]).toContain('the scope chat:write is missing');
  });

  test('what it stops for is finished first', async () => {
    let release: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({ reply: (said) => stalled.then(() => town.reply(said)) });
    await slack.deliver('events_api', mention({ text: QUESTION }));
    const stopping = adapter!.stop();
    release();
    await stopping;
    expect(slack.taken('chat.postMessage')).toHaveLength(1);
  });

  test('news are posted once, and a channel that is gone is told from one that is not reached', async () => {
    await start();
    const news = reply({ kind: 'digest', language: 'de', heading: 'Neues', excerpts: [] });
    await adapter!.post!(`slack:${BOT.team}:C9`, news, 'news-1');
    await adapter!.post!(`slack:${BOT.team}:C9`, news, 'news-1');
    await adapter!.post!(`slack:${BOT.team}:C9`, news, 'news-2');
    expect(answersIn('C9')).toHaveLength(2);
    slack.script(
      'chat.postMessage',
      (response) => void response.end(JSON.stringify({ ok: false, error: 'channel_not_found' })),
    );
    await expect(adapter!.post!(`slack:${BOT.team}:C8`, news, 'news-3')).rejects.toThrow(ChannelGone);
  });

  test('mentions of others, links and channels are read as words', async () => {
    await start();
    await slack.deliver(
      'events_api',
      mention({ text: 'Was ist mit <https://x.example|dem Radweg> &amp; <#C5|kanal>?' }),
    );
    await nth('chat.postMessage');
    expect(heard[0]!.text).toBe('Was ist mit dem Radweg & kanal?');
  });
});
