import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (text: string) => readDocument('stadt/1.txt', new TextEncoder().encode(text));

const FORM = `

NIEDERSCHRIFT

Stadt Musterhausen
Gremium: 62. Plenarsitzung Gemeinderat
Termin: 1. Juli 2014, 15:30 Uhr
 öffentlich
Ort: Großer Saal,
Rathaus
Vorsitzende/r: Oberbürgermeister Dr. Otto Muster

8.

Punkt 7 der Tagesordnung: Neubau der Brücke und der CO
2
-freien Heizung im Stadt-
bad
Vorlage: 2014/0640
dazu:
Änderungsantrag der Stadträtin Ada Beispiel (FDP)
Vorlage: 2014/0718

Beschluss:
Der Gemeinderat stimmt dem Neubau der Brücke zu.

Abstimmungsergebnis:
Beschlussvorlage: Bei 11 Ja-Stimmen, 4 Nein-Stimmen und 1 Enthaltung mehrheitlich
zugestimmt
Änderungsantrag FDP: mehrheitlich abgelehnt

Der Vorsitzende: Ich rufe den Punkt auf.

Stadträtin Beispiel (FDP): Wir wollen eine andere Brücke, die weniger kostet und schöner aus-

 - 2 -

sieht als diese hier.

Stadtrat Exempel (SPD): Diese Brücke ist gut.

Zur Beurkundung:
Die Schriftführerin:
Eva Feder
`;

const LINES = `Niederschrift 22. Sitzung Haupt- und Finanzausschuss
14. Juli 2026, 16:30 Uhr
öffentlich
Bürgersaal, Rathaus
Vorsitz: Erste Bürgermeisterin Ina Muster
Punkt 7 der Tagesordnung: Straßen
Vorlage: 2026/0444
Punkt 8 der Tagesordnung: Brücken
Vorlage: 2026/0146
Beschluss:
TOP 7: Der Ausschuss berät vor.
Abstimmungsergebnis:
TOP 7: Einstimmige Zustimmung (38 Ja)
TOP 8: Mehrheitlich abgelehnt (6 Ja, 32 Nein)
Die Vorsitzende ruft die Punkte gemeinsam auf.
Stadtrat Exempel (CDU) erklärt, die Brücken seien ihm wichtiger als die Straßen der Stadt.
`;

describe('Karlsruhe minutes with a form as head', async () => {
  const { layout, minutes, document } = await read(FORM);
  const [, item] = minutes.items;

  test('are recognised, with all that the head says', () => {
    expect(layout).toBe('karlsruhe');
    expect(minutes.head).toMatchObject({
      organization: 'Gemeinderat',
      date: '2014-07-01',
      body: 'Stadt Musterhausen',
      place: 'Großer Saal, Rathaus',
      chair: 'Dr. Otto Muster',
      public: 'public',
    });
  });

  test('have the item with its whole title and all papers, and no other item', () => {
    expect(minutes.items.map(({ name }) => name !== '')).toEqual([false, true]);
    expect(item).toMatchObject({
      number: '7',
      name: 'Neubau der Brücke und der CO2-freien Heizung im Stadtbad',
      papers: ['2014/0640', '2014/0718'],
    });
  });

  test('have the vote on the paper, not the one on an amendment', () => {
    expect(item!.vote).toEqual({ outcome: 'accepted', unanimous: false, count: { yes: 11, no: 4, abstain: 1 } });
  });

  test('have turns with their speakers, the chair by name, over a page break, without signatures', () => {
    const turns = document.passages
      .filter(({ kind }) => kind === 'discussion')
      .map(({ speaker, text }) => [speaker?.name, speaker?.party, text]);
    expect(turns).toEqual([
      ['Dr. Otto Muster', null, 'Der Vorsitzende: Ich rufe den Punkt auf.'],
      [
        'Beispiel',
        'FDP',
        'Stadträtin Beispiel (FDP): Wir wollen eine andere Brücke, die weniger kostet und schöner aussieht als diese hier.',
      ],
      ['Exempel', 'SPD', 'Stadtrat Exempel (SPD): Diese Brücke ist gut.'],
    ]);
    expect(document.passages.map(({ kind }) => kind)).toContain('resolution');
    expect(document.passages.map(({ kind }) => kind)).toContain('vote');
  });

  test('know their pages', () => {
    expect(document.passages.find(({ text }) => text.includes('Exempel'))!.page).toBe(2);
  });
});

describe('Karlsruhe minutes without labels in the head', async () => {
  const { minutes, document } = await read(LINES);

  test('have each of the items that were called up together, with its own vote', () => {
    expect(minutes.head).toMatchObject({
      organization: 'Haupt- und Finanzausschuss',
      date: '2026-07-14',
      place: 'Bürgersaal, Rathaus',
      chair: 'Ina Muster',
    });
    expect(
      minutes.items
        .slice(1)
        .map(({ number, name, papers, vote }) => [number, name, papers, vote.outcome, vote.count?.yes]),
    ).toEqual([
      ['7', 'Straßen', ['2026/0444'], 'accepted', 38],
      ['8', 'Brücken', ['2026/0146'], 'rejected', 6],
    ]);
  });

  test('have the common debate once, under both titles', () => {
    const debate = document.passages.filter(({ text }) => text.includes('Exempel'));
    expect(debate.map(({ item }) => [item.number, item.name])).toEqual([['7, 8', 'Straßen; Brücken']]);
  });
});
