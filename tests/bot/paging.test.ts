import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/terminal/adapter.js';
import { type Bot, createBot } from '../../src/bot/bot.js';
import type { Rating } from '../../src/bot/state.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { botOptions } from '../support/botOptions.js';
import { folderWith } from '../support/folder.js';

/** A session whose every item speaks of the cycle path. */
const minutes = (committee: string, day: string, places: readonly string[]) =>
  [
    `Niederschrift\nüber die öffentliche Sitzung des ${committee} am ${day}\n\nÖffentlicher Teil\n`,
    ...places.map(
      (place, at) =>
        `TOP ${at + 1} Radweg ${place}\n\nHerr Weidemann findet den Radweg ${place} zu schmal.\n\nBeschluss: Der Radweg ${place} wird gebaut.\n\nAbstimmungsergebnis: einstimmig beschlossen\n`,
    ),
  ].join('\n');

const ratings: Rating[] = [];
let bot: Bot;
beforeAll(async () => {
  const knowledge = await loadKnowledge();
  const folder = folderWith({
    'a.txt': minutes('Bauausschusses', '03.05.2022', ['am Kanal', 'an der Mühle', 'am Markt', 'am Wall', 'am Tor']),
    'b.txt': minutes('Verkehrsausschusses', '05.04.2023', ['am Bahnhof', 'im Tal']),
  });
  const library = await openLibrary({ minutesFolder: folder, snapshot: '/nonexistent', knowledge });
  bot = createBot(() => library, knowledge, {
    ...botOptions,
    now: () => new Date('2023-05-10T12:00:00Z'),
    feedback: {
      hash: (text) => `#${text.length}`,
      rate: (rating) => void ratings.push(rating),
      forget: () => ratings.splice(0).length,
    },
  });
});

