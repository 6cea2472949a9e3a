import { describe, expect, test } from 'vitest';
import { decisionIn, isDecision, labelledResult } from '../../src/ingest/reading/reported/decision.js';
import { whoSpeaks } from '../../src/ingest/reading/reported/whoSpeaks.js';

const name = (sentence: string, head = false) => whoSpeaks(sentence, head)?.speaker?.name;

describe('who speaks in a sentence of reported speech', () => {
  test.each([
    ['Frau Muster erklärt, dass der Weg eng ist.', 'Muster'],
    ['Der Ortsbürgermeister, Herr Muster, gibt bekannt, dass ein Fest stattfindet.', 'Muster'],
    ['Frau Ortsbürgermeisterin Freifrau von Muster trägt ihre Mitteilungen vor.', 'Freifrau von Muster'],
    ['Berichterstatter, Ratsherr Muster führt die Drucksache aus.', 'Muster'],
    ['Herr Muster aus Oberdorf bezieht sich auf den Haushalt.', 'Muster'],
    ['Frau Muster-Exempel, Sportverein Oberdorf, befürwortet den Plan.', 'Muster-Exempel'],
    ['Auch Herr Muster ist von dem Namen nicht überzeugt.', 'Muster'],
    ['Daraufhin teilt Herr Muster mit, dass Geld fehlt.', 'Muster'],
    ['Auf Nachfrage von Ratsherrn Exempel teilt Herr Muster mit, dass Geld fehlt.', 'Muster'],
    ['Das Verfahren, so Frau Muster, dauert lange.', 'Muster'],
    ['Mit einem hohen Bedarf sei zu rechnen, erläutert Herr Muster.', 'Muster'],
    ['Dies wird seitens Herrn Muster verneint.', 'Muster'],
    ['Die Drucksache wird vom Bürgermeister, Herrn Muster, kurz erläutert.', 'Muster'],
    ['Nach Ansicht von Herrn Muster sollte gewartet werden.', 'Muster'],
    ['Frau Exempel erteilt Frau Muster das Wort, die den Bericht erläutert.', 'Muster'],
    ['Frau Muster stellt die Vorlage vor und übergibt das Wort an Herrn Exempel.', 'Muster'],
  ])('%s', (sentence, speaker) => {
    expect(name(sentence)).toBe(speaker);
  });

  test.each([
    'Der Vorsitzende, Herr Muster, eröffnet die Sitzung und begrüßt die Anwesenden.',
    'Frau Muster übergibt das Wort an Herrn Exempel.',
    'Frau Muster bedankt sich für die Ausführungen.',
    'Herr Muster wird zum Vorsitzenden gewählt.',
    'Der Rat bittet Frau Muster, den Zaun zu prüfen.',
    'Er schlägt Frau Muster als Stellvertreterin vor.',
    'Es liegen keine Wortmeldungen vor.',
  ])('%s: nobody', (sentence) => {
    expect(name(sentence, true) ?? null).toBeNull();
  });

  test('whoever is given the floor is the next "er" or "sie"', () => {
    expect(whoSpeaks('Der Vorsitzende, Herr Muster, erteilt Frau Exempel das Wort.', true)).toMatchObject({
      speaker: null,
      floor: { name: 'Exempel' },
    });
  });

  test("a party in brackets behind the name is the speaker's", () => {
    expect(whoSpeaks('Ratsfrau Muster (Graue Liste) fragt nach dem Zaun.', true)?.speaker).toMatchObject({
      name: 'Muster',
      party: 'Graue Liste',
    });
    expect(whoSpeaks('Herr Muster (Anlage 2) trägt vor.', true)?.speaker?.party).toBeNull();
  });

  test('the label is in the nominative and keeps office and form of address', () => {
    expect(whoSpeaks('Auf Nachfrage von Ratsherrn Dr. Muster wird das bestätigt.', false)?.speaker).toEqual({
      label: 'Ratsherr Dr. Muster',
      name: 'Dr. Muster',
      role: 'Ratsherr',
      party: null,
    });
  });
});

describe('what prose decides', () => {
  test.each([
    ['Das Protokoll wird mit 3 Enthaltungen und 6 Ja-Stimmen genehmigt.', 'accepted', true, [6, null, 3]],
    ['Der Rat lehnt den Antrag mit 2 Ja-Stimmen bei 5 Nein-Stimmen ab.', 'rejected', false, [2, 5, null]],
    [
      'Daher beschließt der Rat mit 2 Ja-Stimmen bei 5 Nein-Stimmen den Antrag abzulehnen.',
      'rejected',
      false,
      [2, 5, null],
    ],
    ['Der Ortsrat spricht sich einstimmig dafür aus, dass der Weg vertagt wird.', 'accepted', true, null],
    ['Der Punkt wird einstimmig auf den 3. Mai vertagt.', 'postponed', true, null],
    ['Die Drucksache wird an die Fraktionen verwiesen.', 'referred', null, null],
    ['Der Fachausschuss nimmt die Ausführungen zur Kenntnis.', 'noted', null, null],
    ['Herr Muster wird einstimmig zum Vertreter gewählt.', 'accepted', true, null],
    [
      'Sie beantragt, den Punkt zu vertagen. Der Rat spricht sich einstimmig für diesen Antrag aus.',
      'postponed',
      true,
      null,
    ],
    ['Der Rat stimmt einstimmig zu. Herr Muster dankt dem Rat.', 'accepted', true, null],
  ] as const)('%s', (told, outcome, unanimous, votes) => {
    const count = votes && { yes: votes[0], no: votes[1], abstain: votes[2] };
    expect(decisionIn(told)).toEqual({ outcome, unanimous, count });
  });

  test.each([
    'Herr Muster erklärt, dass der Rat einstimmig zugestimmt hat.',
    'Der Ausschuss hat in seiner Sitzung vom 3. Mai einstimmig zugestimmt.',
    'Die Verwaltung nimmt dies zur Kenntnis.',
    'Die Tagesordnung wird wie vorstehend festgestellt.',
  ])('%s: nothing', (told) => {
    expect(isDecision(told)).toBe(false);
    expect(decisionIn(told).outcome).toBe('unknown');
  });

  test.each([
    ['Keine Empfehlung', 'no-vote'],
    ['Kein Beschluss', 'no-vote'],
    ['gilt als beraten', 'no-vote'],
    ['Die Vorlage gilt bei 9 Ja Stimmen als vorberaten.', 'accepted'],
    ['zur Kenntnis genommen', 'noted'],
  ])('a result labelled "%s" is %s', (written, outcome) => {
    expect(labelledResult(written).outcome).toBe(outcome);
  });
});
