import { beforeAll, describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import { buildQuery } from '../index/query/buildQuery.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { answerQuestion } from '../src/answer/answer.js';
import { rankByDetail } from '../src/answer/detailRank.js';
import { loadKnowledge } from '../src/knowledge.js';
import { documentOf } from './contracts/searchEngine.js';

let knowledge: Knowledge;
let engine: SearchEngine;
beforeAll(async () => {
  knowledge = await loadKnowledge();
  engine = createMiniSearchEngine(knowledge.analyse);
  const texts = {
    'praise.md': 'Die neue Brücke am Mühlbach gefällt allen sehr gut, die Brücke am Mühlbach ist schön.',
    'price.md': 'Die Brücke am Mühlbach hat 84.000 Euro gekostet.',
    'dogs.md': 'Die Hundesteuer beträgt 120 Euro für jeden Hund, viele Hunde laufen im Stadtwald frei herum.',
    'trees.md': 'Im Stadtwald wurden 300 neue Bäume gepflanzt.',
    'fire.md': 'Der Brand am Spielplatz ist fünf Monate her, die Reste vom Brand am Spielplatz liegen noch dort.',
  };
  for (const [file, text] of Object.entries(texts)) await engine.put(documentOf(file, [text]));
});
const ask = (question: string) => answerQuestion(question, engine, knowledge);

describe('the detail that a question asks for', () => {
  test('comes first where another passage has a little more for it', async () => {
    const query = buildQuery('Was hat die neue Brücke am Mühlbach gekostet?', knowledge);
    const scores = new Map([
      ['praise.md', 10],
      ['price.md', 9],
    ]);
    const found = (await engine.search(query, 10))
      .filter(({ passage }) => scores.has(passage.minutes.file))
      .map((candidate) => ({ ...candidate, score: scores.get(candidate.passage.minutes.file)! }))
      .sort((a, b) => b.score - a.score);
    const ranked = rankByDetail(found, query, knowledge);
    expect(ranked.map(({ passage }) => passage.minutes.file)).toEqual(['price.md', 'praise.md']);
    expect(ranked.map(({ score }) => score)).toEqual([9, expect.closeTo(10 - 1.6)]);
  });

  test.each(['Wie viele Bäume wurden im Stadtwald gepflanzt?', 'How many trees were planted in the Stadtwald?'])(
    'answers where the number counts the asked things: %s',
    async (question) => {
      const { status, citations } = await ask(question);
      expect(status).toBe('found');
      expect(citations[0]!.quote).toContain('300');
    },
  );

  test.each([
    ['a number of other things is there', 'Wie viele Hunde laufen im Stadtwald frei herum?'],
    ['nobody is named', 'Wer hat den Brand am Spielplatz gelegt?'],
    ['no date is there', 'Wann war der Brand am Spielplatz?'],
    ['no noise is measured', 'Wie laut ist die Brücke am Mühlbach?'],
    ['the minutes lack the noun', 'Welches Bußgeld zahlt man an der Brücke am Mühlbach?'],
    ['it is nobody else’s business', 'Was verdient der Planer der Brücke am Mühlbach?'],
  ])('refuses where %s: %s', async (_, question) => {
    expect((await ask(question)).status).toBe('nothing');
  });
});
