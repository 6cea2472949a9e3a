import { type Bot, type BotOptions, createBot } from '../../src/bot/bot.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { botOptions } from './botOptions.js';
import { folderWith } from './folder.js';

const session = (committee: string, day: string, items: readonly (readonly [title: string, text: string])[]) =>
  [
    `Niederschrift\nüber die öffentliche Sitzung des ${committee} am ${day}\n\nÖffentlicher Teil\n`,
    ...items.map(
      ([title, text], at) => `TOP ${at + 1} ${title}\n\n${text}\n\nAbstimmungsergebnis: einstimmig beschlossen\n`,
    ),
  ].join('\n');

const PLACES = ['am Kanal', 'an der Mühle', 'am Markt', 'am Wall', 'am Tor'];

/** The minutes of a small town: enough of the cycle path for several pages. */
export const MINUTES: Readonly<Record<string, string>> = {
  'bau.txt': session(
    'Bauausschusses',
    '03.05.2022',
    PLACES.map((place) => [
      `Radweg ${place}`,
      `Herr Weidemann findet den Radweg ${place} zu schmal. Frau Engelhardt lobt ihn.`,
    ]),
  ),
  'umwelt.txt': session('Umweltausschusses', '05.06.2022', [
    ['Stichling am Kanal', 'Frau Keller berichtet, dass der Stichling am Kanal laicht.'],
  ]),
};

/** A bot that knows a small town, or the minutes that are given. */
export async function smallTown(
  options: Partial<BotOptions> = {},
  minutes: Readonly<Record<string, string>> = MINUTES,
): Promise<Bot> {
  const knowledge = await loadKnowledge();
  const library = await openLibrary({ minutesFolder: folderWith(minutes), snapshot: '/nonexistent', knowledge });
  return createBot(() => library, knowledge, { ...botOptions, ...options });
}
