import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Speaker } from '../index/minutes/minutes.js';
import type { DocumentPassages } from '../index/minutes/passage.js';
import { buildQuery } from '../index/query/buildQuery.js';
import type { Candidate } from '../index/ranking/candidate.js';
import { type Answer, answerQuestion } from '../src/answer/answer.js';
import { askedPeople } from '../src/answer/askedPerson.js';
import { doubtAboutPerson } from '../src/answer/doubtAboutPerson.js';
import { doubtAboutTown } from '../src/answer/doubtAboutTown.js';
import { documentOf, plainAnalyser, plainKnowledge } from './contracts/searchEngine.js';

const speaker = (label: string, party: string | null = null): Speaker => ({
  label,
  name: label.replace(/^(?:Frau|Herr|Stadtrat|Stadträtin|Ms|Mr)\s/, ''),
  role: /^(Stadtr\p{L}+)/u.exec(label)?.[1] ?? null,
  party,
});
const speech = (file: string, who: Speaker, changes = {}, text = 'Der Radweg ist zu schmal.') =>
  documentOf(file, [text], { speaker: who, ...changes });

const attended = (name: string) => ({ attendance: [{ name, role: null, party: null, status: 'present' as const }] });

async function engineWith(...documents: readonly DocumentPassages[]): Promise<SearchEngine> {
  const engine = createMiniSearchEngine(plainAnalyser);
  for (const document of documents) await engine.put(document);
  return engine;
}
const ask = (question: string, engine: SearchEngine) => answerQuestion(question, engine, plainKnowledge);
const isOf = ({ passage }: Candidate, file: string) => passage.minutes.file === file;
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
    ['sides, one of them by the office alone,', speaker('Stadtrat Schmidt'), speaker('Herr Schmidt', 'Gartenbauamt')],
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

  test('is asked back for where the list of attendance tells first names apart', async () => {
    const attended = (name: string) => ({
      attendance: [{ name, role: null, party: null, status: 'present' as const }],
    });
    const engine = await engineWith(
      speech('a.md', speaker('Frau Müller'), attended('Anna Müller')),
      speech('b.md', speaker('Frau Müller'), attended('Petra Müller')),
    );
    const answer = await ask('Was sagte Frau Müller zum Radweg?', engine);
    expect(choices(answer)).toEqual(['Frau Anna Müller', 'Frau Petra Müller']);
    const again = await ask('Was sagte Frau Petra Müller zum Radweg?', engine);
    expect([again.status, again.citations[0]!.passage.minutes.file]).toEqual(['found', 'b.md']);
  });

  test('is asked back for at the beginning of a question too', async () => {
    expect(choices(await ask('Hat Müller etwas zum Radweg gesagt?', await engineWith(spd, office)))).toHaveLength(2);
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
    [
      'where a party abbreviates its name',
      ['pl', 'parteilos'].map((party) =>
        speech(`${party}.md`, speaker('Stadtrat Müller', party), { date: '2022-03-01' }),
      ),
    ],
    [
      'where a choice could not be read again',
      [
        speech('a.md', speaker('Stadtrat Müller', 'SPD (Nord)')),
        speech('b.md', speaker('Stadtrat Müller', 'CDU (Süd)')),
      ],
    ],
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
    await engine.put(speech('c.md', speaker('Herr Müller', 'Bauamt'), { date: '2014-03-01' }, 'Danke.'));
    expect(choices(await ask('Was sagte Müller zum Radweg?', engine))).toHaveLength(2);
  });

  test('where the minutes know only a namesake, who then stays the best answer', async () => {
    const engine = await engineWith(office, speech('c.md', speaker('Frau Keller')));
    expect(speakerOf(await ask('Was sagte Frau Müller zum Radweg?', engine))).toEqual([
      'found',
      'Herr Müller',
      'Bauamt',
    ]);
  });

  test.each([
    'Was sagte Anna Müller zum Radweg?',
    'Was sagte Müller von der SPD zum Radweg?',
    'Wie schmal ist der Radweg?',
    'Was steht über den Müller am Radweg?',
  ])('where the question does not turn on the surname: %s', async (question) => {
    expect(choices(await ask(question, await engineWith(spd, office)))).toBe('found');
  });

  test('where the question says the first name in another place', async () => {
    const engine = await engineWith(
      speech('a.md', speaker('Frau Müller'), attended('Anna Müller')),
      speech('b.md', speaker('Frau Müller'), attended('Petra Müller')),
    );
    expect(choices(await ask('Anna: Was sagte Müller zum Radweg?', engine))).toBe('found');
    expect(choices(await ask('Eva: Was sagte Müller zum Radweg?', engine))).toHaveLength(2);
  });

  test('where the best passage is about something else', async () => {
    const engine = await engineWith(spd, office, speech('c.md', speaker('Frau Keller')));
    const query = buildQuery('Was sagte Müller zum Radweg?', plainKnowledge);
    const found = await engine.search(query, 10);
    const [keller, ...both] = found.toSorted((a, b) => Number(isOf(b, 'c.md')) - Number(isOf(a, 'c.md')));
    const asked = askedPeople(query, found);
    expect(await doubtAboutPerson(query, asked, both, engine)).toMatchObject({ about: { start: 10, end: 16 } });
    expect(await doubtAboutPerson(query, asked, [keller!, ...both], engine)).toBeNull();
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

  test('is answered where the best passage is about something else', async () => {
    const engine = await engineWith(inTown('Hagen'), inTown('Wels'), inTown('Kiel', { organization: 'Rat' }));
    const query = buildQuery('Bauausschuss', plainKnowledge);
    const towns = await engine.search(query, 10);
    const [council] = await engine.search(buildQuery('Rat', plainKnowledge), 1);
    expect(doubtAboutTown(query, towns, plainAnalyser)?.choices).toHaveLength(2);
    expect(doubtAboutTown(query, [council!, ...towns], plainAnalyser)).toBeNull();
  });

  test.each([
    ['one town has it', 'Bauausschuss', [inTown('Hagen'), inTown('Stadt Hagen')]],
    ['the question names the town', 'Bauausschuss Wels', [inTown('Hagen'), inTown('Wels')]],
    [
      'the question asks more',
      'Umbau Bauausschuss',
      [inTown('Hagen', { item: 'Umbau' }), inTown('Wels', { item: 'Umbau' })],
    ],
    ['the question is long', 'Der Bauausschuss und der Bauausschuss', [inTown('Hagen'), inTown('Wels')]],
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
