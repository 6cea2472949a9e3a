import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (text: string) => readDocument('stadt/protokoll.txt', new TextEncoder().encode(text));

const BOARD = `                                                         Musterstadt, 26. Oktober 2021
Stadt Musterstadt

                                Niederschrift
Besprechung am:                 20. Oktober 2021            Beginn:       18:35 Uhr
Ort:                            Kl. Sitzungssaal,           Ende:         20:30 Uhr
                                Rathaus

Thema:                          2. öffentliche Sitzung des Stadtteilbeirates Nordend

Anwesende                       Entschuldigt                Verteiler

Hr. Dr. Otto Muster             Fr. Beispiel                Alle Ämter
Fr. Eva Exempel
Frank Gast/Jugendhaus

                                         Ergebnis:
Die Vorsitzende, Frau Exempel, eröffnet die zweite öffentliche Sitzung und heißt alle Anwesenden willkommen.


TOP 1: Spielplatz am Anger
Frau Exempel erläutert den Plan. Der Platz soll im Mai fertig sein. Frank Gast ergänzt, dass Bänke fehlen.

   -   Hr. Dr. Muster, Leiter des Gartenamtes, und Fr. Probe vom Bauamt stellen die Bäume
       vor.

Die Verwaltung prüft den Zaun. Außerdem berichtet Herr Gast vom Fest.


TOP 2 und 3: Anträge aus dem Vorjahr
      Umgestaltung des Platzes (Abstimmung 9:0 Stimmen)

Der Beirat stellt mit 8 zu 1 Stimmen folgenden Antrag:
Der Weg wird beleuchtet. Der Beirat hatte das früher einstimmig gewünscht.


TOP 4: Frau Test, Sportamt,


teilt mit, dass Fahrer für die Rikscha fehlen.


5. Sonstiges
Kurzanträge:
1. Der Zaun wird gestrichen.
2. Die Hecke wird geschnitten.



gez.                                                     gez.
Eva Exempel                                              Hans Schreiber
Vorsitzende Stadtteilbeirat                              Schriftführer
`;

const COUNCIL = `Stadt Beispielburg

Niederschrift
über die 5. Sitzung des Ausschusses für Umwelt und Verkehr am Mittwoch, 7. Juni 2023

Tagungsort: Ratssaal

Tagesordnung:

Öffentlicher Teil:
Ö 1     Eröffnung der Sitzung
Ö 2     Radwegekonzept 2030
        Vorlage: 2023/0815
Ö 3     Mitteilungen

Nichtöffentlicher Teil:
N 4     Grundstück

Öffentlicher Teil:

TOP Ö 1: Eröffnung der Sitzung
Der Ausschuss ist beschlussfähig.

TOP Ö 2: Radwegekonzept 2030
Vorlage: 2023/0815

Stadtrat Muster fragt nach den Kosten.

Beschluss:
Das Konzept wird umgesetzt.

Beschluss: geändert beschlossen
Abstimmung: Ja: 12, Nein: 3, Enthaltungen: 1, Befangen: 0

TOP Ö 3: Mitteilungen
Die Brücke ist gesperrt.
Beschluss: zur Kenntnis genommen

Nichtöffentlicher Teil:

TOP N 4: Grundstück
Das Grundstück kostet viel.
`;

const NUMBERED = `N I E D E R S C H R I F T

über die 14. Sitzung des Ortsbeirates Nord (OBR/014/2015)

am Donnerstag, 16. Juli 2015,

T A G E S O R D N U N G

1 Begrüßung

2 Einwendungen zur Niederschrift der Sitzung vom 24.06.2015

2.1 Antrag zur Turnhalle

3 Anfragen

1 Begrüßung

Die Sitzung wird um 19:30 Uhr eröffnet.

2 Einwendungen zur Niederschrift der Sitzung vom 24.06.2015

Es gibt keine.

2.1 Antrag zur Turnhalle

Abstimmungsergebnis: Zustimmung
Ja 10 Nein 1 Enthaltung 2

3 Anfragen

Keine.
`;

describe('minutes of a board in a form with two columns', () => {
  const board = read(BOARD);

  test('the head names body, day, place and chair, not the day of writing', async () => {
    const { layout, minutes } = await board;
    expect(layout).toBe('sessionnet');
    expect(minutes.head).toMatchObject({
      organization: 'Stadtteilbeirat Nordend',
      date: '2021-10-20',
      place: 'Kl. Sitzungssaal, Rathaus',
      chair: 'Eva Exempel',
      public: 'public',
    });
  });

  test('an item without "TOP" carries the count on, items of a list do not', async () => {
    const { minutes } = await board;
    expect(minutes.items.filter(({ name }) => name).map(({ number, name }) => [number, name])).toEqual([
      ['1', 'Spielplatz am Anger'],
      ['2 und 3', 'Anträge aus dem Vorjahr'],
      ['4', 'Frau Test, Sportamt,'],
      ['5', 'Sonstiges'],
    ]);
  });

  test('votes as a pair of numbers count more than a mention of an older vote', async () => {
    const { minutes } = await board;
    expect(minutes.items.find(({ number }) => number === '2 und 3')?.vote).toEqual({
      outcome: 'accepted',
      unanimous: false,
      count: { yes: 8, no: 1, abstain: null },
    });
  });

  test('whoever speaks is named in the sentence: within a paragraph, two together, or without a form of address', async () => {
    const { document } = await board;
    const said = document.passages.filter(({ item }) => item.number === '1');
    expect(said.map(({ speaker, text }) => [speaker?.name ?? null, text.split(' ').slice(0, 3).join(' ')])).toEqual([
      ['Exempel', 'Frau Exempel erläutert'],
      ['Frank Gast', 'Frank Gast ergänzt,'],
      ['Dr. Muster und Probe', '- Hr. Dr.'],
      [null, 'Die Verwaltung prüft'],
      ['Gast', 'Außerdem berichtet Herr'],
    ]);
  });

  test('a title that begins the sentence stays with it', async () => {
    const { document } = await board;
    const [passage] = document.passages.filter(({ item }) => item.number === '4');
    expect(passage).toMatchObject({
      text: 'Frau Test, Sportamt, teilt mit, dass Fahrer für die Rikscha fehlen.',
      speaker: { name: 'Test' },
    });
  });

  test('who attended is told as such, and signatures belong to no item', async () => {
    const { document } = await board;
    expect(document.passages.find(({ text }) => text.includes('Frank Gast/Jugendhaus'))?.kind).toBe('attendance');
    expect(document.passages.find(({ text }) => text.includes('Schriftführer'))?.item.name).toBe('');
  });
});

