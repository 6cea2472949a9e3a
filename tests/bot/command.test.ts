import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/answer/readDay.js';
import { parseCommand } from '../../src/bot/command.js';

describe('a message', () => {
  test.each([
    ['hilfe', { name: 'help', language: 'de' }],
    ['/HELP', { name: 'help', language: 'en' }],
    ['Sitzungen', { name: 'sessions', language: 'de' }],
    ['latest', { name: 'latest', language: 'en', committee: null }],
    ['letzte Sitzung', { name: 'latest', language: 'de', committee: null }],
    ['latest  Bauausschuss', { name: 'latest', language: 'en', committee: 'Bauausschuss' }],
    ['letzte Sitzung des Sozialausschusses', { name: 'latest', language: 'de', committee: 'Sozialausschusses' }],
    ['latest session of the Youth Council', { name: 'latest', language: 'en', committee: 'Youth Council' }],
  ])('%s is a command', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  test.each([
    'Was ist die letzte Sitzung?',
    'Letzte Woche wurde was beschlossen?',
    'latest news on the bike lane that the council promised us again and again',
    'Sitzungen im Februar',
  ])('%s is a question', (text) => {
    expect(parseCommand(text)).toEqual({ name: 'ask', question: text });
  });
});

describe('"since"', () => {
  test.each([
    ['2022', '2022'],
    ['2/2022', '2022-02'],
    ['15.02.2022', '2022-02-15'],
    [' Februar 2022 ', '2022-02'],
    ['yesterday', null],
    ['31.02.2022', null],
  ])('%s is understood as %s', (typed, expected) => {
    expect(readDay(typed)).toBe(expected);
  });
});
