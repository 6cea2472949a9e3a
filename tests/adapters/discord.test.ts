import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/discord/adapter.js';
import { examine } from '../../adapters/discord/examine.js';
import type { Bot, Message, Opinion } from '../../src/bot/bot.js';
import { ChannelGone, type ChatAdapter } from '../../src/bot/chatAdapter.js';
import { reply } from '../../src/bot/reply.js';
import { forgetfulState } from '../../src/state/forgetfulState.js';
import { chatAdapterContract } from '../contracts/chatAdapter.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { buttonsOf, type Component, contents } from '../support/discord/bodyRules.js';
import {
  aboutThis,
  CHANNEL,
  command,
  direct,
  GUILD,
  mentioning,
  press,
  said,
  typing,
} from '../support/discord/events.js';
import { BOT, type FakeDiscord, type Request, startFakeDiscord } from '../support/discord/fakeDiscord.js';
import { freePort } from '../support/freePort.js';
import { smallTown } from '../support/smallTown.js';

const QUESTION = 'Was ist mit dem Radweg?';
const MESSAGES = 'POST /channels/';
const ANSWERS = 'PATCH /webhooks/';

let town: Bot;
beforeAll(async () => {
  town = await smallTown();
});

let discord: FakeDiscord;
let adapter: ChatAdapter | undefined;
let problems: string[];
let rated: Opinion[];
let heard: Message[];
let values = forgetfulState().values('discord');
beforeEach(async () => {
  discord = await startFakeDiscord();
  problems = [];
  rated = [];
  heard = [];
  values = forgetfulState().values('discord');
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
  await discord.close();
});

const made = (changes: Record<string, string> = {}) =>
  createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      values,
      environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl, ...changes },
      report: (problem) => void problems.push(problem),
    }),
  );
const noting = (changes: Partial<Bot> = {}): Bot => ({
  ...town,
  rate: async (opinion) => void rated.push(opinion),
  ...changes,
  reply: (message) => {
    heard.push(message);
    return (changes.reply ?? town.reply)(message);
  },
});
async function start(changes: Partial<Bot> = {}): Promise<void> {
  adapter = made();
  await adapter.start(noting(changes));
  await discord.connected();
}

const nth = (prefix: string, number = 1) =>
  discord.until(`${prefix} ${number}`, () => discord.taken(prefix)[number - 1]);
const components = ({ body }: Request) => (body['components'] ?? []) as Component[];
const written = (request: Request) => contents(components(request)).join('\n');
const buttonOf = (request: Request, label: RegExp) =>
  buttonsOf(components(request)).find((one) => label.test(one.label ?? ''))!;

/** Sends an interaction and waits for its answer. */
async function ask(interaction: { id: string }): Promise<Request> {
  const before = discord.taken(ANSWERS).length;
  discord.dispatch('INTERACTION_CREATE', interaction);
  return nth(ANSWERS, before + 1);
}

chatAdapterContract('the Discord adapter', () => {
  const running = startFakeDiscord();
  let inner: ChatAdapter | undefined;
  let count = 0;
  return {
    adapter: {
      name: 'discord',
      async start(bot) {
        const fake = await running;
        inner = createAdapter(
          adapterEnvironment({
            input: process.stdin,
            output: process.stdout,
            environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: fake.apiUrl },
          }),
        );
        await inner.start(bot);
      },
      stop: async () => inner?.stop(),
    },
    async say(text) {
      const fake = await running;
      await fake.connected();
      fake.dispatch('MESSAGE_CREATE', direct(text));
      const number = ++count;
      return written(await fake.until('an answer', () => fake.taken(MESSAGES)[number - 1]));
    },
    end: async () => undefined,
  };
});