describe('the pages of an answer', () => {
  test('go on without repeating an excerpt, to an end', async () => {
    const quotes: string[] = [];
    let from: number | undefined = 0;
    for (let page = 0; from !== undefined && page < 10; page++) {
      const { excerpts, more, lead } = await bot.reply({ text: 'Was ist mit dem Radweg?', from });
      if (from > 0) expect(lead).toBeNull();
      quotes.push(...excerpts.map(({ quote }) => quote));
      expect(more === null || more.from === quotes.length).toBe(true);
      from = more?.from;
    }
    expect(from).toBeUndefined();
    expect(quotes.length).toBeGreaterThan(3);
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  test('behind the last say so', async () => {
    const { excerpts, paragraphs } = await bot.reply({ text: 'Was ist mit dem Radweg?', from: 50 });
    expect(excerpts).toEqual([]);
    expect(paragraphs).toEqual(['Mehr gibt es dazu nicht.']);
  });

  test('come in the terminal with "mehr"', async () => {
    const output = new PassThrough().setEncoding('utf8');
    const input = new PassThrough();
    const running = createAdapter(adapterEnvironment({ input, output })).start(bot);
    input.end('Was ist mit dem Radweg?\nmehr\n');
    await running;
    const said = String(output.read());
    expect(said).toContain('„mehr“ zeigt noch');
    expect(said).toContain('\n4. „');
  });
});

describe('a question about a decision', () => {
  test.each([
    ['Wie wurde über den Radweg am Wall abgestimmt?', 'Einstimmig beschlossen: Radweg am Wall'],
    ['What was decided on the cycle path „am Wall“?', 'Unanimously accepted: Radweg am Wall'],
  ])('%s leads with the result', async (text, lead) => {
    const reply = await bot.reply({ text });
    expect(reply.lead).toBe(lead);
    expect((await bot.reply({ text, from: reply.more?.from ?? 3 })).lead).toBeNull();
  });

  test('another question does not', async () => {
    expect((await bot.reply({ text: 'Was sagt Herr Weidemann zum Radweg am Wall?' })).lead).toBeNull();
  });
});

describe('a question within bounds', () => {
  test('is answered from the committee that was chosen, as typed', async () => {
    const { excerpts } = await bot.reply({ text: 'Was ist mit dem Radweg?', committee: 'verkehrsauschuss' });
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { source } of excerpts) expect(source[0]).toContain('Verkehrsausschuss');
  });

  test('is answered from the sessions since a day', async () => {
    const { excerpts } = await bot.reply({ text: 'Was ist mit dem Radweg?', since: '2023' });
    for (const { source } of excerpts) expect(source[1]).toBe('05.04.2023');
    expect((await bot.reply({ text: 'Was ist mit dem Radweg?', since: '06.04.2023' })).kind).toBe('nothing');
  });

  test('understands words of time that depend on the day of asking', async () => {
    const reply = await bot.reply({ text: 'Was ist letzten Monat mit dem Radweg?' });
    expect(new Set(reply.excerpts.map(({ source }) => source[1]))).toEqual(new Set(['05.04.2023']));
    expect(reply.asked).toBe('Was ist letzten Monat mit dem Radweg?');
    expect((await bot.reply({ text: 'Was ist letzte Woche mit dem Radweg?' })).kind).toBe('nothing');
    const since = await bot.reply({ text: 'Was ist mit dem Radweg?', since: 'last year' });
    expect(since.excerpts.some(({ source }) => source[1] === '03.05.2022')).toBe(true);
  });

  test('whose committee or day is unknown is told so', async () => {
    const unknown = await bot.reply({ text: 'Was ist mit dem Radweg?', committee: 'Sport' });
    expect(unknown.paragraphs[0]).toContain('„Sport“');
    expect(unknown.suggestions).toContain('letzte Verkehrsausschuss');
    expect((await bot.reply({ text: 'Was ist mit dem Radweg?', since: 'neulich' })).paragraphs[0]).toContain('neulich');
  });

  test('puts the passages of a place first', async () => {
    const { excerpts } = await bot.reply({ text: 'Was ist mit dem Radweg?', place: 'Wall' });
    expect(excerpts[0]!.quote).toContain('am Wall');
  });
});

describe('the latest session', () => {
  test('is told item by item, with results', async () => {
    const { kind, heading, items, asked } = await bot.reply({ text: 'letzte' });
    expect({ kind, heading, asked }).toEqual({
      kind: 'summary',
      heading: expect.stringMatching(/Verkehrsausschuss.* · 05\.04\.2023/),
      asked: 'letzte',
    });
    expect(items.map(({ heading: item, result }) => [item, result])).toEqual([
      ['TOP 1 Radweg am Bahnhof', 'einstimmig beschlossen'],
      ['TOP 2 Radweg im Tal', 'einstimmig beschlossen'],
    ]);
  });

  test('of a committee is found by what somebody types of it', async () => {
    expect((await bot.reply({ text: 'latest bau' })).heading).toContain('Bauausschuss');
    expect((await bot.reply({ text: 'latest', committee: 'Bauausschuss' })).heading).toContain('Bauausschuss');
  });

  test('of a committee that there is not offers others', async () => {
    const { kind, suggestions } = await bot.reply({ text: 'letzte Sportausschuss' });
    expect(kind).toBe('unclear');
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe('what the bot knows beside answers', () => {
  test('are questions that the newest minutes answer', async () => {
    const prompts = bot.prompts('de');
    expect(prompts[0]).toBe('letzte');
    expect(prompts.length).toBeLessThanOrEqual(4);
    for (const text of prompts) expect(['summary', 'answer']).toContain((await bot.reply({ text })).kind);
  });

  test('are opinions of an answer, with the passages that were shown and without its words', async () => {
    const message = { text: 'Was ist mit dem Radweg am Wall?' };
    await bot.rate({ message, helpful: true, person: 'slack:T1:U1' });
    expect(ratings).toHaveLength(1);
    expect(ratings[0]).toMatchObject({ helpful: true, person: '#11', answer: '#31' });
    expect(ratings[0]!.sources).toHaveLength((await bot.reply(message)).excerpts.length);
  });

  test('is forgotten when the person says so', async () => {
    const message = { text: 'Was ist mit dem Radweg am Wall?' };
    await bot.rate({ message, helpful: true, person: 'slack:T1:U1' });
    expect((await bot.reply({ text: 'forget me', person: 'slack:T1:U1' })).paragraphs[0]).toMatch(/deleted/);
    expect((await bot.reply({ text: 'Vergiss mich', person: 'slack:T1:U1' })).paragraphs[0]).toBe(
      'Von Ihnen ist nichts gespeichert.',
    );
  });
});
