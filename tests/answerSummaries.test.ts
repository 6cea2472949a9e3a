import { describe, expect, test } from 'vitest';
import { findSession } from '../src/answer/findSession.js';
import { sessionsOf } from '../src/answer/sessions.js';
import { summaryOf } from '../src/answer/summary.js';
import { type Item, minutes, read } from './support/readMinutes.js';

const item = (number: string, title: string, ...paragraphs: string[]): Item => ({
  number,
  title,
  text: paragraphs.join('\n\n'),
});
const POOL = item(
  '1',
  'Sanierung des Hallenbads',
  'Der Vorsitzende ruft Tagesordnungspunkt 1 zur Behandlung auf.',
  'Frau Alt fragt nach den Kosten der Sanierung des Hallenbads und nach dem Zuschuss des Landes.',
  'Abstimmungsergebnis: Änderungsantrag mehrheitlich abgelehnt',
  'Abstimmungsergebnis: mehrheitlich zugestimmt, 14 Ja, 3 Nein, 2 Enthaltungen',
);
const PLAIN = item(
  '2',
  'Satzung über die Märkte',
  'Der Vorsitzende ruft Tagesordnungspunkt 2 auf und stellt, nachdem keine Wortmeldungen vorliegen, die Satzung zur Abstimmung.',
  'Beschluss: Der Rat beschließt die Satzung über die Märkte.',
);
const DATE = '03.05.2022';

async function summaryOfMinutes(...items: Item[]) {
  const [session] = sessionsOf([await read('a.txt', minutes('Bauausschusses', DATE, items))]);
  return summaryOf(session!);
}

describe('the points of an item', () => {
  test('begin with the line of its last result where no resolution is written out', async () => {
    const { items } = await summaryOfMinutes(POOL);
    expect(items[0]!.points[0]!.quote).toContain('14 Ja, 3 Nein, 2 Enthaltungen');
    expect(items[0]!.points[1]!.quote).toMatch(/^Frau Alt fragt nach den Kosten/);
  });

  test('leave out who called it up where there is more to say', async () => {
    const { items } = await summaryOfMinutes(PLAIN);
    expect(items[0]!.points.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('Der Rat beschließt die Satzung über die Märkte.'),
    ]);
  });

  test('are nothing but literal pieces of the minutes, and so are all figures of a summary', async () => {
    const { items } = await summaryOfMinutes(POOL, PLAIN);
    const source = minutes('Bauausschusses', DATE, [POOL, PLAIN]).replace(/\s+/g, ' ');
    for (const { points, votes, number } of items) {
      for (const { quote, passage } of points) {
        expect(passage.text).toContain(quote);
        expect(source).toContain(quote);
      }
      for (const figure of Object.values(votes ?? {}).filter((count) => count !== null)) {
        expect(source).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`));
      }
      expect(source).toContain(`TOP ${number}`);
    }
  });
});

describe('what is known of a session as a whole', () => {
  test('is whether all of its agenda is there', async () => {
    const later = { ...PLAIN, number: '7' };
    expect((await summaryOfMinutes(POOL, PLAIN)).extent).toBe('whole');
    expect((await summaryOfMinutes(POOL, later)).extent).toBe('excerpt');
    const documents = await Promise.all([
      read('a.txt', minutes('Bauausschusses', DATE, [POOL])),
      read('b.txt', minutes('Bauausschusses', DATE, [PLAIN])),
    ]);
    expect(summaryOf(sessionsOf(documents)[0]!).extent).toBe(null);
  });

  test('is whether a later session approved its minutes', async () => {
    const approval = item(
      '1',
      `Genehmigung der Niederschrift vom ${DATE}`,
      'Abstimmungsergebnis: einstimmig genehmigt',
    );
    const sessions = sessionsOf(
      await Promise.all([
        read('a.txt', minutes('Bauausschusses', DATE, [POOL])),
        read('b.txt', minutes('Bauausschusses', '07.06.2022', [approval])),
        read('c.txt', minutes('Umweltausschusses', DATE, [POOL])),
      ]),
    );
    const states = sessions.map((session) => [session.sources[0], summaryOf(session, sessions).state]);
    expect(Object.fromEntries(states)).toEqual({ 'a.txt': 'approved', 'b.txt': null, 'c.txt': null });
  });
});

describe('the session of a committee and a town', () => {
  const both = async () => {
    const [here, there] = await Promise.all([
      read('a/a.txt', minutes('Bauausschusses der Stadt Altdorf', DATE, [POOL])),
      read('b/b.txt', minutes('Bauausschusses der Gemeinde Neuhaus', '04.05.2022', [PLAIN])),
    ]);
    const of = (document: typeof here, body: string) => ({
      ...document,
      document: { ...document.document, minutes: { ...document.document.minutes, body } },
    });
    return sessionsOf([of(here, 'Stadt Altdorf'), of(there, 'Neuhaus')]);
  };

  test.each([
    ['Bauausschuss Altdorf', 'a/a.txt'],
    ['Altdorf', 'a/a.txt'],
    ['Neuhaus Bauausschuss', 'b/b.txt'],
    ['Bauausschuss', 'b/b.txt'],
    ['Bauausschuss Altdorf 2022', 'a/a.txt'],
  ])('by "%s" is %s', async (typed, file) => {
    const sessions = await both();
    const found = findSession(sessions, typed);
    expect(found.session?.sources).toEqual([file]);
    // What a button asks again finds it again.
    expect(findSession(sessions, [found.committee, found.day].filter(Boolean).join(' ')).session).toBe(found.session);
  });
});
