import { describe, expect, test } from 'vitest';
import { findSession } from '../src/answer/findSession.js';
import { organizationKey } from '../src/answer/organizationKey.js';
import { sessionsOf } from '../src/answer/sessions.js';
import { summaryOf } from '../src/answer/summary.js';
import { resultWords } from '../src/bot/result.js';
import { summaryReply } from '../src/bot/summaryReply.js';
import { type Item, minutes, read } from './support/readMinutes.js';

const RADWEG: Item = {
  number: '2',
  title: 'Radweg am Kanal',
  text: 'Der Vorsitzende ruft den Punkt auf. Frau Engelhardt hält den Radweg am Kanal für zu schmal, weil dort Schulkinder fahren.\n\nBeschluss: Der Radweg am Kanal wird auf drei Meter verbreitert.\n\nAbstimmungsergebnis: einstimmig beschlossen bei 12 Ja-Stimmen',
};
const KITA: Item = { number: '10', title: 'Kita am Markt', text: 'Herr Meier berichtet vom Bau der Kita am Markt.' };
const OPENING: Item = { number: '1', title: 'Eröffnung', text: 'Die Sitzung wird eröffnet.' };

describe('sessions', () => {
  test('join a document an item, in the order of the agenda, each item once', async () => {
    const documents = await Promise.all([
      read('c.txt', minutes('Bauausschusses', '03.05.2022', [KITA])),
      read('a.txt', minutes('Bauausschusses', '03.05.2022', [RADWEG])),
      read('b.txt', minutes('Bauausschusses', '03.05.2022', [OPENING, RADWEG])),
    ]);
    const sessions = sessionsOf(documents);
    expect(sessions.map(({ items }) => items.map(({ number }) => number))).toEqual([['1', '2', '10']]);
    expect(sessions[0]!.sources).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('keep committees and days apart', async () => {
    const documents = await Promise.all([
      read('a.txt', minutes('Bauausschusses', '03.05.2022', [RADWEG])),
      read('b.txt', minutes('Umweltausschusses', '03.05.2022', [RADWEG])),
      read('c.txt', minutes('Bauausschusses', '04.05.2022', [RADWEG])),
    ]);
    expect(sessionsOf(documents)).toHaveLength(3);
  });

  test('hold an item once though a draft and the approved minutes have it', async () => {
    const documents = await Promise.all([
      read(
        '2022-05-03-entwurf.txt',
        minutes('Bauausschusses', '03.05.2022', [OPENING, { ...RADWEG, text: 'Herr Alt sagt etwas.' }]),
      ),
      read('2022-05-03.txt', minutes('Bauausschusses', '03.05.2022', [OPENING, RADWEG])),
    ]);
    const [session, ...others] = sessionsOf(documents);
    expect(others).toEqual([]);
    expect(session!.items.map(({ number, vote }) => [number, vote.outcome])).toEqual([
      ['1', 'unknown'],
      ['2', 'accepted'],
    ]);
  });
});

describe('an organization', () => {
  test.each([
    ['Rat der Stadt Hagen', 'Gemeinderat', 'Hagen'],
    ['42. Plenarsitzung Gemeinderat', 'des Gemeinderates', null],
    ['56. Plenarsitzung', 'Gemeinderat', null],
    ['Bau- und Umweltausschuss', 'Ausschuss für Bau & Umwelt', null],
    ['Ausschuß für Demographie', 'Ausschuss für Demografie', null],
  ])('%s is %s', (one, other, body) => {
    expect(organizationKey(one, body)).toBe(organizationKey(other, body));
  });

  test.each([
    ['Bauausschuss', 'Umweltausschuss'],
    ['Ortsrat Rössing', 'Ortsrat Heyersum'],
    ['Rat', 'Ortsrat Nordstemmen'],
    ['Kreistag', 'Gemeinderat'],
  ])('%s is not %s', (one, other) => {
    expect(organizationKey(one)).not.toBe(organizationKey(other));
  });
});

describe('the session that somebody asks for', () => {
  const sessions = async () =>
    sessionsOf(
      await Promise.all([
        read('a.txt', minutes('Bauausschusses', '03.05.2022', [RADWEG])),
        read('b.txt', minutes('Umweltausschusses', '05.05.2022', [KITA])),
        read('c.txt', minutes('Bauausschusses', '04.05.2021', [RADWEG])),
      ]),
    );
  test.each([
    [null, '2022-05-05'],
    ['bauauschuss', '2022-05-03'],
    ['Bauausschuss 2021', '2021-05-04'],
    ['04.05.2021', '2021-05-04'],
    ['Mai 2022 Bauausschuss', '2022-05-03'],
    ['2022', '2022-05-05'],
    ['Bauausschuss 2020', undefined],
    ['Sport', undefined],
  ])('by "%s" is that of %s', async (typed, date) => {
    expect(findSession(await sessions(), typed).session?.date).toBe(date);
  });
});

describe('a summary', () => {
  test('has the resolution first, then the statement that carries the item, both verbatim', async () => {
    const [session] = sessionsOf([await read('a.txt', minutes('Bauausschusses', '03.05.2022', [OPENING, RADWEG]))]);
    const item = summaryOf(session!).items[1]!;
    expect(item).toMatchObject({ number: '2', outcome: 'accepted', unanimous: true, votes: { yes: 12 } });
    expect(item.points.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('Der Radweg am Kanal wird auf drei Meter verbreitert.'),
      'Frau Engelhardt hält den Radweg am Kanal für zu schmal, weil dort Schulkinder fahren.',
    ]);
  });

  test('begins with what was decided, on twelve lines at most, and then goes through the agenda', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...(at % 3 === 0 ? RADWEG : KITA),
      number: String(at + 1),
      title: `Sache ${at + 1}`,
    }));
    const [session] = sessionsOf([await read('a.txt', minutes('Bauausschusses', '03.05.2022', many))]);
    const summary = summaryOf(session!);
    const first = summaryReply(summary, 'de', 'letzte');
    expect(first.items.map(({ heading }) => heading)).toEqual([
      'TOP 1 Sache 1',
      'TOP 4 Sache 4',
      'TOP 7 Sache 7',
      'TOP 10 Sache 10',
    ]);
    expect(first.items.length * 2 + 3).toBeLessThanOrEqual(12);
    const headings: string[] = [];
    for (let from = first.more?.from; from !== undefined; ) {
      const page = summaryReply(summary, 'de', 'letzte', from);
      headings.push(...page.items.map(({ heading }) => heading));
      from = page.more?.from;
    }
    expect(headings).toEqual(many.map(({ number, title }) => `TOP ${number} ${title}`));
  });

  test('says where nothing was decided', async () => {
    const [session] = sessionsOf([await read('a.txt', minutes('Bauausschusses', '03.05.2022', [KITA]))]);
    expect(summaryReply(summaryOf(session!), 'de', 'letzte').items[0]!.result).toBe('kein Beschluss vermerkt');
  });

  test('counts what is not public, and shows nothing of it', async () => {
    const secret = 'Nichtöffentlicher Teil\n\nTOP 11 Kauf des Schlosses\n\nDas Schloss kostet 5 Euro.\n';
    const [session] = sessionsOf([await read('a.txt', minutes('Bauausschusses', '03.05.2022', [RADWEG], secret))]);
    const summary = summaryOf(session!);
    expect(summary.withheld).toBe(1);
    expect(
      JSON.stringify([summary, summaryReply(summary, 'de', 'letzte'), summaryReply(summary, 'de', 'letzte', 1)]),
    ).not.toContain('Schloss');
  });
});

describe('the result of an item', () => {
  test.each([
    [
      { outcome: 'accepted', unanimous: true, count: { yes: 45, no: null, abstain: null } },
      'einstimmig beschlossen (45 Ja)',
      'unanimously accepted (45 yes)',
    ],
    [
      { outcome: 'rejected', unanimous: false, count: { yes: 6, no: 38, abstain: 1 } },
      'mehrheitlich abgelehnt (6 Ja, 38 Nein, 1 Enthaltung)',
      'by majority rejected (6 yes, 38 no, 1 abstention)',
    ],
    [{ outcome: 'noted', unanimous: null, count: null }, 'zur Kenntnis genommen', 'noted'],
    [{ outcome: 'unknown', unanimous: null, count: null }, null, null],
  ] as const)('%o in plain words', (vote, de, en) => {
    expect([resultWords(vote, 'de'), resultWords(vote, 'en')]).toEqual([de, en]);
  });
});
