import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../index/query/knowledge.js';
import { answerQuestion } from '../src/answer/answer.js';
import { loadKnowledge } from '../src/knowledge.js';
import type { Library } from '../src/library.js';
import { type LiveLibrary, openLiveLibrary, type ReloadOutcome } from '../src/liveLibrary.js';
import { folderWith } from './support/folder.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});
let live: LiveLibrary | undefined;
afterEach(async () => {
  await live?.close();
});

/** Opens a folder; `next` waits for the reload after a change. */
async function opened(files: Record<string, string>) {
  const folder = folderWith(files);
  const outcomes: ReloadOutcome[] = [];
  let tell: () => void = () => undefined;
  live = await openLiveLibrary({
    minutesFolder: folder,
    snapshot: '/nonexistent',
    knowledge,
    reloaded: (outcome) => {
      outcomes.push(outcome);
      tell();
    },
  });
  const next = () =>
    new Promise<ReloadOutcome>((resolve) => {
      tell = () => resolve(outcomes.shift()!);
      if (outcomes.length > 0) tell();
    });
  return { folder, next, current: live.current };
}
const status = async ({ engine }: Library, question: string) =>
  (await answerQuestion(question, engine, knowledge)).status;

describe('a library that follows its folder', () => {
  test('answers from minutes that come, and no longer from those that go', async () => {
    const { folder, next, current } = await opened({ 'a.md': 'Die Brücke am Markt wird saniert.' });
    const before = current();
    writeFileSync(join(folder, 'b.md'), 'Das Hallenbad am Park schließt im Mai.');
    await next();
    expect(await status(current(), 'Wird das Hallenbad geschlossen?')).toBe('found');
    expect(await status(before, 'Wird das Hallenbad geschlossen?')).toBe('nothing');
    rmSync(join(folder, 'a.md'));
    await next();
    expect(await status(current(), 'Wird die Brücke saniert?')).toBe('nothing');
  });

  test('forgets the last document too when it is withdrawn', async () => {
    const { folder, next, current } = await opened({ 'a.md': 'Die Brücke am Markt wird saniert.' });
    rmSync(join(folder, 'a.md'));
    await next();
    expect(await status(current(), 'Wird die Brücke saniert?')).toBe('nothing');
  });

  test('keeps what it had where the folder itself is gone', async () => {
    const { folder, next, current } = await opened({ 'minutes/a.md': 'Die Brücke am Markt wird saniert.' });
    rmSync(folder, { recursive: true });
    expect(await next()).toHaveProperty('error');
    expect(await status(current(), 'Wird die Brücke saniert?')).toBe('found');
  });
});
