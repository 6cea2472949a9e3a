import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Knowledge } from '../index/query/knowledge.js';
import { answerQuestion } from '../src/answer/answer.js';
import { loadKnowledge } from '../src/knowledge.js';
import { type Library, openLibrary } from '../src/library.js';
import { folderWith } from './support/folder.js';
import { randomQuestion } from './support/randomQuestions.js';

let knowledge: Knowledge;
let library: Library;
beforeAll(async () => {
  knowledge = await loadKnowledge();
  library = await openLibrary({
    minutesFolder: 'data/minutes',
    snapshot: `${folderWith()}/index.snapshot`,
    knowledge,
  });
});

test('any question is answered, the same way each time, in quotes of at most 800 characters', async () => {
  await fc.assert(
    fc.asyncProperty(randomQuestion, async (question) => {
      const [one, other] = await Promise.all([1, 2].map(() => answerQuestion(question, library.engine, knowledge)));
      expect(one).toEqual(other);
      expect(one!.citations.every(({ quote }) => quote.length <= 800)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
