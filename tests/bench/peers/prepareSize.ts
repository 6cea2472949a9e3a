import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMiniSearchEngine } from '../../../index/engines/miniSearchEngine.js';
import { writeSnapshot } from '../../../index/snapshot.js';
import { loadKnowledge } from '../../../src/knowledge.js';
import { openLibrary } from '../../../src/library.js';
import { packageRoot } from '../../../src/packageRoot.js';
import { randomNumbers } from '../../support/killing.js';
import { handOver } from './compiled.js';
import { writeMinutes } from './generatedMinutes.js';
import { questionsFor } from './generatedQuestions.js';
import { QUESTIONS, WARMING } from './timedQuestions.js';
import { createVocabulary } from './vocabulary.js';
import { workIn } from './work.js';

/** What it takes to get from a folder of minutes to a snapshot. */
export interface PreparedFigures {
  readonly passages: number;
  /** From files to answers without a snapshot. */
  readonly readSeconds: number;
  /** The engine alone. */
  readonly indexSeconds: number;
  readonly writeSeconds: number;
  readonly snapshotMegabytes: number;
}

const SEED = 2022;
const [folder, passages] = [process.argv[2]!, Number(process.argv[3])];
const { minutesFolder, questionFile, snapshot, origin } = workIn(folder);

const random = randomNumbers(SEED);
const lexicon = readFileSync(join(packageRoot, 'data', 'lexicon', 'en-de.tsv'), 'utf8');
const vocabulary = createVocabulary(lexicon, random);
const texts = writeMinutes(minutesFolder, passages, vocabulary, random);
writeFileSync(questionFile, JSON.stringify(questionsFor(texts, WARMING + QUESTIONS, vocabulary, random)));

let started = performance.now();
const seconds = () => (performance.now() - started) / 1000;
const knowledge = await loadKnowledge();
const { stored, documents } = await openLibrary({ minutesFolder, snapshot, knowledge });
const readSeconds = seconds();

const engine = createMiniSearchEngine((await loadKnowledge()).analyse);
globalThis.gc?.();
started = performance.now();
for (const { document } of documents.values()) await engine.put(document);
const indexSeconds = seconds();

started = performance.now();
await writeSnapshot(snapshot, { ...origin, analyser: knowledge.analyse.id }, stored);
handOver({
  passages: engine.size,
  readSeconds,
  indexSeconds,
  writeSeconds: seconds(),
  snapshotMegabytes: statSync(snapshot).size / 2 ** 20,
} satisfies PreparedFigures);
