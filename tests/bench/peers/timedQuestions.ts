import { percentile } from './percentile.js';

/** Asked before the clock runs: code that was never run is slow, and no bot is asked only once. */
export const WARMING = 20;
export const QUESTIONS = 300;

/** Milliseconds that answers took. */
export interface AnswerTimes {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Asks all questions in turn and times all but the first twenty. */
export async function timeQuestions(
  questions: readonly string[],
  ask: (question: string) => unknown,
): Promise<AnswerTimes> {
  const took: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    took.push(performance.now() - started);
  }
  const timed = took.slice(WARMING);
  return { p50: percentile(timed, 0.5), p95: percentile(timed, 0.95), max: Math.max(...timed) };
}
