import { describe, expect, test } from 'vitest';
import { periodIn } from '../../index/query/period.js';

/** A Tuesday. */
const ASKED_AT = '2024-05-14';

describe('the period that a question names', () => {
  test.each([
    ['Was wurde im Februar 2022 beschlossen?', '2022-02-01', '2022-02-28', 'im Februar 2022'],
    ['What was decided in February 2024?', '2024-02-01', '2024-02-29', 'in February 2024'],
    ['Was war am 15.02.2022 Thema?', '2022-02-15', '2022-02-15', 'am 15.02.2022'],
    ['Was war am 5. März 2022 Thema?', '2022-03-05', '2022-03-05', 'am 5. März 2022'],
    ['the meeting of 2022-02-15', '2022-02-15', '2022-02-15', 'of 2022-02-15'],
    ['Wer leitete 2015 das Bauamt?', '2015-01-01', '2015-12-31', '2015'],
    ['Who led it in the year 2015?', '2015-01-01', '2015-12-31', 'in the year 2015'],
    ['Was ist seit 2019 geschehen?', '2019-01-01', null, 'seit 2019'],
    ['decisions since May 2020', '2020-05-01', null, 'since May 2020'],
    ['Beschlüsse nach dem 31.12.2020', '2021-01-01', null, 'nach dem 31.12.2020'],
    ['Beschlüsse vor 2020', null, '2019-12-31', 'vor 2020'],
    ['bis Ende 2020', null, '2020-12-31', 'bis Ende 2020'],
    ['zwischen Mai 2020 und Juni 2021', '2020-05-01', '2021-06-30', 'zwischen Mai 2020 und Juni 2021'],
    ['from 2019 to 2021', '2019-01-01', '2021-12-31', 'from 2019 to 2021'],
    ['im 2. Quartal 2023', '2023-04-01', '2023-06-30', 'im 2. Quartal 2023'],
    ['Q1 2023', '2023-01-01', '2023-03-31', 'Q1 2023'],
    ['im Herbst 2018', '2018-09-01', '2018-11-30', 'im Herbst 2018'],
    ['Was gab es letzten Monat?', '2024-04-01', '2024-04-30', 'letzten Monat'],
    ['What happened last year?', '2023-01-01', '2023-12-31', 'last year'],
    ['last week', '2024-05-06', '2024-05-12', 'last week'],
    ['dieses Jahr', '2024-01-01', '2024-05-14', 'dieses Jahr'],
    ['in den letzten drei Monaten', '2024-02-14', '2024-05-14', 'in den letzten drei Monaten'],
    ['over the past 6 weeks', '2024-04-02', '2024-05-14', 'over the past 6 weeks'],
    ['seit der Sommerpause', '2023-08-01', null, 'seit der Sommerpause'],
    ['before the summer break', '2024-01-01', '2024-05-14', 'before the summer break'],
    ['gestern', '2024-05-13', '2024-05-13', 'gestern'],
  ])('%s', (text, from, to, words) => {
    const period = periodIn(text, ASKED_AT);
    expect(period).toMatchObject({ from, to });
    expect(text.slice(period!.span.start, period!.span.end)).toBe(words);
  });

  test.each([
    'Was kostet das Freibad?',
    'Vorlage 2014/0640',
    'DS 20/2016',
    'Wie lange dauerte die letzte Sitzung?',
    'am 31.02.2022',
    'Agenda 2030.5',
  ])('is none in "%s"', (text) => {
    expect(periodIn(text, ASKED_AT)).toBeNull();
  });

  test('knows the summer break by the day of asking', () => {
    expect(periodIn('seit der Sommerpause', '2024-10-01')?.from).toBe('2024-08-01');
  });

  test('tells what depends on that day', () => {
    expect(periodIn('last month', ASKED_AT)?.relative).toBe(true);
    expect(periodIn('im Mai 2020', ASKED_AT)?.relative).toBe(false);
  });
});
