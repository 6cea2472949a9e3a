import fc from 'fast-check';
import { test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { folderWith } from '../support/folder.js';
import { randomQuestion } from '../support/randomQuestions.js';
import { median, print } from './figures.js';

const QUESTIONS = 10_000;

test('10,000 random questions to the bundled minutes', async () => {
  const knowledge = await loadKnowledge();
  const snapshot = `${folderWith()}/index.snapshot`;
  const { engine } = await openLibrary({ minutesFolder: 'data/minutes', snapshot, knowledge });
  const times: number[] = [];
  for (const question of fc.sample(randomQuestion, { numRuns: QUESTIONS, seed: 1 })) {
    const started = performance.now();
    await answerQuestion(question, engine, knowledge);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const slow = times.filter((ms) => ms > 50).length;
  print(
    `median ${median(times).toFixed(2)} ms, slowest ${times.at(-1)!.toFixed(1)} ms, over 50 ms: ${slow} of ${QUESTIONS}`,
  );
});
