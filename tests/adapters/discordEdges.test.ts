import type { ServerResponse } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/discord/adapter.js';
import type { Bot, Message } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { type Reply, reply } from '../../src/bot/reply.js';
import { forgetfulState } from '../../src/state/forgetfulState.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { buttonsOf, type Component, contents } from '../support/discord/bodyRules.js';
import { CHANNEL, command, direct, mentioning, press } from '../support/discord/events.js';
import { BOT, type FakeDiscord, type Request, startFakeDiscord } from '../support/discord/fakeDiscord.js';
import { dropConnections, slowDown } from '../support/discord/storms.js';
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
let heard: Message[];
beforeEach(async () => {
  discord = await startFakeDiscord();
  problems = [];
  heard = [];
});
afterEach(async () => {
  await adapter?.stop();
  adapter = undefined;
  await discord.close();
});

const made = () =>
  createAdapter(
    adapterEnvironment({
      input: process.stdin,
      output: process.stdout,
      values: forgetfulState().values('discord'),
      environment: { DISCORD_TOKEN: BOT.token, DISCORD_API_URL: discord.apiUrl },
      report: (problem) => void problems.push(problem),
    }),
  );

/** Starts the adapter with a bot that notes what it hears. */
async function start(answer: (message: Message) => Promise<Reply> = town.reply, changes: Partial<Bot> = {}) {
  adapter = made();
  const noting = (message: Message) => {
    heard.push(message);
    return answer(message);
  };
  await adapter.start({ ...town, ...changes, reply: noting });
  await discord.connected();
}

const nth = (prefix: string, number = 1) =>
  discord.until(`${prefix} ${number}`, () => discord.taken(prefix)[number - 1]);
const components = ({ body }: Request) => (body['components'] ?? []) as Component[];
const written = (request: Request) => contents(components(request)).join('\n');
const buttonOf = (request: Request, label: RegExp) =>
  buttonsOf(components(request)).find((one) => label.test(one.label ?? ''))!;

async function ask(interaction: { id: string }): Promise<Request> {
  const before = discord.taken(ANSWERS).length;
  discord.dispatch('INTERACTION_CREATE', interaction);
  return nth(ANSWERS, before + 1);
}
const MANAGER = { permissions: String(1 << 5) };
async function set(options: Record<string, string>): Promise<void> {
  const interaction = command('settings', options, MANAGER);
  discord.dispatch('INTERACTION_CREATE', interaction);
  await discord.until('a word', () => discord.taken(`POST /interactions/${interaction.id}/`)[0]);
}

describe('what Discord leaves out', () => {
  test('is not missed: interactions and messages of the barest shape are answered', async () => {
    await start();
    discord.dispatch('GUILD_CREATE', { id: '700000000000000001' });
    discord.dispatch('TYPING_START', { user_id: '1' });
    discord.dispatch('SOMETHING_NEW', {});
    const bare = { application_id: BOT.application, version: 1 };
    const first = await ask({
      ...bare,
      id: '810000000000000001',
      type: 2,
      token: 'token-810000000000000001',
      data: { name: 'ask', options: [{ name: 'question', value: QUESTION }] },
      user: { id: '1' },
    } as never);
    expect(written(first)).toContain('Radweg');
    const more = buttonOf(first, /^Mehr/).custom_id;
    const second = await ask({
      id: '810000000000000002',
      type: 3,
      token: 'token-810000000000000002',
      guild_id: '700000000000000001',
      locale: null,
      data: { custom_id: more },
      member: { user: { id: '1' } },
      message: { id: '5' },
    } as never);
    expect(second.path).toContain(BOT.application);
    expect(written(second)).toContain('**4** „');
    discord.dispatch('MESSAGE_CREATE', {
      id: '6',
      channel_id: '7',
      guild_id: null,
      content: 'hilfe',
      author: { id: '1' },
    });
    expect(written(await nth(MESSAGES))).toContain('Befehle');
    discord.dispatch('MESSAGE_CREATE', { id: '8', channel_id: '7' });
    discord.dispatch('INTERACTION_CREATE', { id: '9', type: 2, token: 'x' });
    discord.dispatch('MESSAGE_CREATE', direct(QUESTION));
    await nth(MESSAGES, 2);
  });

  test('a committee of many words is found by /latest, and its pages', async () => {
    const name = 'Ausschuss für Umwelt, Stadtsauberkeit, Sicherheit, Mobilität, Klima und Sport der Stadt';
    const items = Array.from(
      { length: 9 },
      (_, at) => `TOP ${at + 1} Sache ${at + 1}\n\nFrau Keller berichtet von der Sache.\n`,
    );
    const minutes = `# Niederschrift\n\nGremium: ${name}\n\nDatum: 03.05.2022\n\nÖffentliche Sitzung\n\n${items.join('\n')}`;
    const long = await smallTown({}, { 'a.md': minutes });
    expect(long.committees('')).toEqual([name]);
    await start(long.reply, { committees: long.committees });
    const first = await ask(command('latest', { committee: name }));
    expect(written(first)).toContain('Sache 1');
    expect(written(await ask(press(buttonOf(first, /^Mehr/).custom_id)))).toContain('Frau Keller berichtet');
  });
});

