import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerAll } from '../../src/cli/evaluate.js';
import { type Explanation, explain } from '../../src/cli/explain.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { folderWith } from '../support/folder.js';
import { runProgram } from '../support/program.js';

const MINUTES = {
  'bau.md': [
    'Niederschrift des Bauausschusses vom 03.05.2022',
    'TOP 1 Radweg an der Lindenstraße',
    'Der Radweg an der Lindenstraße kostet nach der Schätzung 40.000 Euro. Der Radweg wird im Herbst gebaut.',
    'TOP 2 Spielplatz',
    'Die Schaukel ist defekt. Sie wird ersetzt.',
  ],
  'haushalt.md': [
    'Niederschrift des Finanzausschusses vom 10.05.2022',
    'TOP 1 Nachtrag',
    'Für den Radweg sind nunmehr 55.000 Euro eingeplant, weil Stahl teurer wurde.',
    'TOP 2 Friedhof',
    // Shorter paragraphs would become one passage.
    'Am Nordtor steht nach langem Hin und Her nunmehr ein neuer Zaun aus dickem und verzinktem Draht.',
    'Eine Schlosserei aus dem Nachbarort hat ihn geliefert und hat ihn auch gleich selbst aufgestellt.',
  ],
  'umwelt.md': [
    'Niederschrift des Umweltausschusses vom 17.05.2022',
    'TOP 1 Bericht zum Moor',
    `Das Moor ${'ist nass und bleibt nass und '.repeat(32)}liegt unter Torfstechern begraben.`,
  ],
};

const asked = (id: string, question_de: string, answer: string | null, evidence: string | null) => ({
  id,
  question_de,
  answer,
  evidence,
});
const QUESTIONS = [
  asked('hit', 'Wann wird der Radweg gebaut?', 'im Herbst', 'Der Radweg wird im Herbst gebaut'),
  asked('outranked', 'Was kostet der Radweg an der Lindenstraße?', '55.000', 'sind nunmehr 55.000 Euro eingeplant'),
  asked(
    'no candidate',
    'Woher stammt die Absperrung?',
    'Nachbarort',
    'neuer Zaun aus dickem und verzinktem Draht. Eine Schlosserei aus dem Nachbarort hat',
  ),
  asked(
    'not indexed',
    'Was kostet der Radweg der Verkehrsbetriebe?',
    'nichts',
    'Der Radweg ist ein\u001b[31m Geschenk des Fördervereins',
  ),
  asked('no evidence', 'Was kostet der Radweg?', 'viel', null),
  asked('cut', 'Ist das Moor nass?', 'Torfstecher', 'liegt unter Torfstechern begraben'),
  asked('invented', 'Warum wird der Radweg an der Lindenstraße gebaut und gefegt?', null, null),
  asked('refused', 'Wie heißt der Bahnhof?', null, null),
];

const minutes = () =>
  folderWith(Object.fromEntries(Object.entries(MINUTES).map(([file, blocks]) => [file, blocks.join('\n\n')])));

function evaluation(...options: readonly string[]) {
  const folder = folderWith({ 'q.jsonl': QUESTIONS.map((question) => JSON.stringify(question)).join('\n') });
  const places = ['--minutes', minutes(), '--snapshot', join(folder, 'none.snapshot')];
  return runProgram(['eval', join(folder, 'q.jsonl'), ...places, ...options]);
}

