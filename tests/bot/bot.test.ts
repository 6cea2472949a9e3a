import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bot, createBot, LONGEST_MESSAGE } from '../../src/bot/bot.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { botOptions } from '../support/botOptions.js';

let bot: Bot;
beforeAll(async () => {
  const knowledge = await loadKnowledge();
  const library = await openLibrary({
    minutesFolder: fileURLToPath(new URL('../../data/minutes', import.meta.url)),
    snapshot: '/nonexistent',
    knowledge,
  });
  bot = createBot(() => library, knowledge, botOptions);
});

describe('the bot', () => {
  test('answers with a lead and at most three excerpts, each with its source', async () => {
    const { lead, excerpts } = await bot.reply({ text: 'Who leads department 56?' });
    expect(lead).toMatch(/^Frau Keller/);
    expect(excerpts.length).toBeLessThanOrEqual(3);
    expect(excerpts[0]!.source).toEqual([
      'Ausschuss für Soziales, Integration und Demographie, Hagen',
      '15 Feb 2022',
      'Vorstellung des neuen Fachbereiches Integration, Zuwanderung und Wohnraumsicherung (56)',
      'Frau Engelhardt',
    ]);
  });

  test('says what was searched, and shows no quote, where nothing is found', async () => {
    const { excerpts, paragraphs, lead } = await bot.reply({ text: 'Wann öffnet das Schwimmbad?' });
    expect({ excerpts, lead }).toEqual({ excerpts: [], lead: null });
    expect(paragraphs[0]).toContain('Schwimmbad');
  });

  test('speaks the language of the question, else that of the person, else its own', async () => {
    expect((await bot.reply({ text: 'Is there a railway station?' })).language).toBe('en');
    expect((await bot.reply({ text: 'FB 99', language: 'en' })).language).toBe('en');
    expect((await bot.reply({ text: 'FB 99' })).language).toBe('de');
  });

  test('speaks the language that the person reads, where the platform knows it', async () => {
    const spoken = async (text: string, replyLanguage: 'de' | 'en') => {
      const reply = await bot.reply({ text, language: 'de', replyLanguage });
      return [reply.language, reply.paragraphs[0]];
    };
    expect(await spoken('Wann öffnet das Schwimmbad?', 'en')).toEqual(['en', expect.stringContaining('do not say')]);
    expect(await spoken('When does the swimming pool open?', 'de')).toEqual(['de', expect.stringContaining('nichts')]);
    expect(await spoken('sitzungen', 'en')).toEqual(['en', '1 session:']);
    expect(await spoken('', 'en')).toEqual(['en', expect.stringContaining('like to know')]);
    expect((await bot.reply({ text: 'Frau Engelhardt', replyLanguage: 'en' })).excerpts.length).toBeGreaterThan(0);
  });

  test('asks back on silence, and refuses pasted books', async () => {
    expect((await bot.reply({ text: ' \n ' })).paragraphs[0]).toContain('Zum Beispiel');
    expect((await bot.reply({ text: 'x '.repeat(LONGEST_MESSAGE) })).paragraphs[0]).toContain(String(LONGEST_MESSAGE));
  });

  test('reads the beginning of a committee or a date that is pasted text, and does not repeat it whole', async () => {
    for (const pasted of [
      { text: 'letzte', committee: '0 '.repeat(20_000) },
      { text: 'Radweg', since: 'a'.repeat(40_000) },
    ])
      expect((await bot.reply(pasted)).paragraphs.join().length).toBeLessThan(500);
  });

  test.each([
    ['hilfe', 'Befehle'],
    ['/help', 'Commands'],
    ['Sitzungen', '1 Sitzung'],
    ['sessions', '1 session'],
  ])('knows the command %s', async (text, expected) => {
    expect((await bot.reply({ text })).paragraphs[0]).toContain(expected);
  });

  test('never throws, and answers the same question the same way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect(await bot.reply({ text })).toEqual(await bot.reply({ text }));
      }),
      { numRuns: 300 },
    );
  });
});
