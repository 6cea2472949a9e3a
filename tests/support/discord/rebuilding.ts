import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/packageRoot.js';
import { writeMinutes } from '../../bench/peers/generatedMinutes.js';
import { createVocabulary } from '../../bench/peers/vocabulary.js';
import { folderWith } from '../folder.js';
import { randomNumbers } from '../killing.js';
import { startProgram } from '../running.js';
import { MINUTES } from '../smallTown.js';
import { command } from './events.js';
import { BOT, startFakeDiscord } from './fakeDiscord.js';

/** How questions fared while the program read new minutes. */
export interface Rebuilt {
  readonly passages: number;
  /** From the arrival of the minutes until they were searched. */
  readonly seconds: number;
  readonly asked: number;
  readonly answered: number;
  /** Milliseconds until Discord heard that an answer comes, the shortest first. */
  readonly deferMs: readonly number[];
  readonly refused: number;
}

/** A question so often, whether or not the one before was answered. */
const EVERY_MS = 50;

/** Asks the compiled program all the while that minutes with so many passages come into its folder and are indexed. */
export async function askWhileRebuilding(passages: number): Promise<Rebuilt> {
  const folder = folderWith(
    Object.fromEntries(Object.entries(MINUTES).map(([name, text]) => [`minutes/${name}`, text])),
  );
  const [minutes, coming] = [join(folder, 'minutes'), join(folder, 'coming')];
  mkdirSync(coming);
  const random = randomNumbers(2022);
  const lexicon = readFileSync(join(packageRoot, 'data', 'lexicon', 'en-de.tsv'), 'utf8');
  writeMinutes(coming, passages, createVocabulary(lexicon, random), random);
  const discord = await startFakeDiscord();
  const program = startProgram({
    DISCORD_TOKEN: BOT.token,
    DISCORD_API_URL: discord.apiUrl,
    MINUTES_DIR: minutes,
    SNAPSHOT: join(folder, 'index.snapshot'),
    STATE_DB: join(folder, 'state.db'),
  });
  try {
    await discord.connected();
    const started = performance.now();
    for (const year of readdirSync(coming)) renameSync(join(coming, year), join(minutes, year));
    const asked: string[] = [];
    const read = await new Promise<number>((resolve, reject) => {
      const asking = setInterval(() => {
        const event = command('ask', { question: 'Was ist mit dem Radweg?' });
        asked.push(event.id);
        discord.dispatch('INTERACTION_CREATE', event);
        const all = readIn(program.stderr());
        if (all < passages * 0.9) return;
        clearInterval(asking);
        resolve(all);
      }, EVERY_MS);
      void program.ended.then(() => {
        clearInterval(asking);
        reject(new Error(`the program ended: ${program.stderr()}`));
      });
    });
    const seconds = (performance.now() - started) / 1000;
    const answers = () => discord.taken('PATCH /webhooks/').length;
    await discord.until('all answers', () => answers() >= asked.length).catch(() => undefined);
    const deferMs = discord.taken('POST /interactions/').flatMap(({ tookMs }) => tookMs ?? []);
    return {
      passages: read,
      seconds,
      asked: asked.length,
      answered: answers(),
      deferMs: deferMs.toSorted((a, b) => a - b),
      refused: discord.refused().length,
    };
  } finally {
    program.kill('SIGKILL');
    await program.ended;
    await discord.close();
  }
}

/** Most passages that the program says it has read. */
function readIn(log: string): number {
  return Math.max(0, ...[...log.matchAll(/"passages":(\d+)/g)].map(([, passages]) => Number(passages)));
}