describe("minutes with SessionNet's prefixes", () => {
  const council = read(COUNCIL);

  test('the agenda at the start doubles no item, and non-public items are left out', async () => {
    const { minutes } = await council;
    expect(minutes.head).toMatchObject({
      organization: 'Ausschuss für Umwelt und Verkehr',
      date: '2023-06-07',
      place: 'Ratssaal',
      public: 'mixed',
    });
    expect(minutes.items.filter(({ name }) => name).map(({ number, name, papers }) => [number, name, papers])).toEqual([
      ['1', 'Eröffnung der Sitzung', []],
      ['2', 'Radwegekonzept 2030', ['2023/0815']],
      ['3', 'Mitteilungen', []],
    ]);
    expect(JSON.stringify(minutes)).not.toContain('Grundstück');
  });

  test('the result line and the votes below it are one result', async () => {
    const { minutes } = await council;
    const votes = minutes.items.filter(({ name }) => name).map(({ vote }) => vote);
    expect(votes).toEqual([
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: false, count: { yes: 12, no: 3, abstain: 1 } },
      { outcome: 'noted', unanimous: null, count: null },
    ]);
  });

  test('a label gives its kind to the paragraph below it', async () => {
    const { document } = await council;
    const kinds = document.passages
      .filter(({ item }) => item.number === '2')
      .map(({ kind, speaker, text }) => [kind, speaker?.label ?? null, text.slice(0, 22)]);
    expect(kinds).toContainEqual(['discussion', 'Stadtrat Muster', 'Stadtrat Muster fragt ']);
    expect(kinds).toContainEqual(['resolution', null, 'Beschluss: Das Konzept']);
    expect(kinds).toContainEqual(['vote', null, 'Beschluss: geändert be']);
  });
});

describe('minutes whose items are only numbered', () => {
  const numbered = read(NUMBERED);

  test('the agenda doubles no item', async () => {
    const { layout, minutes } = await numbered;
    expect(layout).toBe('sessionnet');
    expect(minutes.items.filter(({ name }) => name).map(({ number }) => number)).toEqual(['1', '2', '2.1', '3']);
  });

  test('the day is that of the session, not of one that the agenda names', async () => {
    const { minutes } = await numbered;
    expect(minutes.head).toMatchObject({ organization: 'Ortsbeirat Nord', date: '2015-07-16' });
  });

  test('votes are read with the word first too', async () => {
    const { minutes } = await numbered;
    expect(minutes.items.find(({ number }) => number === '2.1')?.vote).toEqual({
      outcome: 'accepted',
      unanimous: false,
      count: { yes: 10, no: 1, abstain: 2 },
    });
  });
});

test('a list that counts beyond the last "TOP" is no item', async () => {
  const { minutes } = await read(
    'Niederschrift\nBesprechung am: 1. Mai 2021\n\nTOP 1: Wege\nText.\n\nTOP 2: Plätze\nEs fehlen:\n\n1. Bäume\n\n2. Beete\n\n3. Bänke\n',
  );
  expect(minutes.items.filter(({ name }) => name).map(({ name }) => name)).toEqual(['Wege', 'Plätze']);
});

test('"no resolution, for information" is no decision', async () => {
  const { minutes } = await read(
    'Niederschrift\nBesprechung am: 1. Mai 2021\n\nErgebnis:\n1) Äcker - Fr. Muster\n\nAlles wächst.\n\nBeschluss StBR: keiner, nur Kenntnisnahme\n\n2) Wege\n\nEs regnet.\n\nBeschluss StBR: keiner, Information\n',
  );
  const items = minutes.items.filter(({ name }) => name);
  expect(items.map(({ vote }) => vote.outcome)).toEqual(['noted', 'no-vote']);
  expect(items[0]!.statements[0]!.speaker?.name).toBe('Muster');
});

test('a party in brackets and a label with the words themselves name the speaker too', async () => {
  const { minutes } = await read(
    'Niederschrift\nBesprechung am: 1. Mai 2021\n\nTOP 1: Wege\n\nFrau Muster (SPD) begrüßt den Plan.\n\nStadtrat Exempel (CDU): Ich nicht.\n\nTOP 2: Plätze\n\nEs regnet.\n',
  );
  expect(minutes.items[1]!.statements.map(({ speaker }) => [speaker?.name, speaker?.party])).toEqual([
    ['Muster', 'SPD'],
    ['Exempel', 'CDU'],
  ]);
});
