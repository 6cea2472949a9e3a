import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/terminal/adapter.js';
import { renderReply } from '../../adapters/terminal/render.js';
import { type Bot, createBot } from '../../src/bot/bot.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';
import { botOptions } from '../support/botOptions.js';
import { folderWith } from '../support/folder.js';

const minutes = (committee: string, day: string, speech: string) =>
  `Niederschrift\nüber die öffentliche Sitzung des ${committee} am ${day}\n\nÖffentlicher Teil\n\nTOP 1 Radweg am Kanal\n\n${speech}\n`;

let bot: Bot;
beforeAll(async () => {
  const knowledge = await loadKnowledge();
  const folder = folderWith({
    'a.txt': minutes('Bauausschusses', '03.05.2022', 'Frau Müller (SPD) findet den Radweg am Kanal zu schmal.'),
    'b.txt': minutes('Verkehrsausschusses', '05.05.2022', 'Herr Müller (Bauamt) findet den Radweg am Kanal zu teuer.'),
    'c.txt': minutes('Umweltausschusses', '06.05.2022', 'Herr Weidemann findet, dass der Stichling am Kanal laicht.'),
  });
  const library = await openLibrary({ minutesFolder: folder, snapshot: '/nonexistent', knowledge });
  bot = createBot(() => library, knowledge, botOptions);
});
const plain = { colours: false, columns: 100 };

describe('a misspelt question in a chat', () => {
  test.each([
    ['Wo laicht der Stichlnig?', 'Meinten Sie „Stichling“?'],
    ['Where does the Stichlnig spawn in the canal?', 'Did you mean “Stichling”?'],
  ])('%s is answered below the question whether this was meant', async (text, note) => {
    const reply = await bot.reply({ text });
    expect(reply.note).toBe(note);
    expect(reply.excerpts[0]!.quote).toContain('Stichling');
    const lines = renderReply(reply, plain).split('\n');
    expect(lines[0]).toBe(note);
    expect(lines.findIndex((line) => line.startsWith('1. '))).toBeGreaterThan(0);
  });

  test('without a slip there is no such line', async () => {
    expect((await bot.reply({ text: 'Wo laicht der Stichling?' })).note).toBeNull();
  });
});

describe('a question that can be read in several ways', () => {
  test.each([
    [
      'Was sagt Müller zum Radweg?',
      'Das lässt sich auf mehrere Arten verstehen.',
      ['Was sagt Frau Müller (SPD) zum Radweg?', 'Was sagt Herr Müller (Bauamt) zum Radweg?'],
    ],
    [
      'What does Müller say about the cycle path?',
      'This can be read in several ways.',
      ['What does Ms Müller (SPD) say about the cycle path?', 'What does Mr Müller (Bauamt) say about the cycle path?'],
    ],
  ])('%s is asked back with questions that are answered', async (text, expected, suggestions) => {
    const reply = await bot.reply({ text });
    expect(reply).toMatchObject({ lead: null, excerpts: [], suggestions });
    expect(reply.paragraphs[0]).toContain(expected);
    const answers = await Promise.all(suggestions.map((suggestion) => bot.reply({ text: suggestion })));
    expect(answers.map(({ excerpts }) => excerpts[0]?.quote)).toEqual([
      expect.stringContaining('zu schmal'),
      expect.stringContaining('zu teuer'),
    ]);
  });

  test('the terminal numbers the choices', async () => {
    expect(renderReply(await bot.reply({ text: 'Was sagt Müller zum Radweg?' }), plain)).toBe(
      [
        'Das lässt sich auf mehrere Arten verstehen. Gemeint ist:',
        '  1. Was sagt Frau Müller (SPD) zum Radweg?',
        '  2. Was sagt Herr Müller (Bauamt) zum Radweg?',
        '',
      ].join('\n'),
    );
  });

  test('line ends in a question do not break the list', async () => {
    const { suggestions } = await bot.reply({ text: 'Was sagt Müller\n\tzum  Radweg?' });
    expect(suggestions[0]).toBe('Was sagt Frau Müller (SPD) zum Radweg?');
  });

  test('in the terminal a number chooses, and a number that is not offered is a question', async () => {
    const output = new PassThrough().setEncoding('utf8');
    const input = new PassThrough();
    const adapter = createAdapter(adapterEnvironment({ input, output }));
    const running = adapter.start(bot);
    input.end('Was sagt Müller zum Radweg?\n2\n2\n');
    await running;
    const [asked, chosen, number] = String(output.read()).split(/(?<=Radweg\?\n)(?=1\.)|(?=Dazu steht nichts)/);
    expect(asked).toContain('2. Was sagt Herr Müller (Bauamt) zum Radweg?');
    expect(chosen).toContain('zu teuer');
    expect(number).toContain('Gesucht: 2.');
  });
});
