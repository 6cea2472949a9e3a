import { expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { StoredDocument } from '../index/snapshot.js';
import { warmUp } from '../src/warmUp.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';

/** Minutes of so many documents, each of one agenda item, with the questions that their engine is asked. */
async function minutes(count: number) {
  const engine = createMiniSearchEngine(plainAnalyser);
  const documents = new Map<string, StoredDocument>();
  for (let at = 0; at < count; at++) {
    const document = documentOf(`${at}.md`, ['Man berät.'], { item: `Haltestelle ${at}` });
    const known = { version: '', hash: '', sketch: [], withheld: [], warnings: [] };
    documents.set(`${at}.md`, { ...known, document, items: [document.passages[0]!.item] });
    await engine.put(document);
  }
  const asked: string[] = [];
  const listening: SearchEngine = {
    ...engine,
    search(query, limit) {
      asked.push(query.question);
      return engine.search(query, limit);
    },
  };
  return { library: { engine: listening, documents }, asked };
}

test('a library is warmed up by questions after agenda items from all over it, in both languages', async () => {
  const { library, asked } = await minutes(1000);
  await warmUp(library, plainKnowledge);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.length).toBeLessThan(150);
  expect(asked).toContain('Was wurde zu Haltestelle 0 beschlossen?');
  expect(asked.some((question) => /^When was Haltestelle 9\d\d discussed\?$/.test(question))).toBe(true);
});

test('it ends as soon as it is told, and an empty library needs none', async () => {
  const { library, asked } = await minutes(20);
  await warmUp(library, plainKnowledge, () => asked.length >= 3);
  expect(asked).toHaveLength(3);
  await warmUp({ ...library, documents: new Map() }, plainKnowledge);
  expect(asked).toHaveLength(3);
});
