import { expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { botOptions } from '../support/botOptions.js';
import { folderWith } from '../support/folder.js';
import { runProgram } from '../support/program.js';

const MINUTES =
  'Niederschrift\nüber die öffentliche Sitzung des Bauausschusses am 03.05.2022\n\nÖffentlicher Teil\n\nTOP 1 Radweg am Kanal\n\nFrau Muster nimmt Anregungen zum Radweg am Kanal unter muster@stadt.example entgegen.\n';
const QUESTION = 'Wer nimmt Anregungen zum Radweg am Kanal entgegen?';

test('a chat masks personal data, unless the operator switched that off', async () => {
  const knowledge = await loadKnowledge();
  const library = await openLibrary({
    minutesFolder: folderWith({ 'a.txt': MINUTES }),
    snapshot: '/nonexistent',
    knowledge,
  });
  const quote = async (unmasked: boolean) => {
    const bot = createBot(() => library, knowledge, { ...botOptions, unmasked });
    return (await bot.reply({ text: QUESTION })).excerpts[0]!.quote;
  };
  expect(await quote(false)).toContain('unter [E-Mail-Adresse] entgegen');
  expect(await quote(true)).toContain('unter muster@stadt.example entgegen');
});

test('on the command line a person reads masks, a program the minutes as they are', async () => {
  const environment = { MINUTES_DIR: folderWith({ 'a.txt': MINUTES }), SNAPSHOT: '/nonexistent' };
  expect((await runProgram(['ask', QUESTION], { environment })).stdout).toContain('[E-Mail-Adresse]');
  expect((await runProgram(['ask', QUESTION, '--json'], { environment })).stdout).toContain('muster@stadt.example');
});
