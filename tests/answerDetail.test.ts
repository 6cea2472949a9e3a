import { beforeAll, describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { answerQuestion } from '../src/answer/answer.js';
import { loadKnowledge } from '../src/knowledge.js';
import { documentOf } from './contracts/searchEngine.js';

let knowledge: Knowledge;
let engine: SearchEngine;
beforeAll(async () => {
  knowledge = await loadKnowledge();
  engine = createMiniSearchEngine(knowledge.analyse);
  const texts = {
    'praise.md': 'Viele fragen, was die neue Brücke am Mühlbach gekostet hat. Die neue Brücke am Mühlbach ist schön.',
    'price.md': 'Die Brücke am Mühlbach hat am Ende 84.000 Euro gekostet, mehr als das alte Bauwerk.',
    'dogs.md': 'Die Hundesteuer beträgt 120 Euro für jeden Hund, viele Hunde laufen im Stadtwald frei herum.',
    'trees.md': 'Im Stadtwald wurden 300 neue Bäume gepflanzt.',
    'fire.md': 'Der Brand am Spielplatz ist fünf Monate her, die Reste vom Brand am Spielplatz liegen noch dort.',
  };
  for (const [file, text] of Object.entries(texts)) await engine.put(documentOf(file, [text]));
});
const ask = (question: string) => answerQuestion(question, engine, knowledge);

describe('the detail that a question asks for', () => {
  test('comes first where a passage has it, though another has more of the words', async () => {
    const { status, citations } = await ask('Was hat die neue Brücke am Mühlbach gekostet?');
    expect(status).toBe('found');
    expect(citations[0]!.passage.minutes.file).toBe('price.md');
    expect(citations[0]!.score).toBeGreaterThanOrEqual(citations[1]!.score);
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
