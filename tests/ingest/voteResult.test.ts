import { describe, expect, test } from 'vitest';
import { voteIn, voteResult } from '../../src/ingest/reading/voteResult.js';

const shown = (statement: string) => {
  const { outcome, unanimous, count } = voteResult(statement);
  return [outcome, unanimous, count ? [count.yes, count.no, count.abstain] : null];
};

describe('the result of a vote', () => {
  test.each([
    ['einstimmig zugestimmt', ['accepted', true, null]],
    ['Einstimmige Zustimmung (45 Ja)', ['accepted', true, [45, null, null]]],
    ['Bei 45 Ja-Stimmen einstimmig zugestimmt', ['accepted', true, [45, null, null]]],
    ['mehrheitlich zugestimmt', ['accepted', false, null]],
    ['Mehrheitliche Zustimmung (35 Ja,, 4 Nein)', ['accepted', false, [35, 4, null]]],
    ['Mehrheitlich abgelehnt (6 JA, 38 Nein)', ['rejected', false, [6, 38, null]]],
    ['Bei 11 Ja-Stimmen, 4 Nein-Stimmen und 1 Enthaltung mehrheitlich zugestimmt', ['accepted', false, [11, 4, 1]]],
    ['Bei 6 Nein-Stimmen mehrheitlich zugestimmt', ['accepted', false, [null, 6, null]]],
    ['Dafür: 8  Dagegen: 0  Enthaltung: 0', ['accepted', true, [8, 0, 0]]],
    ['Ja-Stimmen :8', ['unknown', null, [8, null, null]]],
    ['einstimmig bei 2 Enthaltungen', ['accepted', true, [null, null, 2]]],
    ['Einstimmig bei einer Enthaltung', ['accepted', true, [null, null, 1]]],
    ['einstimmig bei zwei Stimmenthaltungen', ['accepted', true, [null, null, 2]]],
    ['Keine Abstimmung', ['no-vote', null, null]],
    ['Kenntnisnahme, keine Abstimmung', ['no-vote', null, null]],
    ['Mit Stellungnahme der Verwaltung erledigt', ['no-vote', null, null]],
    ['zur Kenntnis genommen', ['noted', null, null]],
    ['vertagt', ['postponed', null, null]],
    ['zunächst zurückgestellt', ['postponed', null, null]],
    ['von der Tagesordnung abgesetzt', ['withdrawn', null, null]],
    ['Verwiesen in den Fachausschuss', ['referred', null, null]],
    ['9 Zustimmungen / 0 Ablehnungen', ['accepted', true, [9, 0, null]]],
    ['einstimmig beschlossen\nJa: 0, Nein: 0', ['accepted', true, [0, 0, null]]],
    ['Beschluss: ungeändert beschlossen Abstimmung: Ja: 22, Nein: 0, Befangen: 0', ['accepted', true, [22, 0, null]]],
    ['(8/0/0) -> beschlossen', ['accepted', true, [8, 0, 0]]],
    ['(3/5/1)', ['rejected', false, [3, 5, 1]]],
    ['Ja-Stimmen: 5 Nein-Stimmen: 3 Enthaltungen: 1', ['accepted', false, [5, 3, 1]]],
    ['5 Ja-Stimmen, ansonsten Ablehnung', ['rejected', null, [5, null, null]]],
    ['4 Nein-Stimmen, ansonsten Zustimmung', ['accepted', false, [null, 4, null]]],
    ['3 Nein-Stimmen, Rest Ja-Stimmen', ['accepted', false, [null, 3, null]]],
    ['nicht zugestimmt', ['rejected', null, null]],
    ['mit 17 (von 19) Ja-Stimmen sowie 2 Enthaltungen bestätigt', ['accepted', true, [17, null, 2]]],
    ['the minutes were approved by a vote of 3-0', ['accepted', true, [3, 0, null]]],
    ['Motion carried unanimously', ['accepted', true, null]],
    ['Motion failed, two in favor, three against', ['rejected', false, [2, 3, null]]],
    ['Die Sitzung begann um 19 Uhr', ['unknown', null, null]],
  ])('%j', (statement, expected) => {
    expect(shown(statement)).toEqual(expected);
  });
});

describe('the result within an item', () => {
  test('the last paragraph that states one counts', () => {
    expect(
      voteIn('Der Änderungsantrag wird mehrheitlich abgelehnt.\n\nAbstimmungsergebnis:\neinstimmig zugestimmt').outcome,
    ).toBe('accepted');
  });

  test('a label may stand alone', () => {
    expect(
      voteIn('Abstimmungsergebnis:\n\nBei 3 Nein-Stimmen mehrheitlich zugestimmt\n\nHerr Meier dankt.').count,
    ).toEqual({ yes: null, no: 3, abstain: null });
  });

  test('a debate without a result states none', () => {
    expect(voteIn('Frau Winkler begrüßt das.\n\nHerr Meier lehnt es ab.').outcome).toBe('unknown');
  });
});
