import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';
import { rollIn } from '../../src/ingest/reading/attendance.js';
import { sessionTimes } from '../../src/ingest/reading/sessionTimes.js';

const shown = (text: string) =>
  rollIn(text).people.map(({ name, role, party, status }) => [name, role, party, status].filter(Boolean).join(' | '));

describe('lists of attendance', () => {
  test('labels say who came, was excused or stayed away, and as what', () => {
    const text = `Es sind anwesend:
Herr Bernd Muster, Vorsitzender
Frau Dr. Eva Beispiel
Es fehlen entschuldigt:
Frau Gerda Fehlt, Elternvertreterin
Teilnehmer der Verwaltung:
Herr Karl Amt, Leiter Fachbereich Planung, Bau und Umwelt
Frau Nadine Feder, Protokollführerin
Tagesordnung:
1. Antrag von Herrn Nichtdabei`;
    expect(shown(text)).toEqual([
      'Bernd Muster | Vorsitzender | present',
      'Dr. Eva Beispiel | present',
      'Gerda Fehlt | Elternvertreterin | excused',
      'Karl Amt | Leiter Fachbereich Planung, Bau und Umwelt | present',
      'Nadine Feder | Protokollführerin | present',
    ]);
  });

  test('lists in one line, as clubs write them', () => {
    const text = `* Anwesend: Eric, Paul, Marc (Gast), (Denise, Marvin)
* Entschuldigt: Irene
* Sitzungsleitung: Paul
* Protokoll: Eric

## Finanzen
* Wahlen`;
    expect(shown(text)).toEqual([
      'Eric | Schriftführung | present',
      'Paul | Vorsitz | present',
      'Marc | Gäste | present',
      'Denise | present',
      'Marvin | present',
      'Irene | excused',
    ]);
  });

  test('columns beside each other are read one after the other', () => {
    const text = `Anwesende                            Entschuldigt              Verteiler

Beirat:                              Hr. Fehlt,                Alle Ämter,
Fr. Corinna Muster                   Fr. Krank                 Amt 13/Fr. Post
Hr. Buff für Fr. Krank
Verwaltung:
Hr. Heuer, Abt. Stadtplanung
Die Niederschrift beschränkt sich auf die Wiedergabe der wesentlichen Ergebnisse.`;
    expect(shown(text)).toEqual([
      'Corinna Muster | Beirat | present',
      'Buff | Beirat | present',
      'Heuer | Abt. Stadtplanung | present',
      'Fehlt | excused',
      'Krank | excused',
    ]);
  });

  test('columns that cannot be told apart name nobody', () => {
    expect(shown('Anwesende Entschuldigt\nFr. Muster Hr. Fehlt\nFr. Zwei')).toEqual([]);
  });

  test('parliamentary groups are the party of their people', () => {
    const text = `Anwesende
Fraktion der Mustergrünen
Mag. Eva Muster, BSc, MSc
StR. Ingo Beispiel
SPD-Fraktion
Uwe Drei

Schriftführerinnen:
Helga Feder`;
    expect(shown(text)).toEqual([
      'Mag. Eva Muster | Mustergrünen | present',
      'Ingo Beispiel | StR. | Mustergrünen | present',
      'Uwe Drei | SPD | present',
      'Helga Feder | Schriftführung | present',
    ]);
  });

  test('a roll call in English running text', () => {
    const text =
      'The meeting was called to order. Present: Members Hage, Jerdonek. Excused absence: Member Philips. Also present: Secretary Walker.';
    expect(shown(text)).toEqual([
      'Hage | present',
      'Jerdonek | present',
      'Philips | excused',
      'Walker | Secretary | present',
    ]);
  });

  test('offices alone do not say who else was there', () => {
    expect(rollIn('Vorsitz: Frau Muster\nSchriftführer: Herr Feder').told).toBe(false);
    expect(rollIn('Anwesend: Frau Muster').told).toBe(true);
  });
});

test.each([
  ['Beginn der Sitzung: 19:30 Uhr\nEnde der Sitzung: 20.15 Uhr', '19:30', '20:15'],
  ['(Beginn: 14.02 Uhr - Ende: 15.23 Uhr)', '14:02', '15:23'],
  ['6.11.2019, 16:00 Uhr - 17:22 Uhr', '16:00', '17:22'],
  ['Termin: 14. Januar 2014, 16:30 Uhr', '16:30', null],
  ['The Chair called the meeting to order at 6:06 p.m.\nThe meeting adjourned at 7:41 p.m.', '18:06', '19:41'],
  ['Uhrzeit: von 17 bis 19 Uhr', '17:00', '19:00'],
  ['Frau Muster eröffnet die Sitzung um 18 Uhr. Sie schließt die Sitzung um 20.05 Uhr.', '18:00', '20:05'],
  ['Der Beginn: 99 Uhr ist keiner; Ende: 2012', null, null],
])('the times of %j', (text, start, end) => {
  expect(sessionTimes(text)).toEqual({ start, end });
});

describe('a document', () => {
  const read = async (text: string) => (await readDocument('rat.txt', Buffer.from(text))).minutes.head;

  test('has the record of its meeting', async () => {
    const head = await read(`Niederschrift über die Sitzung des Rates am 03.02.2021
Beginn: 18:00 Uhr
Anwesend:
Frau Eva Muster, Vorsitzende
Herr Udo Feder, Schriftführer

TOP 1 Haushalt
Frau Muster erläutert den Haushalt für das kommende Jahr.

Ende der Sitzung: 19:45 Uhr`);
    expect(head).toMatchObject({ start: '18:00', end: '19:45', clerk: 'Udo Feder', chair: 'Eva Muster' });
    expect(head.attendance.map(({ name }) => name)).toEqual(['Eva Muster', 'Udo Feder']);
  });

  test('tells the clerk by the signature', async () => {
    const head = await read(`Niederschrift über die Sitzung des Rates am 03.02.2021

TOP 1 Haushalt
Frau Muster erläutert den Haushalt für das kommende Jahr.

Eva Muster                 Udo Feder
Vorsitzende                Protokollführer`);
    expect(head.clerk).toBe('Udo Feder');
  });

  test('tells nothing of its non-public part', async () => {
    const head = await read(`Niederschrift über die Sitzung des Rates am 03.02.2021
Öffentlicher Teil
TOP 1 Haushalt
Frau Muster erläutert den Haushalt für das kommende Jahr.

Nichtöffentlicher Teil
Beginn: 20:00 Uhr
Anwesend: Herr Geheim
Protokoll: Frau Heimlich
TOP 2 Personal
Ende der Sitzung: 21:00 Uhr
Udo Verborgen
Schriftführer`);
    expect(head).toMatchObject({ start: null, end: null, clerk: null, attendance: [] });
  });
});
