import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (text: string) => readDocument('musterstadt/auszug.txt', new TextEncoder().encode(text));

/** Invented, in the form of ALLRIS's public pages: fields in a table, links to the sections, then the sections. */
const EXCERPT = `Auszug - Radweg an der Uferstraße ausbauen  

12. öffentliche Sitzung des Ausschusses für Verkehr und Grünflächen
TOP: Ö 4.2
Gremium: Verkehr und Grünflächen Beschlussart: mit Änderungen im Ausschuss beschlossen
Datum: Di, 27.04.2021 Status: öffentlich
Zeit: 17:00 - 20:05 Anlass: ordentliche Sitzung
Raum: Saal 1
Ort: Rathausplatz 1, Musterstadt
0815/XX Radweg an der Uferstraße ausbauen
   
Status:öffentlich  
 Ursprungaktuell
Initiator:Fraktion der Grauen
Drucksache-Art:AntragBeschluss
 
Wortprotokoll
Beschluss
Abstimmungsergebnis

Frau Exempel erläutert den Antrag ihrer Fraktion. Herr Muster fragt, woher das Geld kommen solle.

Beschluss:

Das Amt wird ersucht, den Radweg auf zwei Meter zu verbreitern.

Die Arbeiten sollen im Jahr 2022 beginnen.

Abstimmungsergebnis:

Ja-Stimmen: 8
Nein-Stimmen: 2
Enthaltungen: 1
`;

describe('an excerpt of ALLRIS', () => {
  test('is one item, headed by the fields of its table', async () => {
    const { layout, minutes } = await read(EXCERPT);
    expect(layout).toBe('allris');
    expect(minutes.head).toMatchObject({
      organization: 'Ausschuss für Verkehr und Grünflächen',
      date: '2021-04-27',
      place: 'Saal 1, Rathausplatz 1, Musterstadt',
      public: 'public',
    });
    expect(minutes.items).toHaveLength(1);
    expect(minutes.items[0]).toMatchObject({
      number: '4.2',
      name: 'Radweg an der Uferstraße ausbauen',
      papers: ['0815/XX'],
      vote: { outcome: 'accepted', unanimous: false, count: { yes: 8, no: 2, abstain: 1 } },
    });
  });

  test('gives each section its kind, and no passage to the table and the links above', async () => {
    const { minutes } = await read(EXCERPT);
    const said = minutes.items[0]!.statements.map(({ kind, speaker, span }) => [
      kind,
      speaker?.name ?? null,
      EXCERPT.slice(span.start, span.end).split(/\s/)[0],
    ]);
    expect(said).toEqual([
      ['discussion', 'Exempel', 'Frau'],
      ['discussion', 'Muster', 'Herr'],
      ['resolution', null, 'Das'],
      ['resolution', null, 'Die'],
      ['vote', null, 'Ja-Stimmen:'],
    ]);
  });

  test.each([
    ['abgelehnt', 'rejected'],
    ['vertagt', 'postponed'],
    ['zur Kenntnis genommen', 'noted'],
    ['überwiesen', 'referred'],
    ['zurückgezogen', 'withdrawn'],
    ['ungeändert beschlossen', 'accepted'],
  ])('whose Beschlussart is "%s" was %s, whatever the votes', async (kind, outcome) => {
    const { minutes } = await read(EXCERPT.replace('mit Änderungen im Ausschuss beschlossen', kind));
    expect(minutes.items[0]!.vote.outcome).toBe(outcome);
  });

  test.each([
    ['TOP: Ö 4.2', 'TOP: N 4.2'],
    ['Status: öffentlich', 'Status: nichtöffentlich'],
  ])('is withheld whole where "%s" is "%s"', async (field, closed) => {
    const { minutes, document } = await read(EXCERPT.replace(field, closed));
    expect(minutes.head.public).toBe('non-public');
    expect([minutes.items, document.passages, minutes.withheld.length]).toEqual([[], [], 1]);
  });

  test('of ALLRIS 4 has day, number and title on one line', async () => {
    const { layout, minutes } = await read(
      'ALLRIS - Auszug\n\n23.08.2018 - 4 Feststellung der Tagesordnung\n\nReduzieren\n\nVerlaufsprotokoll\n\nKTA Muster zieht seinen Antrag zurück.\n\nAnschließend wird die Tagesordnung einstimmig festgestellt.\n',
    );
    expect(layout).toBe('allris');
    expect(minutes.head.date).toBe('2018-08-23');
    expect(minutes.items[0]).toMatchObject({
      number: '4',
      name: 'Feststellung der Tagesordnung',
      vote: { outcome: 'accepted', unanimous: true },
    });
    expect(minutes.items[0]!.statements.map(({ speaker }) => speaker?.label)).toContain('KTA Muster');
  });
});

describe('whole minutes of ALLRIS', () => {
  const MINUTES = `Niederschrift - Sitzung der Stadtverordnetenversammlung
Gremium: Stadtverordnetenversammlung
Datum: Fr, 16.09.2016 Status: öffentlich/nichtöffentlich
Raum: Sitzungssaal
Ort: Musterburg

TOP   Betreff Vorlage

Ö 1  
Eröffnung und Begrüßung
Ö 2  
Wahl von Mitgliedern
der Betriebskommission
VO/4680/2016  
N 3  
Grundstück am Kai

Ö 1  
Eröffnung und Begrüßung

Der Vorsteher begrüßt die Anwesenden.

Ö 2 
Wahl von Mitgliedern der Betriebskommission
VO/4680/2016
Beschlussart: ungeändert beschlossen

Stadtverordneter Muster (ABC): Wir schlagen Frau Exempel vor.

Beschluss:
Frau Exempel wird gewählt.

Abstimmungsergebnis: einstimmig bei 2 Enthaltungen

Ö 2.1 - 23-0646.1

Stellvertretung in der Betriebskommission

Beschlussart: vertagt

N 3  
Grundstück am Kai

Das Geheimnis kostet viel.
`;

  test('have an item for each public heading; the list above and non-public items give none', async () => {
    const { minutes, document } = await read(MINUTES);
    expect(
      minutes.items
        .filter(({ name }) => name !== '')
        .map(({ number, name, papers, vote }) => [number, name, papers, vote.outcome]),
    ).toEqual([
      ['1', 'Eröffnung und Begrüßung', [], 'unknown'],
      ['2', 'Wahl von Mitgliedern der Betriebskommission', ['VO/4680/2016'], 'accepted'],
      ['2.1', 'Stellvertretung in der Betriebskommission', ['23-0646.1'], 'postponed'],
    ]);
    expect(minutes.head).toMatchObject({
      organization: 'Stadtverordnetenversammlung',
      date: '2016-09-16',
      public: 'mixed',
    });
    expect(JSON.stringify([minutes.items, document])).not.toMatch(/Geheimnis|Grundstück/);
  });

  test('keep verbatim turns, resolution and votes apart', async () => {
    const { minutes } = await read(MINUTES);
    const second = minutes.items.find(({ number }) => number === '2')!;
    expect(second.statements.map(({ kind, speaker }) => [kind, speaker?.name ?? null])).toEqual([
      ['vote', null],
      ['discussion', 'Muster'],
      ['resolution', null],
      ['vote', null],
    ]);
    expect(second.vote).toEqual({ outcome: 'accepted', unanimous: true, count: { yes: null, no: null, abstain: 2 } });
  });
});