describe('the language of a reply', () => {
  test('is that of the person, also where the question is in another, and where the button was pressed by somebody else', async () => {
    await start();
    const first = await ask(command('ask', { question: QUESTION, private: false }, { locale: 'en-US' }));
    expect(buttonOf(first, /^More \(/)).toBeDefined();
    expect(
      buttonOf(await ask(press(buttonOf(first, /^More/).custom_id, { locale: 'de' })), /^Hilfreich/),
    ).toBeDefined();
    const summary = await ask(command('latest', {}, { locale: 'de' }));
    expect(written(await ask(press(buttonOf(summary, /teilen/).custom_id, { locale: 'en-GB' })))).toMatch(
      /unanimously accepted/,
    );
  });
});

describe('the quarter of a server', () => {
  test('names the committee of /latest where none is set, for a mention too', async () => {
    await start();
    await set({ place: 'Umwelt' });
    expect(written(await ask(command('latest')))).toContain('Stichling');
    discord.dispatch('MESSAGE_CREATE', mentioning('letzte'));
    await nth(MESSAGES);
    discord.dispatch('MESSAGE_CREATE', mentioning('Radweg'));
    await nth(MESSAGES, 2);
    expect(heard.map(({ committee }) => committee)).toEqual(['Umweltausschuss', 'Umweltausschuss', undefined]);
    await set({ committee: 'bau' });
    expect(written(await ask(command('latest')))).toContain('Radweg');
  });

  test('is told with the names of its public channels', async () => {
    await start();
    const interaction = command('settings', { public: CHANNEL }, MANAGER);
    Object.assign(interaction.data, { resolved: { channels: { [CHANNEL]: { id: CHANNEL, name: 'rats_fragen' } } } });
    discord.dispatch('INTERACTION_CREATE', interaction);
    const { body } = await discord.until('a word', () => discord.taken(`POST /interactions/${interaction.id}/`)[0]);
    expect(contents((body['data'] as { components: Component[] }).components)).toContain(
      'Kanäle mit öffentlichen Antworten: #rats\\_fragen',
    );
  });
});

describe('what is registered', () => {
  test('is left alone however Discord puts it, and replaced when it says something else', async () => {
    await start();
    const again = async () => {
      await adapter!.stop();
      await start();
      return discord.taken('PUT /applications/').length;
    };
    for (const one of discord.commands()) {
      one['options'] = ((one['options'] as object[] | undefined) ?? []).map((option) => ({
        required: false,
        autocomplete: false,
        ...option,
      }));
      one['contexts'] = (one['contexts'] as number[]).toReversed();
      one['dm_permission'] = true;
      if (one['default_member_permissions']) one['default_member_permissions'] = '32';
    }
    discord.commands().reverse();
    expect(await again()).toBe(1);
    (discord.commands()[0]!['name_localizations'] as Record<string, string>)['fr'] = 'vieux';
    expect(await again()).toBe(2);
    expect(await again()).toBe(2);
    discord.commands().push({ id: '99', name: 'old', type: 1, description: 'Old' });
    expect(await again()).toBe(3);
  });
});

describe('what has no room', () => {
  const excerpt = (at: number) => ({
    quote: `Satz ${at}: ${'*wichtig* '.repeat(110)}`,
    highlights: [],
    source: ['Rat', `TOP ${at}`],
    url: `https://stadt.example/${at}`,
  });

  test('is on the next page, and nothing is passed over', async () => {
    const all = Array.from({ length: 9 }, (_, at) => excerpt(at + 1));
    const paged = async ({ from = 0 }: Message) =>
      reply({
        kind: 'answer',
        language: 'de',
        asked: QUESTION,
        from,
        excerpts: all.slice(from, from + 3),
        more: from + 3 < all.length ? { from: from + 3, left: all.length - from - 3 } : null,
      });
    await start(paged);
    const seen: string[] = [];
    let page = await ask(command('ask', { question: QUESTION }));
    for (;;) {
      const said = written(page);
      seen.push(...[...said.matchAll(/Satz (\d):/g)].map(([, number]) => number!));
      const more = buttonOf(page, /^Mehr/);
      if (!more) break;
      expect(more.label).toBe(`Mehr (${9 - seen.length})`);
      page = await ask(press(more.custom_id));
    }
    expect(seen.join('')).toBe('123456789');
    expect(discord.refused()).toEqual([]);
  });

  test('a quote that fills a message is cut aloud, and its source still leads somewhere', async () => {
    await start(async () =>
      reply({
        kind: 'answer',
        language: 'de',
        asked: QUESTION,
        excerpts: [{ ...excerpt(1), quote: '*ä*'.repeat(9000) }],
      }),
    );
    const said = written(await ask(command('ask', { question: QUESTION })));
    expect(said).toContain('… (gekürzt)');
    expect(said).toContain('[Rat · TOP 1](https://stadt.example/1)');
  });

  test('a suggestion too long for a button stands in the message, and is asked as it stands there', async () => {
    const nearest = [
      `Neufassung der *Satzung* über die Straßenreinigung${' und den Winterdienst'.repeat(5)}`,
      'Radweg am Kanal',
    ];
    await start(async () =>
      reply({ kind: 'nothing', language: 'de', asked: 'Schwimmbad', paragraphs: ['Nichts.'], suggestions: nearest }),
    );
    const first = await ask(command('ask', { question: 'Schwimmbad' }));
    for (const [at, label] of [/^1 · Neufassung/, /^2 · Radweg/].entries()) {
      await ask(press(buttonOf(first, label).custom_id, { message: { id: '1', components: components(first) } }));
      expect(heard.at(-1)!.text).toBe(nearest[at]);
    }
  });
});

describe('trouble', () => {
  test('a gateway that refuses the token ends the start with one line', async () => {
    discord.refuse(4004);
    await expect(made().start(town)).rejects.toThrow(/^\[discord\] Discord refuses the token/);
    discord.refuse(4011);
    await expect(made().start(town)).rejects.toThrow(/DISCORD_SHARDS=auto/);
    expect(problems).toEqual([]);
  });

  test('a fault while answering is told to the person, and to the operator in clean words', async () => {
    await start(async () => {
      throw new Error('secret question');
    });
    expect(written(await ask(command('ask', { question: QUESTION })))).toContain('nicht geklappt');
    discord.dispatch('MESSAGE_CREATE', mentioning(QUESTION));
    expect(written(await nth(MESSAGES))).toContain('nicht geklappt');
    expect(problems.join()).not.toContain('secret');
  });

  test('connections that break under a request, and servers that fail for a while, lose nothing', async () => {
    await start();
    const hangUp = (response: ServerResponse) => void response.destroy();
    const fail = (response: ServerResponse) => void response.writeHead(502, { 'content-type': 'text/html' }).end('Bad');
    for (const prefix of ['POST /interactions/', ANSWERS, MESSAGES])
      discord.script(prefix, hangUp, ...Array.from({ length: 5 }, () => fail));
    expect(written(await ask(command('ask', { question: QUESTION })))).toContain('Radweg');
    discord.dispatch('MESSAGE_CREATE', mentioning(QUESTION));
    expect(written(await nth(MESSAGES))).toContain('Radweg');
    expect(problems).toEqual([]);
  });

  test('when Discord was away for a while, it goes on', async () => {
    await start();
    await discord.goDown();
    await discord.comeUp();
    await discord.connected();
    discord.dispatch('MESSAGE_CREATE', direct(QUESTION));
    await nth(MESSAGES);
  });

  test('connections that drop and requests that are too many lose and double nothing', async () => {
    await start();
    expect(await dropConnections(discord, 4, QUESTION)).toEqual({ asked: 8, lost: 0, doubled: 0 });
    expect(await slowDown(discord, 10, QUESTION)).toEqual({ asked: 10, lost: 0, doubled: 0 });
    expect(problems).toEqual([]);
  }, 20_000);

  test('three hundred commands at once are acknowledged within their three seconds, and all are answered', async () => {
    await start();
    for (let at = 0; at < 300; at++) discord.dispatch('INTERACTION_CREATE', command('sessions'));
    await nth(ANSWERS, 300);
    expect(discord.refused()).toEqual([]);
  }, 20_000);
});
