import { describe, expect, test } from 'vitest';
import type { Bot, Message } from '../../src/bot/bot.js';
import { createFairQueue } from '../../src/bot/fairQueue.js';
import { type Limits, limitedBot } from '../../src/bot/limitedBot.js';
import { textReply } from '../../src/bot/reply.js';

const GENEROUS: Limits = { person: 100, channel: 100, waiting: 100 };

/** A bot that notes whom it answers, in which order. */
function noting(): { bot: Bot; heard: string[] } {
  const heard: string[] = [];
  const bot: Bot = {
    language: 'de',
    async reply({ text }) {
      heard.push(text);
      return textReply(text, 'de');
    },
    greeting: () => textReply('', 'de'),
    prompts: () => [],
    committees: () => [],
    rate: async () => undefined,
  };
  return { bot, heard };
}

const kinds = async (bot: Bot, messages: readonly Message[]) =>
  (await Promise.all(messages.map((message) => bot.reply(message)))).map(({ kind }) => kind);
const times = (count: number, message: Message) => Array.from({ length: count }, () => message);

describe('a bot with limits', () => {
  test('answers everybody while nobody overdoes it', async () => {
    const { bot } = noting();
    expect(new Set(await kinds(limitedBot(bot, GENEROUS), times(20, { text: 'x', person: 'a' })))).toEqual(
      new Set(['text']),
    );
  });

  test('tells one person to wait, and goes on with the others', async () => {
    const limited = limitedBot(noting().bot, { ...GENEROUS, person: 3 });
    const said = await kinds(limited, [...times(5, { text: 'x', person: 'a' }), { text: 'x', person: 'b' }]);
    expect(said).toEqual(['text', 'text', 'text', 'busy', 'busy', 'text']);
    const { paragraphs } = await limited.reply({ text: 'Wer leitet das Amt?', person: 'a' });
    expect(paragraphs[0]).toMatch(/In \d+ Sekunden/);
  });

  test('counts a channel as well as a person', async () => {
    const limited = limitedBot(noting().bot, { ...GENEROUS, channel: 2 });
    const messages = ['a', 'b', 'c'].map((person) => ({ text: 'x', person, channel: 'C1' }));
    expect(await kinds(limited, [...messages, { text: 'x', person: 'd', channel: 'C2' }])).toEqual([
      'text',
      'text',
      'busy',
      'text',
    ]);
  });

  test('says that it is busy where too much waits, and answers what waits', async () => {
    const said = await kinds(limitedBot(noting().bot, { ...GENEROUS, waiting: 5 }), times(20, { text: 'x' }));
    expect(said.filter((kind) => kind === 'text').length).toBeGreaterThanOrEqual(5);
    expect(said.at(-1)).toBe('busy');
  });

  test("lets a flood of one person's delay that person alone", async () => {
    const { bot, heard } = noting();
    const limited = limitedBot(bot, GENEROUS);
    await kinds(limited, [...times(50, { text: 'flood', person: 'a' }), { text: 'one', person: 'b' }]);
    expect(heard).toHaveLength(51);
    expect(heard.indexOf('one')).toBeLessThan(10);
  });

  test('takes messages of nobody known', async () => {
    expect(await kinds(limitedBot(noting().bot, { ...GENEROUS, person: 1 }), times(3, { text: 'x' }))).toEqual([
      'text',
      'text',
      'text',
    ]);
  });
});

describe('a fair queue', () => {
  test('gives the event loop its turn between two works', async () => {
    const queue = createFairQueue({ atOnce: 1, longest: 10 });
    const order: string[] = [];
    const works = ['first', 'second'].map((name) =>
      queue.run('a', async () => {
        order.push(name);
        setImmediate(() => order.push(`after ${name}`));
      }),
    );
    await Promise.all(works);
    await queue.idle();
    expect(order.slice(0, 3)).toEqual(['first', 'after first', 'second']);
  });

  test('goes on after a work that failed', async () => {
    const queue = createFairQueue({ atOnce: 1, longest: 10 });
    const failed = queue.run('a', () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    await expect(queue.run('a', async () => 'yes')).resolves.toBe('yes');
  });

  test('is idle when all is done', async () => {
    const queue = createFairQueue({ atOnce: 2, longest: 10 });
    let done = 0;
    for (let at = 0; at < 5; at++) void queue.run(`p${at}`, async () => void done++);
    await queue.idle();
    expect(done).toBe(5);
  });
});
