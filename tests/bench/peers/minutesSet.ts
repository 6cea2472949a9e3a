import { readFile } from 'node:fs/promises';
import { createMiniSearchEngine } from '../../../index/engines/miniSearchEngine.js';
import type { DocumentPassages } from '../../../index/minutes/passage.js';
import type { Knowledge } from '../../../index/query/knowledge.js';
import { answerQuestion } from '../../../src/answer/answer.js';
import { loadKnowledge } from '../../../src/knowledge.js';
import { openLibrary } from '../../../src/library.js';
import { type Contestant, DEPTH, type Found } from './contestant.js';
import { type AskedQuestion, type DataSet, jsonLines } from './dataSet.js';
import { showsEvidence } from './evidence.js';
import { joinedPassages } from './joinedPassages.js';

interface KnownQuestion {
  readonly question?: string;
  readonly question_de?: string;
  readonly question_en?: string;
  /** null: the minutes do not answer it. */
  readonly answer: string | null;
  readonly evidence: string | null;
}

/** Questions with known evidence in a folder of minutes; those that have no answer are left out. */
export async function minutesSet(minutesFolder: string, questionFile: string): Promise<DataSet> {
  const known = jsonLines<KnownQuestion>(await readFile(questionFile, 'utf8'));
  const { documents } = await openLibrary({
    minutesFolder,
    snapshot: '/nonexistent',
    knowledge: await loadKnowledge(),
  });
  const read = Array.from(documents.values(), ({ document }) => document);
  const asked = (wording: 'question' | 'question_de' | 'question_en'): AskedQuestion[] =>
    known.flatMap(({ answer, evidence, [wording]: question }) => {
      if (question === undefined || answer === null || evidence === null) return [];
      const shows = showsEvidence(evidence);
      return [{ question, isHit: ({ text }) => shows(text) }];
    });
  return {
    passages: read.flatMap(joinedPassages),
    questions: { 'both languages': asked('question'), German: asked('question_de'), English: asked('question_en') },
    // What the reading left in the analyser's memory would make our own indexing look quicker than it is.
    ours: answers(read, await loadKnowledge()),
  };
}

/** What a person gets to see: the quotes of an answer. */
function answers(documents: readonly DocumentPassages[], knowledge: Knowledge): Contestant {
  const engine = createMiniSearchEngine(knowledge.analyse);
  return {
    name: 'Ratsfuchs',
    async index() {
      for (const document of documents) await engine.put(document);
    },
    async search(question): Promise<Found[]> {
      const { citations } = await answerQuestion(question, engine, knowledge, { limit: DEPTH });
      return citations.map(({ quote, passage }) => ({ id: passage.id, text: quote }));
    },
  };
}