describe('eval --explain --json', () => {
  let explanations: Explanation[] = [];
  const of = (id: string) => explanations.find((explanation) => explanation.id === id)!;
  /** The explanation of a question whose passage became a candidate. */
  const ranked = (id: string) => {
    const { first, expected } = of(id);
    if (first === null || expected === null || !('rank' in expected)) throw new Error(`${id} has no rank`);
    return { first, expected };
  };
  beforeAll(async () => {
    explanations = JSON.parse((await evaluation('--explain', '--json')).stdout).explanations;
  });

  test('explains what went wrong, and nothing else, beside the measurements', async () => {
    const [explained, measured] = await Promise.all([evaluation('--explain', '--json'), evaluation('--json')]);
    expect(JSON.parse(explained.stdout).evaluations).toEqual(JSON.parse(measured.stdout));
    const wrong = QUESTIONS.map(({ id }) => id).filter((id) => id !== 'hit' && id !== 'refused');
    expect(explanations.map(({ id }) => id)).toEqual(wrong);
  });

  test('tells for what a question was taken', () => {
    expect(of('outranked')).toMatchObject({
      question: 'Was kostet der Radweg an der Lindenstraße?',
      asked: 'de',
      language: 'de',
      type: 'how-much',
      found: true,
    });
    const [, path] = of('outranked').groups;
    expect(path).toMatchObject({ label: 'Radweg', kind: 'word', weight: 1, essential: true });
    expect(path!.alternatives).toHaveLength(8);
    expect(path!.alternatives[0]).toEqual({ terms: 'radweg', weight: 1 });
    for (const { alternatives } of explanations.flatMap(({ groups }) => groups)) {
      const weights = alternatives.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    }
  });

  test('gives the rarity of a group without its weight', () => {
    const [moor, wet] = of('cut').groups;
    expect([moor!.weight, wet!.weight]).toEqual([1, 0.8]);
    expect(wet!.rarity).toBe(moor!.rarity);
  });

  test('names the place, the rank and the citation of the expected passage beside what was cited first', () => {
    const { first, expected } = ranked('outranked');
    expect(first).toMatchObject({
      file: 'bau.md',
      item: { number: '1', name: 'Radweg an der Lindenstraße' },
      quote: expect.stringMatching(/^Der Radweg an der Lindenstraße kostet/),
    });
    expect(expected).toMatchObject({
      state: 'outranked',
      rank: 2,
      candidates: 2,
      citation: 2,
      candidate: { file: 'haushalt.md', quote: expect.stringContaining('nunmehr 55.000 Euro') },
    });
  });

  test('sorts the parts of a score by size, and they add up to it', () => {
    const { first, expected } = ranked('outranked');
    for (const { score, parts } of [first, expected.candidate]) {
      const sizes = Object.values(parts).map(Math.abs);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 1);
    }
  });

  test('finds the parts in which the two differ most', () => {
    const { first, expected } = ranked('outranked');
    const names = Object.keys({ ...first.parts, ...expected.candidate.parts });
    const difference = (name: string) => (expected.candidate.parts[name] ?? 0) - (first.parts[name] ?? 0);
    const greatest = names.toSorted((a, b) => Math.abs(difference(b)) - Math.abs(difference(a))).slice(0, 6);
    expect(Object.keys(expected.differences)).toEqual(greatest);
    for (const name of greatest) expect(expected.differences[name]).toBeCloseTo(difference(name), 2);
  });

  test('shows by which words each of the two meets a group', () => {
    const [cost, path, street] = of('outranked').groups;
    expect(street!.met).toMatchObject({
      first: { text: 1, words: ['Lindenstraße'] },
      expected: { text: 0, words: [] },
    });
    expect(path!.met.expected).toMatchObject({ text: 1, words: ['Radweg'] });
    expect(cost!.met.first!.words).toContain('kostet');
  });

  test('finds a passage that did not become a candidate, even where only two together hold the evidence', () => {
    expect(of('no candidate')).toMatchObject({
      first: null,
      expected: {
        state: 'no candidate',
        place: { file: 'haushalt.md', item: { name: 'Friedhof' }, quote: expect.stringMatching(/^Am Nordtor/) },
      },
    });
  });

  test('says where the index does not hold the evidence, and where the question names none', () => {
    expect(of('not indexed').expected).toEqual({ state: 'not in the index' });
    expect(of('no evidence').expected).toEqual({ state: 'evidence unknown' });
  });

  test('notices that a quote is cut before the evidence', () => {
    expect(of('cut').expected).toMatchObject({ state: 'cut', rank: 1, citation: null });
  });

  test('shows what an answer that the minutes do not hold was made of', () => {
    const { confidence, expected, groups } = of('invented');
    expect(confidence).toBeGreaterThan(0.3);
    expect(expected).toBeNull();
    const met = Object.fromEntries(groups.map((group) => [group.label, group.met.first]));
    expect(met).toMatchObject({ Radweg: { text: 1, words: ['Radweg'] }, gefegt: { text: 0, words: [] } });
  });
});

