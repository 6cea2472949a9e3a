import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMiniSearchEngine } from '../../../index/engines/miniSearchEngine.js';
import type { DocumentPassages } from '../../../index/minutes/passage.js';
import { buildQuery } from '../../../index/query/buildQuery.js';
import type { Knowledge } from '../../../index/query/knowledge.js';
import { loadKnowledge } from '../../../src/knowledge.js';
import { bareDocument } from './bareDocument.js';
import { type Contestant, DEPTH, type Found } from './contestant.js';
import { type AskedQuestion, type DataSet, jsonLines } from './dataSet.js';

/** XQuAD (Artetxe et al. 2020) as a retrieval task: each question has one paragraph that answers it. */
export async function xquadSet(folder: string): Promise<DataSet> {
  const file = (name: string) => readFile(join(folder, name), 'utf8');
  const passages = jsonLines<Found>(await file('corpus.jsonl'));
  const relevant = new Map<string, string>();
  for (const line of (await file('qrels.tsv')).trim().split('\n')) {
    const [question, passage] = line.split('\t');
    relevant.set(question!, passage!);
  }
  const asked = (questions: string): AskedQuestion[] =>
    jsonLines<{ id: string; text: string }>(questions).map(({ id, text }) => ({
      question: text,
      isHit: (found) => found.id === relevant.get(id),
    }));
  return {
    passages,
    questions: { German: asked(await file('queries.de.jsonl')), English: asked(await file('queries.en.jsonl')) },
    ours: ranking(
      passages.map(({ id, text }) => bareDocument(id, [text])),
      await loadKnowledge(),
    ),
  };
}

/** The engine's order alone; paragraphs of an encyclopedia have no committee and no agenda. */
function ranking(documents: readonly DocumentPassages[], knowledge: Knowledge): Contestant {
  const engine = createMiniSearchEngine(knowledge.analyse);
  return {
    name: 'Ratsfuchs',
    async index() {
      for (const document of documents) await engine.put(document);
    },
    async search(question): Promise<Found[]> {
      const found = await engine.search(buildQuery(question, knowledge), DEPTH);
      return found.map(({ passage }) => ({ id: passage.minutes.file, text: passage.text }));
    },
  };
}
