import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import { createAnalyser } from '../index/language/analyse.js';
import { createDecompounder } from '../index/language/decompound.js';
import type { Query } from '../index/query/query.js';
import { answerQuestion } from '../src/answer/answer.js';
import { answerJson } from '../src/cli/answerJson.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';

const ask = async (question: string, texts: readonly string[], changes = {}) => {
  const engine = createMiniSearchEngine(plainAnalyser);
  await engine.put(documentOf('a.md', texts, changes));
  return answerQuestion(question, engine, plainKnowledge);
};
/** What was added to a query's groups by correcting them. */
const added = ({ groups }: Query) =>
  groups.flatMap(({ alternatives }) => alternatives.filter(({ weight }) => weight === 0.8).map(({ terms }) => terms));
const minutes = ['Der Kindergeburtstag im Zoo kostet 12 Euro.', 'Der Rat dankt allen.'];

describe('a misspelt question', () => {
  test.each([
    ['Was kostet der Kindergebutstag?', 'Kindergebutstag'],
    ['was kostet der kindergeburtstga', 'kindergeburtstga'],
    ['What does the Kindergebutstag cost?', 'Kindergebutstag'],
  ])('is answered, and the answer says what it was taken for: %s', async (question, asked) => {
    const { status, corrected, citations } = await ask(question, minutes);
    expect(status).toBe('found');
    expect(citations[0]!.quote).toContain('Kindergeburtstag');
    expect(corrected).toEqual([{ asked, meant: 'Kindergeburtstag' }]);
  });

  test('names the speaker whose name was misspelt', async () => {
    const { corrected, citations } = await ask('Was sagt Frau Engelhart?', ['Die Kita ist zu klein.'], {
      speaker: 'Engelhardt',
    });
    expect(citations).toHaveLength(1);
    expect(corrected).toEqual([{ asked: 'Engelhart', meant: 'Engelhardt' }]);
  });

  test('is understood where the slip looks like an ending', async () => {
    const { corrected } = await ask('Was sagt Frau Sauerwien?', ['Frau Sauerwein fragt nach der Kita.']);
    expect(corrected).toEqual([{ asked: 'Sauerwien', meant: 'Sauerwein' }]);
  });

  test('highlights the word that was meant', async () => {
    const { citations } = await ask('Wo ist der Kindergebutstag?', minutes);
    const [{ quote, highlights }] = [citations[0]!];
    expect(highlights.map(({ start, end }) => quote.slice(start, end))).toContain('Kindergeburtstag');
  });

  test('is corrected as it stands, not as the verb that it might come from', async () => {
    const { query } = await ask('Wer hat es gschafft?', ['Frau Keller hat es geschafft.', 'Man hat viel geschaffen.']);
    expect(added(query)).toEqual([['geschafft']]);
  });

  test('loses the parts that its compound was misread as', async () => {
    const analyse = createAnalyser(createDecompounder(new Set(['hoch', 'schutz', 'waser']), 'test'));
    const engine = createMiniSearchEngine(analyse);
    await engine.put(documentOf('a.md', ['Der Hochwasserschutz ist gut.', 'Der Schutz ist hoch.']));
    const { query } = await answerQuestion('Hochwaserschutz?', engine, { ...plainKnowledge, analyse });
    expect(query.groups[0]!.alternatives.map(({ terms }) => terms.join(' '))).not.toContain('hoch');
    expect(added(query)).toEqual([['hochwasserschutz']]);
  });

  test('is corrected as the quote that comes first writes it', async () => {
    const { corrected } = await ask('Was kostet der Kindergebutstag?', ['Der Zoo bietet Kindergeburtstage an.']);
    expect(corrected).toEqual([{ asked: 'Kindergebutstag', meant: 'Kindergeburtstage' }]);
  });
});

describe('a question is left as it is', () => {
  test('where the minutes have its words', async () => {
    expect((await ask('Was kostet der Kindergeburtstag?', minutes)).corrected).toEqual([]);
  });

  test.each([
    ['a synonym', 'Wo ist die Station?', 'Die Haltestelle liegt am Stationn.'],
    ['a translation', 'Where is the bridge?', 'Die Brücke ist am Bridgen.'],
  ])('where the minutes have %s', async (_, question, text) => {
    expect((await ask(question, [text])).corrected).toEqual([]);
  });

  test.each([
    ['the thesaurus', 'Wo ist die Station?'],
    ['the lexicon', 'Where are the bridges?'],
    ['the lexicon, inflected,', 'Wo sind die Brücken?'],
  ])('where %s knows the word, although the minutes have one like it', async (_, question) => {
    const { corrected, query } = await ask(question, ['Der Stativn, der Brunck und der Bridgx.']);
    expect(corrected).toEqual([]);
    expect(added(query)).toEqual([]);
  });

  test('where nothing in the minutes is like it', async () => {
    const { status, corrected } = await ask('Was kostet das Planetarium?', minutes);
    expect({ status, corrected }).toEqual({ status: 'nothing', corrected: [] });
  });

  test('in its codes and numbers', async () => {
    const { corrected } = await ask('Was sagt die Vorlage 0124/2022?', ['Die Vorlage 0123/2022 liegt vor.']);
    expect(corrected).toEqual([]);
  });
});

test('a correction that no excerpt shows is not told', async () => {
  const engine = createMiniSearchEngine(plainAnalyser);
  await engine.put(documentOf('a.md', ['Die Brücke an der Wuppermündung ist marode.']));
  await engine.put(documentOf('b.md', ['Die Wackermann dankt.'], { item: 'Dank' }));
  const { corrected } = await answerQuestion('Ist die Brücke marode, Wackermannn?', engine, plainKnowledge, {
    limit: 1,
  });
  expect(corrected).toEqual([]);
});

test('JSON has the corrections behind all other fields', async () => {
  const answer = await ask('Was kostet der Kindergebutstag?', minutes);
  const json = answerJson('1', 'Was kostet der Kindergebutstag?', answer, 1);
  expect(Object.keys(json).at(-1)).toBe('corrected');
  expect(json.corrected).toEqual([{ asked: 'Kindergebutstag', meant: 'Kindergeburtstag' }]);
});
