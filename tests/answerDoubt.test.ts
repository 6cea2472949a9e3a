import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Speaker } from '../index/minutes/minutes.js';
import type { DocumentPassages } from '../index/minutes/passage.js';
import { type Answer, answerQuestion } from '../src/answer/answer.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';

const speaker = (label: string, party: string | null = null): Speaker => ({
  label,
  name: label.replace(/^(?:Frau|Herr|Stadtrat|Stadträtin|Ms|Mr)\s/, ''),
  role: /^(Stadtr\p{L}+)/u.exec(label)?.[1] ?? null,
  party,
});
const speech = (file: string, who: Speaker, changes = {}, text = 'Der Radweg ist zu schmal.') =>
  documentOf(file, [text], { speaker: who, ...changes });

async function engineWith(...documents: readonly DocumentPassages[]): Promise<SearchEngine> {
  const engine = createMiniSearchEngine(plainAnalyser);
  for (const document of documents) await engine.put(document);
  return engine;
}
const ask = (question: string, engine: SearchEngine) => answerQuestion(question, engine, plainKnowledge);
const choices = (answer: Answer) => (answer.status === 'unclear' ? answer.choices : answer.status);
const speakerOf = (answer: Answer) => [
  answer.status,
  answer.citations[0]?.passage.speaker?.label,
  answer.citations[0]?.passage.speaker?.party,
];

const spd = speech('a.md', speaker('Frau Müller', 'SPD'));
const office = speech('b.md', speaker('Herr Müller', 'Bauamt'));

describe('a surname that two people have', () => {
  test('is asked back for', async () => {
    const answer = await ask('Was sagte Müller zum Radweg?', await engineWith(spd, office));
    expect(choices(answer)).toEqual(['Frau Müller (SPD)', 'Herr Müller (Bauamt)']);
    expect(answer.citations).toHaveLength(2);
  });

  test('is asked back for in English', async () => {
    const answer = await ask('What did Müller say about the Radweg?', await engineWith(spd, office));
    expect(choices(answer)).toEqual(['Ms Müller (SPD)', 'Mr Müller (Bauamt)']);
  });

  test.each([
    ['Was sagte Frau Müller (SPD) zum Radweg?', 'Frau Müller', 'SPD'],
    ['Was sagte Herr Müller (Bauamt) zum Radweg?', 'Herr Müller', 'Bauamt'],
    ['What did Ms Müller (SPD) say about the Radweg?', 'Frau Müller', 'SPD'],
    ['What did Mr Müller (Bauamt) say about the Radweg?', 'Herr Müller', 'Bauamt'],
    ['Herr Müller (Bauamt)', 'Herr Müller', 'Bauamt'],
    ['Was sagte Herr Müller zum Radweg?', 'Herr Müller', 'Bauamt'],
  ])('is answered where the question says who: %s', async (question, label, party) => {
    for (const documents of [
      [spd, office],
      [office, spd],
    ])
      expect(speakerOf(await ask(question, await engineWith(...documents)))).toEqual(['found', label, party]);
  });

  test.each([
    ['parties', speaker('Stadtrat Schmidt', 'AfD'), speaker('Stadtrat Schmidt', 'GRÜNE')],
    ['first names', speaker('Anna Schmidt', 'FW'), speaker('Petra Schmidt', 'FW')],
    ['forms of address', speaker('Stadtrat Schmidt', 'SPD'), speaker('Stadträtin Schmidt', 'SPD')],
    ['sides', speaker('Stadtrat Schmidt', 'Freie Liste'), speaker('Herr Schmidt', 'Gartenbauamt')],
  ])('is asked back for where only the %s differ, and each choice is answered', async (_, one, other) => {
    const engine = await engineWith(speech('a.md', one), speech('b.md', other));
    const answer = await ask('Was sagte Schmidt zum Radweg?', engine);
    expect(choices(answer)).toHaveLength(2);
    for (const [at, who] of [one, other].entries()) {
      const again = `Was sagte ${choices(answer)[at]} zum Radweg?`;
      expect(speakerOf(await ask(again, engine))).toEqual(['found', who.label, who.party]);
    }
  });

  test('is asked back for where towns differ, and the choices name them', async () => {
    const engine = await engineWith(
      speech('a.md', speaker('Frau Müller'), { body: 'Stadt Hagen' }),
      speech('b.md', speaker('Frau Müller'), { body: 'Wels' }),
    );
    expect(choices(await ask('Was sagte Frau Müller zum Radweg?', engine))).toEqual([
      'Frau Müller (Stadt Hagen)',
      'Frau Müller (Wels)',
    ]);
    const wels = await ask('Was sagte Frau Müller (Wels) zum Radweg?', engine);
    expect([wels.status, wels.citations[0]!.passage.minutes.body]).toEqual(['found', 'Wels']);
  });

  test('is asked back for where the minutes only speak of them', async () => {
    const engine = await engineWith(
      documentOf('a.md', ['Der Radweg von Frau Müller (SPD) ist schmal.']),
      documentOf('b.md', ['Der Radweg von Herrn Müller (CDU) ist schmal.']),
    );
    expect(choices(await ask('Was ist mit Radweg und Frau Müller?', engine))).toBe('found');
    await engine.put(documentOf('c.md', ['Danke.'], { speaker: speaker('Herr Müller', 'CDU') }));
    expect(choices(await ask('Wie schmal ist der Radweg von Müller?', engine))).toEqual([
      'Frau Müller (SPD)',
      'Herr Müller (CDU)',
    ]);
  });
});