describe('eval --explain', () => {
  let lines: string[] = [];
  const block = (id: string) => {
    const start = lines.findIndex((line) => line.startsWith(`── ${id} `));
    const length = lines.slice(start + 1).findIndex((line) => line.startsWith('──'));
    return lines.slice(start, length < 0 ? undefined : start + 1 + length);
  };
  beforeAll(async () => {
    lines = (await evaluation('--explain')).stdout.split('\n');
  });

  test('counts behind the measurements how many went wrong how', async () => {
    const measured = (await evaluation()).stdout.split('\n').slice(0, -1);
    expect(lines.slice(0, measured.length)).toEqual(measured);
    const ways = [
      'cited later',
      'no candidate',
      'not in the index',
      'evidence unknown',
      'cut',
      'unanswerable and answered',
    ];
    expect(lines[measured.length + 1]).toBe(`6 went wrong: ${ways.map((way) => `${way} 1`).join(', ')}`);
  });

  test('aligns its columns within 120 characters', () => {
    for (const line of lines.slice(2)) expect(line.length).toBeLessThanOrEqual(120);
    const outranked = block('outranked');
    const header = outranked.find((line) => line.trim().startsWith('group'))!;
    const path = outranked.find((line) => line.trim().startsWith('Radweg'))!;
    expect(path.indexOf('word')).toBe(header.indexOf('kind'));
    expect(path.indexOf('yes')).toBe(header.indexOf('essential'));
    expect(path.indexOf('1.00 radweg, 0.60')).toBe(header.indexOf('alternatives'));
    const below = outranked[outranked.indexOf(path) + 1]!;
    expect(below.search(/\S/)).toBe(header.indexOf('alternatives'));
  });

  test('tells in words what became of the expected passage', () => {
    const told = (id: string) => block(id).join(' ').replace(/\s+/g, ' ');
    expect(told('outranked')).toContain('rank 2 of 2, citation 2: haushalt.md · TOP 1 Nachtrag “Für den Radweg');
    expect(told('outranked')).toMatch(/difference −\d+\.\d\d text −/);
    expect(told('no candidate')).toContain('did not become a candidate: haushalt.md · TOP 2 Friedhof');
    expect(told('not indexed')).toContain('no passage of the index holds the evidence');
    expect(told('cut')).toContain('rank 1 of 1, but its quote ends before the evidence: umwelt.md');
    expect(told('invented')).toMatch(/found, confidence 0\.\d\d/);
    expect(told('invented')).toMatch(/met by first Radweg text 1\.00 Radweg .* gefegt – first/);
  });

  test('shows no control character that a text holds', () => {
    expect(block('not indexed').join(' ')).toContain('ein [31m Geschenk');
    expect(lines.join('\n')).not.toContain('\u001b');
  });
});

test('a passage that only a search for all candidates ranks first was passed over', async () => {
  const knowledge = await loadKnowledge();
  const library = await openLibrary({ minutesFolder: minutes(), snapshot: '/nowhere/at/all', knowledge });
  const [known] = QUESTIONS.filter(({ id }) => id === 'outranked');
  const question = { ...known!, language: 'de', question: known!.question_de } as const;
  const results = await answerAll([question], library.engine, knowledge);
  const turned: Parameters<typeof explain>[1] = {
    search: async (query, limit) => [...(await library.engine.search(query, limit))].reverse(),
  };
  const [explanation] = await explain(results, turned, { documents: library.documents, analyse: knowledge.analyse });
  expect(explanation).toMatchObject({ first: { file: 'bau.md' }, expected: { state: 'passed over', rank: 1 } });
});
