import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Analyse } from '../index/language/analyse.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { answerQuestion } from '../src/answer/answer.js';
import { loadKnowledge } from '../src/knowledge.js';
import { openLibrary, refreshSnapshot } from '../src/library.js';
import { packageRoot } from '../src/packageRoot.js';
import { folderWith } from './support/folder.js';

const QUESTIONS = readFileSync(join(packageRoot, 'tests', 'quality', 'hagen.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { question: string }).question);

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

/** The bundled minutes and two more in a folder of their own, with a place for a snapshot. */
function bundled() {
  const minutesFolder = folderWith({
    'gone.md':
      'TOP 1 Fachbereich 56\n\nFrau Winkler erklärt, dass der Fachbereich 56 im Stadtteil Haspe neue Stellen besetze.\n',
    'longer.md': 'TOP 1 Brücken\n\nDie Brücke am Quartiersmanagement wird saniert.\n',
  });
  cpSync(join(packageRoot, 'data', 'minutes'), minutesFolder, { recursive: true });
  return { minutesFolder, snapshot: join(folderWith(), 'index.snapshot'), knowledge };
}

/** All that is answered, the scores included. */
async function answers(engine: SearchEngine) {
  const all = [];
  for (const question of QUESTIONS) {
    const { status, confidence, citations } = await answerQuestion(question, engine, knowledge, { limit: 10 });
    const shown = citations.map(({ quote, highlights, score, passage }) => [quote, highlights, score, passage.id]);
    all.push({ question, status, confidence, shown });
  }
  return all;
}

/** Knowledge that counts the texts that are analysed. */
function counting(): { knowledge: Knowledge; analysed: () => number } {
  let calls = 0;
  const count = (text: string, language: 'de' | 'en') => {
    calls++;
    return knowledge.analyse(text, language);
  };
  const analyse: Analyse = Object.assign(count, { id: knowledge.analyse.id });
  return { knowledge: { ...knowledge, analyse }, analysed: () => calls };
}

describe('an index from a snapshot', () => {
  test('answers as one does that is made by analysis', async () => {
    const options = bundled();
    await refreshSnapshot(options);
    const { engine, documents, report } = await openLibrary(options);
    expect(report.read).toEqual([]);
    const analysed = createMiniSearchEngine(knowledge.analyse);
    for (const { document } of documents.values()) await analysed.put(document);
    expect(await answers(engine)).toEqual(await answers(analysed));
  });

  test('is made without another look at the words of the minutes', async () => {
    const options = bundled();
    await refreshSnapshot(options);
    const { knowledge: counted, analysed } = counting();
    await openLibrary({ ...options, knowledge: counted });
    expect(analysed()).toBe(0);
  });

  test('is used with its documents alone where words came that compounds are cut into', async () => {
    const options = bundled();
    await refreshSnapshot(options);
    const own = await loadKnowledge(folderWith({ 'thesaurus/own.txt': 'Brumsel, Kraxel // climbing pixie\n' }));
    expect(own.analyse.id).not.toBe(knowledge.analyse.id);
    const { report, snapshotProblem } = await openLibrary({ ...options, knowledge: own });
    expect({ read: report.read, snapshotProblem }).toEqual({ read: [], snapshotProblem: null });
    const before = readFileSync(options.snapshot);
    await refreshSnapshot({ ...options, knowledge: own });
    expect(readFileSync(options.snapshot).equals(before)).toBe(false);
  });
});

describe('minutes that changed', () => {
  const change = (minutesFolder: string) => {
    rmSync(join(minutesFolder, 'gone.md'));
    appendFileSync(join(minutesFolder, 'longer.md'), '\nDie Schwebebahnbrücke wird im Mai gesperrt.\n');
    writeFileSync(join(minutesFolder, 'new.md'), 'Das Hallenbad am Park schließt im Mai.\n');
  };

  test('give the same snapshot as if all had been read anew', async () => {
    const options = bundled();
    await refreshSnapshot(options);
    change(options.minutesFolder);
    await refreshSnapshot(options);
    const incremental = readFileSync(options.snapshot);
    rmSync(options.snapshot);
    await refreshSnapshot(options);
    expect(readFileSync(options.snapshot).equals(incremental)).toBe(true);
  });

  test('give the same answers as if all had been read anew, from the snapshot and from what a bot knew', async () => {
    const options = bundled();
    await refreshSnapshot(options);
    const before = await openLibrary(options);
    change(options.minutesFolder);
    const anew = await openLibrary({ ...options, snapshot: '/nonexistent' });
    const expected = await answers(anew.engine);
    expect(await answers((await openLibrary(options)).engine)).toEqual(expected);
    expect(await answers((await openLibrary({ ...options, known: before.stored })).engine)).toEqual(expected);
  });

  test('alone are analysed', async () => {
    const options = bundled();
    const before = await openLibrary(options);
    writeFileSync(join(options.minutesFolder, 'new.md'), 'Das Hallenbad am Park schließt im Mai.\n');
    const { knowledge: counted, analysed } = counting();
    const after = await openLibrary({ ...options, knowledge: counted, known: before.stored });
    expect(after.report.read).toEqual(['new.md']);
    expect(analysed()).toBeGreaterThan(0);
    expect(analysed()).toBeLessThan(6);
  });
});