describe('nobody is asked back', () => {
  test.each([
    ['where one passage is clearly ahead', [spd, speech('b.md', speaker('Herr Müller', 'Bauamt'), {}, 'Danke sehr.')]],
    ['where all speak of one person', [spd, speech('b.md', speaker('Müller', 'SPD-Fraktion'))]],
    ['where one passage says more of the same person', [spd, speech('b.md', speaker('Frau Müller'))]],
    ['where an office abbreviates its name', [office, speech('b.md', speaker('Herr Müller', 'BA'))]],
    [
      'where a first name is written in two ways',
      [speech('a.md', speaker('Stephan Müller', 'SPD')), speech('b.md', speaker('Stefan Müller', 'CDU'))],
    ],
    [
      'where a local group was renamed',
      [
        speech('a.md', speaker('Stadtrat Müller', 'KAL'), { date: '2014-03-01' }),
        speech('b.md', speaker('Stadtrat Müller', 'KULT'), { date: '2015-03-01' }),
      ],
    ],
  ])('%s', async (_, documents) => {
    const answer = await ask('Was sagte Müller zum Radweg?', await engineWith(...documents));
    expect(choices(answer)).toBe('found');
  });

  test('where somebody changed sides, but only if the minutes never show both on one day', async () => {
    const years = ['2014', '2015', '2016'];
    const council = years.map((year) =>
      speech(`a${year}.md`, speaker('Stadtrat Müller', 'CDU'), { date: `${year}-03-01` }),
    );
    const later = years.map((year) =>
      speech(`b${year}.md`, speaker('Herr Müller', 'Bauamt'), { date: `${Number(year) + 3}-03-01` }),
    );
    const engine = await engineWith(...council, ...later);
    expect(choices(await ask('Was sagte Müller zum Radweg?', engine))).toBe('found');
    await engine.put(speech('c.md', speaker('Herr Müller', 'Bauamt'), { date: '2014-03-01' }));
    expect(choices(await ask('Was sagte Müller zum Radweg?', engine))).toHaveLength(2);
  });

  test.each([
    'Was sagte Anna Müller zum Radweg?',
    'Was sagte Müller von der SPD zum Radweg?',
    'Wie schmal ist der Radweg?',
    'Was steht über den Müller am Radweg?',
  ])('where the question does not turn on the surname: %s', async (question) => {
    expect(choices(await ask(question, await engineWith(spd, office)))).toBe('found');
  });

  test('where the minutes do not answer anyway', async () => {
    const answer = await ask('Wann baut Müller das Planetarium in Atlantis?', await engineWith(spd, office));
    expect(answer.status).toBe('nothing');
  });
});

describe('a committee or an item that several towns have', () => {
  const inTown = (body: string, changes = {}) =>
    documentOf(`${body}.md`, ['Man berät.'], { body, organization: 'Bauausschuss', ...changes });

  test('is asked back for, and each choice is answered from its town', async () => {
    const engine = await engineWith(inTown('Hagen'), inTown('Stadt Wels'));
    const answer = await ask('Bauausschuss', engine);
    expect(choices(answer)).toEqual(['Bauausschuss, Hagen', 'Bauausschuss, Stadt Wels']);
    for (const [at, town] of ['Hagen', 'Stadt Wels'].entries()) {
      const again = await ask(choices(answer)[at]!, engine);
      expect([again.status, again.citations[0]!.passage.minutes.body]).toEqual(['found', town]);
    }
  });

  test('is asked back for by the kind of an item, in the language of the minutes', async () => {
    const engine = await engineWith(
      inTown('Hagen', { item: 'Neue Brücke', organization: 'Rat' }),
      inTown('Wels', { item: 'Die Brücke', organization: 'Rat' }),
    );
    for (const question of ['Brücke?', 'the bridge'])
      expect(choices(await ask(question, engine)), question).toEqual(['Neue Brücke, Hagen', 'Die Brücke, Wels']);
  });

  test.each([
    ['one town has it', 'Bauausschuss', [inTown('Hagen'), inTown('Stadt Hagen')]],
    ['the question names the town', 'Bauausschuss Wels', [inTown('Hagen'), inTown('Wels')]],
    ['the question asks more', 'Was berät der Bauausschuss?', [inTown('Hagen'), inTown('Wels')]],
    [
      'the item is a matter of its own',
      'Brücke',
      [
        inTown('Hagen', { item: 'Sanierung der maroden Brücke am Bahnhof' }),
        inTown('Wels', { item: 'Abriss der alten Brücke am Hafen' }),
      ],
    ],
  ])('is answered where %s', async (_, question, documents) => {
    expect(choices(await ask(question, await engineWith(...documents)))).toBe('found');
  });
});
