import { loadSnapshot } from '../../../index/snapshot.js';
import { handOver } from './compiled.js';
import { DEPTH } from './contestant.js';
import { sqlite } from './sqlite.js';
import { type AnswerTimes, timeQuestions } from './timedQuestions.js';
import { workIn } from './work.js';

/** SQLite on the same passages and questions. */
export interface SqliteFigures {
  readonly indexSeconds: number;
  readonly answers: AnswerTimes;
}

const { snapshot, origin, questions } = workIn(process.argv[2]!);
const texts = (await loadSnapshot(snapshot, origin)).documents.flatMap(({ document }) =>
  document.passages.map(({ text }) => text),
);
const peer = sqlite();
const started = performance.now();
await peer.index(texts);
const indexSeconds = (performance.now() - started) / 1000;
const answers = await timeQuestions(questions(), (question) => peer.search(question, DEPTH));
handOver({ indexSeconds, answers } satisfies SqliteFigures);