describe('Discord', () => {
  test('1: an answer is announced at once, while a search takes long, and who will see it with it', async () => {
    let release: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({ reply: (message) => stalled.then(() => town.reply(message)) });
    const [one, two] = [command('ask', { question: QUESTION }), command('ask', { question: QUESTION, private: false })];
    for (const interaction of [one, two]) discord.dispatch('INTERACTION_CREATE', interaction);
    for (const { tookMs } of [await nth('POST /interactions/', 1), await nth('POST /interactions/', 2)])
      expect(tookMs).toBeLessThan(1000);
    expect([discord.isEphemeral(one.id), discord.isEphemeral(two.id)]).toEqual([true, false]);
    expect(discord.taken(ANSWERS)).toEqual([]);
    release();
    await nth(ANSWERS, 2);
  });

  test('2: what is private stays private on every page, and is shared only when that is asked for', async () => {
    await start();
    const first = await ask(command('ask', { question: QUESTION }));
    expect(buttonOf(first, /^Im Kanal teilen/)).toBeDefined();
    const more = press(buttonOf(first, /^Mehr/).custom_id);
    const second = await ask(more);
    expect(discord.isEphemeral(more.id)).toBe(true);
    expect(written(second)).toContain('**4** „');
    const share = press(buttonOf(first, /teilen/).custom_id);
    const shared = await ask(share);
    expect(discord.isEphemeral(share.id)).toBe(false);
    expect(written(shared)).toContain(`Frage: ${QUESTION}`);
    expect(buttonOf(shared, /teilen/)).toBeUndefined();
  });

  test('3: committees are offered while they are typed, typos and umlauts forgiven', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `Ortsrat ${at} ${'lang '.repeat(30)}`);
    await start({ committees: (typed) => (typed === '' ? many : town.committees(typed)) });
    const choicesOf = async (typed: string) => {
      const before = discord.taken('POST /interactions/').length;
      discord.dispatch('INTERACTION_CREATE', typing('ask', 'committee', typed));
      const { body } = await nth('POST /interactions/', before + 1);
      return (body['data'] as { choices: { name: string }[] }).choices.map(({ name }) => name);
    };
    expect(await choicesOf('umwletaus')).toEqual(['Umweltausschuss']);
    expect(await choicesOf('')).toHaveLength(25);
    expect(discord.refused()).toEqual([]);
  });

  test('4: commands are registered in two languages, and once', async () => {
    await start();
    expect(discord.taken('PUT /applications/')).toHaveLength(1);
    const ask = discord.commands().find(({ name }) => name === 'ask') as {
      name_localizations: object;
      options: { name: string }[];
    };
    expect(ask.name_localizations).toEqual({ de: 'frage' });
    expect(ask.options.map(({ name }) => name)).toEqual(['question', 'committee', 'since', 'private']);
    await adapter!.stop();
    await start();
    expect(discord.taken('PUT /applications/')).toHaveLength(1);
    (discord.commands().find(({ name }) => name === 'help') as { description: string }).description = 'Old';
    await adapter!.stop();
    await start();
    expect(discord.taken('PUT /applications/')).toHaveLength(2);
  });

  test('4: in one guild they are registered there', async () => {
    adapter = made({ DISCORD_GUILD_ID: GUILD });
    await adapter.start(town);
    expect(discord.taken(`PUT /applications/${BOT.application}/guilds/${GUILD}/commands`)).toHaveLength(1);
  });

  test('5: the frame is in the language of the person, else of the server', async () => {
    await start();
    const language = async (changes: object) => written(await ask(command('sessions', {}, changes)));
    expect(await language({ locale: 'en-GB' })).toContain('2 sessions');
    expect(await language({ locale: 'de', guildLocale: 'en-US' })).toContain('2 Sitzungen');
    expect(await language({ locale: 'fr', guildLocale: 'en-US' })).toContain('2 sessions');
    expect(await language({ locale: 'fr', guildLocale: 'fr' })).toContain('2 Sitzungen');
  });

  test('6: no message can ping, whatever is in it', async () => {
    await start({
      reply: async () =>
        reply({ kind: 'answer', language: 'de', asked: '@everyone', lead: '@everyone <@1> <@&2> @here', excerpts: [] }),
    });
    const answer = await ask(command('ask', { question: '@everyone' }));
    discord.dispatch('MESSAGE_CREATE', mentioning('@everyone'));
    for (const request of [answer, await nth(MESSAGES)]) {
      expect(request.body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
      expect(written(request)).not.toMatch(/@everyone|@here|<@/);
    }
  });

  test('7: forty excerpts of 20,000 characters are posted within all limits, and the cut is told', async () => {
    const excerpt = { quote: '*ä* [b] '.repeat(2500), highlights: [{ start: 0, end: 4 }], source: ['Rat'], url: null };
    await start({
      reply: async () =>
        reply({ kind: 'answer', language: 'de', asked: QUESTION, excerpts: Array.from({ length: 40 }, () => excerpt) }),
    });
    const answer = await ask(command('ask', { question: QUESTION }));
    expect(discord.refused()).toEqual([]);
    expect(written(answer)).toContain('gekürzt');
  });

  test('8: a mention, a direct message and the context menu are answered without reading what is not meant for it', async () => {
    await start();
    const message = mentioning(QUESTION);
    discord.dispatch('MESSAGE_CREATE', said(QUESTION));
    discord.dispatch('MESSAGE_CREATE', message);
    const answer = await nth(MESSAGES);
    expect(answer.path).toBe(`/channels/${CHANNEL}/messages`);
    expect(answer.body['message_reference']).toEqual({ message_id: message.id, fail_if_not_exists: false });
    expect(heard[0]!.text).toBe(QUESTION);
    discord.dispatch('MESSAGE_CREATE', direct('hilfe'));
    expect(written(await nth(MESSAGES, 2))).toContain('Befehle');
    const menu = aboutThis('Wo laicht der <@123> Stichling?');
    expect(written(await ask(menu))).toContain('Stichling');
    expect(discord.isEphemeral(menu.id)).toBe(true);
    expect(heard).toHaveLength(3);
  });

  test('9: it works where there is no server, and where the bot is no member', async () => {
    await start();
    const alone = command('ask', { question: QUESTION }, { guild: null });
    expect(written(await ask(alone))).toContain('Radweg');
    expect(discord.isEphemeral(alone.id)).toBe(false);
    const group = command('ask', { question: QUESTION }, { guild: null, context: 2 });
    await ask(group);
    expect(discord.isEphemeral(group.id)).toBe(true);
  });

  test('10: buttons work after a restart, and for another person in private', async () => {
    await start();
    const first = await ask(command('ask', { question: QUESTION, private: false }));
    await adapter!.stop();
    await start();
    const other = press(buttonOf(first, /^Mehr/).custom_id, { person: '600000000000000009' });
    expect(written(await ask(other))).toContain('**4** „');
    expect(discord.isEphemeral(other.id)).toBe(true);
    await ask(press(buttonOf(first, /^Hilfreich/).custom_id, { person: '600000000000000009' }));
    expect(rated).toEqual([
      { message: expect.objectContaining({ text: QUESTION }), helpful: true, person: 'discord:600000000000000009' },
    ]);
    discord.dispatch('INTERACTION_CREATE', press('of another version'));
    const { body } = await discord.until('a word', () =>
      discord.taken('POST /interactions/').find((one) => one.body['type'] === 4),
    );
    expect(contents((body['data'] as { components: Component[] }).components).join()).toContain('noch einmal fragen');
  });

  test('10: a question too long for a button stands in the message, and is read from there', async () => {
    const excerpt = { quote: 'Radweg', highlights: [], source: ['Rat'], url: null };
    const answer = { kind: 'answer', language: 'de', excerpts: [excerpt], more: { from: 3, left: 1 } } as const;
    await start({ reply: async ({ text }) => reply({ ...answer, asked: text }) });
    const long = `Was ist mit dem *Radweg* am Kanal_Nord, der @Mühle und dem Markt [Nord] los${', und warum eigentlich'.repeat(4)}?`;
    const first = await ask(command('ask', { question: long, committee: 'Bauausschuss' }));
    const more = buttonOf(first, /^Mehr/);
    expect(more.custom_id!.length).toBeLessThanOrEqual(100);
    await ask(press(more.custom_id, { message: { id: '1', components: components(first) } }));
    expect(heard.at(-1)).toMatchObject({ text: long, from: 3, committee: 'Bauausschuss' });
  });

  test('11: nothing that was said formats or links; a source links as its own', async () => {
    const hostile =
      '# groß **fett** __unter__ ||geheim|| `code` [klick](https://evil.example) https://evil.example </ask:1> <t:0:R> <:f:1> \u202eMO';
    await start({
      reply: async () =>
        reply({
          kind: 'answer',
          language: 'de',
          asked: hostile,
          lead: hostile,
          excerpts: [{ quote: hostile, highlights: [], source: [hostile], url: 'https://stadt.example/a(b)?c=[d]' }],
          paragraphs: [`${hostile}\n-# klein\n> Zitat\n- Liste\n1. Liste`],
        }),
    });
    const text = written(await ask(command('ask', { question: QUESTION })));
    expect(text.replace(/\\[^\p{L}\p{N}\s]/gu, '')).not.toMatch(
      /__|\|\||`|<[/t:]|https:\/\/evil|\u202e|\]\(https:..evil/u,
    );
    expect(text).toContain('\\-# klein\n\\> Zitat\n\\- Liste\n1\\. Liste');
    expect(text).toContain('](https://stadt.example/a%28b%29?c=%5bd%5d)');
  });

  test('12: a session is resumed without loss and without doubles', async () => {
    await start();
    discord.reconnect();
    discord.dispatch('MESSAGE_CREATE', mentioning(QUESTION));
    await discord.until('a resume', () => discord.counts().resumes === 1);
    discord.cut();
    discord.dispatch('MESSAGE_CREATE', direct(QUESTION));
    await nth(MESSAGES, 2);
    discord.invalidate();
    await discord.until('a new session', () => discord.counts().identifies === 2);
    await discord.connected();
    discord.dispatch('MESSAGE_CREATE', direct('hilfe'));
    await nth(MESSAGES, 3);
    expect(heard).toHaveLength(3);
  }, 25_000);

  test('12: what Discord refuses ends nothing: too many requests, too late, a bad shape', async () => {
    await start();
    const json = (status: number, body: object) => (response: import('node:http').ServerResponse) =>
      void response
        .writeHead(status, { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '0.1' } : {}) })
        .end(JSON.stringify(body));
    discord.script(MESSAGES, json(429, { message: 'slow', retry_after: 0.1, global: false }));
    discord.dispatch('MESSAGE_CREATE', mentioning(QUESTION));
    await nth(MESSAGES);
    discord.script('POST /interactions/', json(404, { code: 10062, message: 'Unknown interaction' }));
    discord.dispatch('INTERACTION_CREATE', command('ask', { question: QUESTION }));
    await nth(MESSAGES);
    discord.script(ANSWERS, json(400, { code: 50035, message: 'Invalid Form Body' }));
    const answer = await ask(command('ask', { question: QUESTION }));
    expect(written(answer)).toContain('nicht geklappt');
    expect(problems).toEqual([
      'Discord answered 10062 (the answer came too late)',
      'Discord answered 50035 (it refuses how a message is made)',
    ]);
  });

  test('12: a token that is refused, and settings that are wrong, end with one line', async () => {
    await expect(made({ DISCORD_TOKEN: 'bad.token' }).start(town)).rejects.toThrow(
      /^\[discord\] Discord refuses the token/,
    );
    expect(() => made({ DISCORD_TOKEN: '' })).toThrow(/DISCORD_TOKEN/);
    expect(() => made({ DISCORD_GUILD_ID: 'x' })).toThrow(/DISCORD_GUILD_ID/);
    expect(() => made({ DISCORD_API_URL: 'nowhere' })).toThrow(/DISCORD_API_URL/);
    expect(() => made({ DISCORD_SHARDS: '0' })).toThrow(/DISCORD_SHARDS/);
  });

  test('bots, itself and webhooks are ignored, and what comes twice is answered once', async () => {
    await start();
    for (const more of [
      { author: { id: '5', bot: true } },
      { author: { id: BOT.id } },
      { webhook_id: '7' },
      { type: 7 },
    ])
      discord.dispatch('MESSAGE_CREATE', mentioning(QUESTION, more));
    const message = mentioning(QUESTION);
    for (let time = 0; time < 3; time++) discord.dispatch('MESSAGE_CREATE', message);
    const interaction = command('sessions');
    for (let time = 0; time < 3; time++) discord.dispatch('INTERACTION_CREATE', interaction);
    discord.dispatch('MESSAGE_CREATE', direct('hilfe'));
    await nth(MESSAGES, 2);
    await nth(ANSWERS);
    expect(heard).toHaveLength(3);
    expect(discord.refused()).toEqual([]);
  });

  test('a question within bounds keeps them on its pages', async () => {
    await start();
    const first = await ask(command('ask', { question: 'Radweg', committee: 'Bauausschuss', since: '2022' }));
    await ask(press(buttonOf(first, /^Mehr/).custom_id));
    expect(heard.at(-1)).toMatchObject({ text: 'Radweg', committee: 'Bauausschuss', since: '2022', from: 3 });
  });

  test('several shards share the bot', async () => {
    adapter = made({ DISCORD_SHARDS: '2' });
    await adapter.start(noting());
    await discord.until('two sessions', () => discord.connections() === 2);
    expect(discord.counts().identifies).toBe(2);
  }, 20_000);

  test('news are posted once, and a channel that is gone is told from one that is not reached', async () => {
    await start();
    const news = reply({ kind: 'digest', language: 'de', heading: 'Neues' });
    await adapter!.post!(`discord:${GUILD}:${CHANNEL}`, news, 'news-1');
    await adapter!.post!(`discord:${GUILD}:${CHANNEL}`, news, 'news-1');
    expect(discord.taken(MESSAGES)).toHaveLength(1);
    discord.script(
      MESSAGES,
      (response) =>
        void response
          .writeHead(404, { 'content-type': 'application/json' })
          .end('{"code":10003,"message":"Unknown Channel"}'),
    );
    await expect(adapter!.post!(`discord:${GUILD}:1`, news, 'news-2')).rejects.toThrow(ChannelGone);
  });
});

describe('the settings of a server', () => {
  const MANAGER = { permissions: String(1 << 5) };
  const told = async (interaction: { id: string }) => {
    discord.dispatch('INTERACTION_CREATE', interaction);
    const { body } = await discord.until('a word', () => discord.taken(`POST /interactions/${interaction.id}/`)[0]);
    return contents((body['data'] as { components: Component[] }).components).join('\n');
  };

  test('are changed by who manages it, and by nobody else', async () => {
    await start();
    expect(await told(command('settings', { committee: 'umwelt' }))).toContain('nur, wer den Server verwaltet');
    expect(await told(command('settings', { committee: 'umwelt' }, MANAGER))).toContain('Umweltausschuss');
    expect(await told(command('settings', { committee: 'Sport' }, MANAGER))).toContain('Sport');
    expect(written(await ask(command('latest')))).toContain('Umweltausschuss');
  });

  test('decide where answers are public, in which language, and which place comes first, after a restart too', async () => {
    await start();
    await told(command('settings', { public: CHANNEL, place: 'Wall', language: 'en' }, MANAGER));
    await adapter!.stop();
    await start();
    const here = command('ask', { question: QUESTION });
    await ask(here);
    expect(discord.isEphemeral(here.id)).toBe(false);
    expect(heard.at(-1)).toMatchObject({ place: 'Wall' });
    const elsewhere = command('ask', { question: QUESTION }, { channel: '700000000000000077' });
    await ask(elsewhere);
    expect(discord.isEphemeral(elsewhere.id)).toBe(true);
    expect(written(await ask(command('sessions', {}, { locale: 'fr' })))).toContain('2 sessions');
    await told(command('settings', { private: CHANNEL }, MANAGER));
    const again = command('ask', { question: QUESTION });
    await ask(again);
    expect(discord.isEphemeral(again.id)).toBe(true);
    expect(await told(command('settings', { reset: true }, MANAGER))).toContain('Quartier oder Ort: nicht gesetzt');
  });

  test('are those of one server', async () => {
    await start();
    await told(command('settings', { place: 'Wall' }, MANAGER));
    await ask(command('ask', { question: QUESTION }, { guild: '700000000000000099' }));
    expect(heard.at(-1)!.place).toBeUndefined();
  });
});

describe('doctor on Discord', () => {
  test('tells a token that is taken from one that is refused', async () => {
    const environment = { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl };
    expect((await examine(environment)).map(({ level }) => level)).toEqual(['ok', 'ok', 'ok']);
    const bad = await examine({ ...environment, DISCORD_TOKEN: 'bad' });
    expect(bad).toMatchObject([{ level: 'failure' }]);
    const gone = await examine({ ...environment, DISCORD_API_URL: `http://127.0.0.1:${await freePort()}/api` });
    expect(gone[0]).toMatchObject({ level: 'failure', says: expect.stringContaining('cannot be reached') });
  });
});
