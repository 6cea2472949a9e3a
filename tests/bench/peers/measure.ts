import { type Contestant, DEPTH } from './contestant.js';
import type { AskedQuestion, DataSet } from './dataSet.js';
import { percentile } from './percentile.js';

/** What an engine achieved on one group of questions. */
export interface Figures {
  readonly engine: string;
  /** With one relevant result a question, gain 1: 1 / log2(1 + rank). */
  readonly ndcg10: number;
  readonly success1: number;
  readonly success5: number;
  readonly indexSeconds: number;
  readonly p50: number;
  readonly p95: number;
}

/** Indexes the data set with an engine and asks all its questions, once for the results and once for the time. */
export async function measure(engine: Contestant, { questions }: DataSet): Promise<Record<string, Figures>> {
  globalThis.gc?.();
  const started = performance.now();
  await engine.index();
  const indexSeconds = (performance.now() - started) / 1000;
  const figures: Record<string, Figures> = {};
  for (const [group, asked] of Object.entries(questions)) {
    if (asked.length === 0) continue;
    const ranks = await ranksOf(engine, asked);
    const took = await timesOf(engine, asked);
    const within = (depth: number) => ranks.filter((rank) => rank >= 1 && rank <= depth).length / ranks.length;
    figures[group] = {
      engine: engine.name,
      ndcg10: ranks.reduce((sum, rank) => sum + (rank ? 1 / Math.log2(1 + rank) : 0), 0) / ranks.length,
      success1: within(1),
      success5: within(5),
      indexSeconds,
      p50: percentile(took, 0.5),
      p95: percentile(took, 0.95),
    };
  }
  return figures;
}

/** The place of the first hit among the first ten, counted from 1; 0 where there is none. */
async function ranksOf(engine: Contestant, asked: readonly AskedQuestion[]): Promise<number[]> {
  const ranks: number[] = [];
  for (const { question, isHit } of asked)
    ranks.push((await engine.search(question)).slice(0, DEPTH).findIndex(isHit) + 1);
  return ranks;
}

/** Milliseconds for each question, when the engine is warm. */
async function timesOf(engine: Contestant, asked: readonly AskedQuestion[]): Promise<number[]> {
  const took: number[] = [];
  for (const { question } of asked) {
    const started = performance.now();
    await engine.search(question);
    took.push(performance.now() - started);
  }
  return took;
}
