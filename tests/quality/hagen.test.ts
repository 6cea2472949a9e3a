import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../index/query/knowledge.js';
import { answerQuestion } from '../../src/answer/answer.js';
import { holdsEvidence } from '../../src/cli/evaluate.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { type Library, openLibrary } from '../../src/library.js';

interface QualityQuestion {
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly paraphrased?: boolean;
  /** Why the expected passage should win, or why no passage answers. */
  readonly why: string;
}

const file = fileURLToPath(new URL('hagen.jsonl', import.meta.url));
const questions = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as QualityQuestion);
const answerable = questions.filter(({ answer }) => answer !== null);

let knowledge: Knowledge;
let library: Library;
beforeAll(async () => {
  knowledge = await loadKnowledge();
  const minutesFolder = fileURLToPath(new URL('../../data/minutes', import.meta.url));
  library = await openLibrary({ minutesFolder, snapshot: '/nonexistent', knowledge });
});
const answer = (question: string) => answerQuestion(question, library.engine, knowledge);

describe('questions to the bundled minutes', () => {
  test('there are enough of them, half in other words than the minutes use, each with a reason', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(30);
    expect(questions.length - answerable.length).toBeGreaterThanOrEqual(10);
    expect(answerable.filter(({ paraphrased }) => paraphrased).length).toBeGreaterThanOrEqual(answerable.length / 2);
    expect(questions.filter(({ why }) => why.length < 10)).toEqual([]);
  });

  test.each(answerable)('$question', async ({ question, evidence, answer: expected }) => {
    const { status, citations } = await answer(question);
    expect(status).toBe('found');
    expect(holdsEvidence(citations[0]!.quote, evidence!)).toBe(true);
    expect(citations[0]!.quote).toContain(expected);
  });

  test.each(questions.filter(({ answer: expected }) => expected === null))(
    'not in these minutes: $question',
    async ({ question }) => {
      expect((await answer(question)).status).toBe('nothing');
    },
  );

  test.each([
    'Who leads department 56?',
    'Wer leitet den FB 56?',
    'wer ist chef vom fachbereich integration',
    'Leiterin Fachbereich 56',
  ])('the lead of "%s" is Frau Keller', async (question) => {
    const found = await answer(question);
    expect(found.status === 'found' && found.lead?.text).toMatch(/^Frau Keller als neue Leiterin/);
  });

  test('no lead where no form of an answer matches', async () => {
    const found = await answer('Was ist Frau Keller wichtig?');
    expect(found).toMatchObject({ status: 'found', lead: null });
  });
});
