import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import { answerQuestion } from '../src/answer/answer.js';
import { sessionsOf } from '../src/answer/sessions.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';

const ask = async (question: string, texts: readonly string[], changes = {}) => {
  const engine = createMiniSearchEngine(plainAnalyser);
  await engine.put(documentOf('a.md', texts, changes));
  return answerQuestion(question, engine, plainKnowledge);
};

describe('an answer', () => {
  test.each([
    ['Wer leitet das Bauamt?', 'Herr Frank leitet seit Mai das Bauamt.', 'Herr Frank leitet seit Mai das Bauamt'],
    ['Wer leitet das Bauamt?', 'Die Leiterin des Bauamts, Frau Fath, berichtet.', 'Leiterin des Bauamts, Frau Fath'],
    ['Was kostet die Brücke?', 'Die Brücke kostet rund 1,2 Millionen Euro.', 'rund 1,2 Millionen Euro'],
    ['Wie viele Bäume werden gefällt?', 'Es werden 14 Bäume gefällt.', '14 Bäume'],
    ['Wie lange dauert der Umbau?', 'Der Umbau dauert drei Jahre.', 'drei Jahre'],
    ['Wann beginnt der Umbau?', 'Der Umbau beginnt am 3. Mai 2024.', '3. Mai 2024'],
  ])('leads with what is asked for: %s', async (question, text, lead) => {
    const answer = await ask(question, [text, 'Der Rat dankt allen.']);
    expect(answer.status === 'found' && answer.lead).toEqual({ text: lead, citation: 0 });
  });

  test('the lead is what its quote highlights', async () => {
    const { citations } = await ask('Wie viele Bäume werden gefällt?', ['Es werden 14 Bäume gefällt.']);
    expect(citations[0]!.highlights.map(({ start, end }) => citations[0]!.quote.slice(start, end))).toEqual([
      '14 Bäume',
    ]);
  });

  test('without a lead the matched words are highlighted', async () => {
    const { citations } = await ask('Wie steht es um die Brücke?', ['Die alte Brücke ist marode.']);
    expect(citations[0]!.highlights.map(({ start, end }) => citations[0]!.quote.slice(start, end))).toEqual(['Brücke']);
  });

  test('a question for a vote is answered more surely by a vote than by a debate', async () => {
    const debated = await ask('Wie wurde über die Brücke abgestimmt?', ['Über die Brücke wurde lange debattiert.']);
    const voted = await ask('Wie wurde über die Brücke abgestimmt?', [
      'Über die Brücke wurde mit 12 Ja-Stimmen entschieden.',
    ]);
    expect(voted.status).toBe('found');
    expect(voted.confidence).toBeGreaterThan(debated.confidence + 0.1);
  });

  test('"nothing" names what was searched and the nearest agenda items', async () => {
    const answer = await ask('Wann wird die Brücke nach Atlantis eröffnet?', ['Die Brücke ist alt.'], {
      item: 'Zustand der Brücken',
    });
    expect(answer).toMatchObject({
      status: 'nothing',
      searched: ['Brücke', 'Atlantis', 'eröffnet'],
      nearest: ['Zustand der Brücken'],
    });
  });

  test('a quote is never longer than 800 characters', async () => {
    const { citations } = await ask('Brücke', [`Brücke ${'und noch ein Wort '.repeat(100)}`]);
    expect(citations[0]!.quote.length).toBeLessThanOrEqual(800);
  });

  test('a question of stop words finds nothing', async () => {
    expect(await ask('Wer ist das?', ['Die Brücke ist alt.'])).toMatchObject({
      status: 'nothing',
      citations: [],
      confidence: 0,
    });
  });
});

describe('sessions', () => {
  const stored = (file: string, item: string, number: string, date: string | null) => {
    const document = documentOf(file, ['Text.'], { item, organization: 'Rat', ...(date ? { date } : {}) });
    return {
      version: '1',
      hash: '',
      sketch: [],
      document,
      items: [{ ...document.passages[0]!.item, number }],
      withheld: [],
      warnings: [],
    };
  };

  test('documents of one meeting are joined, items in the order of the agenda, the latest meeting first', () => {
    const sessions = sessionsOf([
      stored('b.md', 'Zehntens', '10', '2022-02-15'),
      stored('a.md', 'Zweitens', '2', '2022-02-15'),
      stored('c.md', 'Neuer', '1', '2023-01-01'),
    ]);
    expect(sessions.map(({ date, items, sources }) => [date, items.map(({ name }) => name), sources])).toEqual([
      ['2023-01-01', ['Neuer'], ['c.md']],
      ['2022-02-15', ['Zweitens', 'Zehntens'], ['a.md', 'b.md']],
    ]);
  });

  test('a non-public document shows no session', () => {
    const open = stored('a.md', 'Eins', '1', '2022-02-15');
    const closed = {
      ...open,
      document: {
        ...open.document,
        minutes: { ...open.document.minutes, file: 'b.md', date: '2022-03-01', public: 'non-public' as const },
      },
    };
    expect(sessionsOf([open, closed]).map(({ date }) => date)).toEqual(['2022-02-15']);
  });

  test('a document without a date is a session of its own', () => {
    expect(sessionsOf([stored('a.md', 'Eins', '1', null), stored('b.md', 'Zwei', '1', null)])).toHaveLength(2);
  });
});
