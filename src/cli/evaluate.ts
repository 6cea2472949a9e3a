import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SearchEngine } from '../../index/engines/searchEngine.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import { type Answer, answerQuestion } from '../answer/answer.js';
import { UsageError } from './arguments.js';

const questionSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string().optional(),
  question_de: z.string().optional(),
  question_en: z.string().optional(),
  /** null: the minutes do not answer it. */
  answer: z.string().nullish(),
  evidence: z.string().nullish(),
});
type Asked = {
  readonly id: string;
  readonly question: string;
  readonly language: Language | 'any';
  readonly evidence: string | null;
  readonly answer: string | null;
};

/** A question with what came of it. */
export interface Result {
  readonly asked: Asked;
  /** With ten citations at most. */
  readonly answer: Answer;
  /** Of the first citation that holds the evidence, counted from 1; 0 where none does. */
  readonly rank: number;
}

/** Quality on questions with known evidence. All shares are percentages; null where there is nothing to share. */
export interface Evaluation {
  readonly language: Language | 'any';
  readonly questions: number;
  readonly success1: number | null;
  readonly success3: number | null;
  readonly success5: number | null;
  readonly mrr10: number | null;
  /** The answer itself stands in the first quote. */
  readonly answer1: number | null;
  readonly unanswerable: number;
  /** Unanswerable questions that were not answered. */
  readonly refused: number | null;
  readonly wronglyRefused: number | null;
}

const DEPTH = 10;

/** Reads questions, one JSON object a line: `{id, question | question_de, question_en, answer, evidence}`. Throws a `UsageError`. */
export async function readQuestions(path: string | undefined): Promise<Asked[]> {
  if (!path) throw new UsageError('eval needs a file of questions, for example: npm start -- eval questions.jsonl');
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read (${cause.code})`, { cause });
  });
  return text.split('\n').flatMap((line, at): Asked[] => {
    if (line.trim() === '') return [];
    const { id, answer, evidence, ...asked } = parseQuestion(line, `${path}, line ${at + 1}`);
    const known = { id, answer: answer ?? null, evidence: evidence ?? null };
    const languages = [
      ['de', asked.question_de],
      ['en', asked.question_en],
      ['any', asked.question],
    ] as const;
    return languages.flatMap(([language, question]) => (question ? [{ ...known, language, question }] : []));
  });
}

function parseQuestion(line: string, where: string): z.infer<typeof questionSchema> {
  try {
    return questionSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new UsageError(`${where}: expected {"id", "question", "answer", "evidence"}`, { cause });
  }
}

export async function answerAll(
  questions: readonly Asked[],
  engine: SearchEngine,
  knowledge: Knowledge,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const asked of questions) {
    const answer = await answerQuestion(asked.question, engine, knowledge, { limit: DEPTH });
    const { evidence } = asked;
    const rank = evidence === null ? 0 : answer.citations.findIndex(({ quote }) => holdsEvidence(quote, evidence)) + 1;
    results.push({ asked, answer, rank });
  }
  return results;
}

export function evaluate(results: readonly Result[]): Evaluation[] {
  const languages = [...new Set(results.map(({ asked }) => asked.language))];
  return languages.map((language) => {
    const own = results.filter(({ asked }) => asked.language === language);
    const answerable = own.filter(({ asked }) => asked.answer !== null);
    const unanswerable = own.filter(({ asked }) => asked.answer === null);
    const within = (depth: number) =>
      share(answerable.filter(({ rank }) => rank >= 1 && rank <= depth).length, answerable.length);
    return {
      language,
      questions: answerable.length,
      success1: within(1),
      success3: within(3),
      success5: within(5),
      mrr10: share(
        answerable.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0),
        answerable.length,
      ),
      answer1: share(answerable.filter(answersFirst).length, answerable.length),
      unanswerable: unanswerable.length,
      refused: share(unanswerable.filter(refused).length, unanswerable.length),
      wronglyRefused: share(answerable.filter(refused).length, answerable.length),
    };
  });
}

function refused({ answer }: Result): boolean {
  return answer.status !== 'found';
}

function answersFirst({ asked, answer }: Result): boolean {
  return asked.answer !== null && bare(answer.citations[0]?.quote ?? '').includes(bare(asked.answer));
}

/** As a table for people: a line for each language. */
export function evaluationText(evaluations: readonly Evaluation[]): string {
  const show = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  return evaluations
    .map(
      (e) =>
        `${e.language.padEnd(4)} ${e.questions} questions: Success@1 ${show(e.success1)}  @3 ${show(e.success3)}  @5 ${show(e.success5)}  MRR@10 ${show(e.mrr10)}  answer in the first quote ${show(e.answer1)}` +
        `  |  ${e.unanswerable} unanswerable: refused ${show(e.refused)}  |  wrongly refused ${show(e.wronglyRefused)}\n`,
    )
    .join('');
}

/** A quote is a hit when it holds at least half of the evidence's runs of eight letters: line ends and hyphens do not matter. */
export function holdsEvidence(quote: string, evidence: string): boolean {
  const RUN = 8;
  const text = bare(quote);
  const wanted = bare(evidence);
  if (wanted.length <= RUN) return text.includes(wanted);
  const runs = Array.from({ length: wanted.length - RUN + 1 }, (_, at) => wanted.slice(at, at + RUN));
  return runs.filter((run) => text.includes(run)).length >= runs.length / 2;
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
