import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerQuestion } from '../../../src/answer/answer.js';
import { loadKnowledge } from '../../../src/knowledge.js';
import { openLibrary } from '../../../src/library.js';
import { warmUp } from '../../../src/warmUp.js';
import { handOver } from './compiled.js';
import { type AnswerTimes, timeQuestions } from './timedQuestions.js';
import { workIn } from './work.js';

/** What the bot needs with a snapshot of some size; it warms itself up when it starts. */
export interface SizeFigures {
  /** From the start of the process until it can answer. */
  readonly openSeconds: number;
  /** The longest time in which nothing else could happen while it opened. */
  readonly blockedMs: number;
  /** Objects and arrays that stay. */
  readonly heapMegabytes: number;
  /** All memory of the process. */
  readonly residentMegabytes: number;
  readonly answers: AnswerTimes;
}

const { minutesFolder, snapshot, questions } = workIn(process.argv[2]!);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const knowledge = await loadKnowledge();
const library = await openLibrary({ minutesFolder, snapshot, knowledge });
const openSeconds = performance.now() / 1000;
delay.disable();
if (library.snapshotProblem || library.report.read.length > 0) throw new Error('the snapshot was not used');

await warmUp(library, knowledge);
globalThis.gc?.();
// Arrays of numbers lie outside of the heap.
const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
const answers = await timeQuestions(questions(), (question) => answerQuestion(question, library.engine, knowledge));
handOver({
  openSeconds,
  blockedMs: delay.max / 1e6,
  heapMegabytes: (heapUsed + arrayBuffers) / 2 ** 20,
  residentMegabytes: rss / 2 ** 20,
  answers,
} satisfies SizeFigures);
