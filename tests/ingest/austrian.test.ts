import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (text: string) => readDocument('stadt/gemeinderat.txt', new TextEncoder().encode(text));

const TOWN = `STADT MUSTERN
GEMEINDERAT

V e r h a n d l u n g s s c h r i f t

über die am Montag, dem 20. Dezember 2021
im Stadttheater Mustern stattgefundene

2. öffentliche Sitzung des Gemeinderates

Beginn der Sitzung: 15.00 Uhr.

Anwesende
Dr. Andreas Mayr
Eva Berger, MBA

Verlauf der Sitzung

Dr. Andreas Mayr führt als Bürgermeister den Vorsitz.

T A G E S O R D N U N G

1.)   Anfrage von GR. Auer an StR. Eder betreffend Radwege
      Verf-015-W-33-2021
2.)   Voranschlag 2022
      FD-Buch-20-2021
3.)   Flächenwidmungsplan; 80. Änderung
      BauR-269-03-12-2021

1.)

Anfrage von GR. Auer an StR. Eder betreffend Radwege
Verf-015-W-33-2021

Sehr geehrter Herr Stadtrat!
1. Wie viele Radwege gibt es?
Antwort: Es sind 40 Kilometer.

Berichterstatter Bürgermeister Dr. Andreas Mayr

2.)

Voranschlag 2022
FD-Buch-20-2021 miterledigt:

FD-Fin-21-2021

Der Antrag lautet nach Vorberatung im Finanzausschuss:

Der Bericht wird zur Kenntnis genommen.
Der Voranschlag wird genehmigt.

StR. Eder: Das Budget ist gut. Der Stadtsenat hat es einstimmig beschlossen.
Zwischenruf GR. Auer: Nein!

GR. Berger, MBA: Doch. Bgm. Dr. Mayr hat recht.

Bgm. Dr. Mayr übernimmt den Vorsitz.

Der Antrag zu Punkt 2. der Tagesordnung wird mit

gegen

33 Ja-Stimmen (ÖVP-, FPÖ-Fraktion)
1 Stimmenthaltung (NEOS)
angenommen.

Der Zusatzantrag der GRÜNE-Fraktion wird mit

8 Ja-Stimmen (GRÜNE- und SPÖ-Fraktion)
gegen 27 Nein-Stimmen (FPÖ- und ÖVP-Fraktion)
abgelehnt.

D r i n g l i c h k e i t s a n t r a g der ÖVP-Fraktion betreffend
Schneeräumung
Verf-015-I-26-2021

Dem Antrag der ÖVP-Fraktion wird die Dringlichkeit
einstimmig zuerkannt.

D r i n g l i c h k e i t s a n t r a g der SPÖ-Fraktion betreffend
Teststation
Verf-015-I-25-2021

Dem Antrag der SPÖ-Fraktion wird die Dringlichkeit
einstimmig zuerkannt.

3.)

Flächenwidmungsplan; 80. Änderung
BauR-269-03-12-2021

Bgm. Dr. Mayr: Ich ersuche um Beschlussfassung.

Der

Antrag

zu

Punkt

3.

der

Tagesordnung

wird
einstimmig angenommen.

D r i n g l i c h k e i t s a n t r a g der SPÖ-Fraktion betreffend
Teststation
Verf-015-I-25-2021

GR. Huber: Wir brauchen sie.

Der Dringlichkeitsantrag (Anlage 3) der SPÖ-Fraktion wird
einstimmig angenommen.

Bgm. Dr. Mayr: Danke – Sitzung geschlossen.
`;

const VILLAGE = `Marktgemeinde Musterdorf

VERHANDLUNGSSCHRIFT

über die öffentliche Sitzung des GEMEINDERATES am Donnerstag, dem 23. Juni 2022

Tagungsort: Marktgemeindeamt

Anwesende:
1. Bürgermeister Franz Huber als Vorsitzender
2. GV. Ing. Karl Auer
3. GR. Anna Eder

T A G E S O R D N U N G :

1. Kanalgebühren
2. Allfälliges

1. Kanalgebühren

GR. Anna Eder erkundigt sich nach den Rücklagen.

Beschluss:
Der Antrag wird mit 15 Ja-Stimmen gegen 3 Nein-Stimmen angenommen.

2. Allfälliges

Der Antrag wird von der Tagesordnung abgesetzt.
`;

const town = read(TOWN);
const items = async () => (await town).minutes.items.filter(({ name }) => name);

describe('an Austrian Verhandlungsschrift', () => {
  test('its head names body, day, place and chair', async () => {
    const { layout, minutes } = await town;
    expect(layout).toBe('austrian');
    expect(minutes.head).toMatchObject({
      organization: 'Gemeinderat',
      date: '2021-12-20',
      place: 'Stadttheater Mustern',
      chair: 'Dr. Andreas Mayr',
      public: 'public',
    });
  });

  test('items have file references; the agenda doubles none, and a motion of urgency that comes twice is one', async () => {
    expect((await items()).map(({ number, name, papers }) => [number, name, papers])).toEqual([
      ['1', 'Anfrage von GR. Auer an StR. Eder betreffend Radwege', ['Verf-015-W-33-2021']],
      ['2', 'Voranschlag 2022', ['FD-Buch-20-2021', 'FD-Fin-21-2021']],
      [null, 'Dringlichkeitsantrag der ÖVP-Fraktion betreffend Schneeräumung', ['Verf-015-I-26-2021']],
      ['3', 'Flächenwidmungsplan; 80. Änderung', ['BauR-269-03-12-2021']],
      [null, 'Dringlichkeitsantrag der SPÖ-Fraktion betreffend Teststation', ['Verf-015-I-25-2021']],
    ]);
  });

  test('the vote on the matter counts: no amendment, no urgency, nothing that a speaker tells', async () => {
    expect((await items()).map(({ vote }) => vote)).toEqual([
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: false, count: { yes: 33, no: null, abstain: 1 } },
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: true, count: null },
      { outcome: 'accepted', unanimous: true, count: null },
    ]);
  });

  test('turns belong to whoever is labelled; answers to a written question to whom it is put', async () => {
    const speakers = (await items()).map(({ statements }) => [
      ...new Set(statements.flatMap(({ speaker }) => speaker?.name ?? [])),
    ]);
    expect(speakers).toEqual([['Eder'], ['Eder', 'Berger, MBA'], [], ['Dr. Mayr'], ['Huber']]);
  });

  test('motions, votes and the reporter are told from what is said', async () => {
    const { passages } = (await town).document;
    const kind = (words: string) => {
      const passage = passages.find(({ text }) => text.includes(words));
      return [passage?.kind, passage?.speaker?.name ?? null, passage?.item.number];
    };
    expect(kind('Berichterstatter')).toEqual(['report', null, '2']);
    expect(kind('Der Bericht wird zur Kenntnis genommen.')).toEqual(['resolution', null, '2']);
    expect(kind('33 Ja-Stimmen')).toEqual(['vote', null, '2']);
    expect(kind('übernimmt den Vorsitz')).toEqual(['discussion', null, '2']);
    expect(kind('Eva Berger, MBA')).toEqual(['attendance', null, null]);
  });

  test('a sentence that fell apart into a word a paragraph is put together', async () => {
    const texts = (await town).document.passages.map(({ text }) => text);
    expect(texts).toContain('Der Antrag zu Punkt 3. der Tagesordnung wird einstimmig angenommen.');
  });

  test('the closing words belong to no item', async () => {
    const { passages } = (await town).document;
    expect(passages.find(({ text }) => text.includes('Sitzung geschlossen'))?.item.name).toBe('');
  });
});

describe('a Verhandlungsschrift that reports', () => {
  const village = read(VILLAGE);

  test('those present are numbered too, and are no items', async () => {
    const { minutes } = await village;
    expect(minutes.head).toMatchObject({
      organization: 'Gemeinderat',
      chair: 'Franz Huber',
      place: 'Marktgemeindeamt',
    });
    expect(
      minutes.items.filter(({ name }) => name).map(({ number, name, vote }) => [number, name, vote.outcome]),
    ).toEqual([
      ['1', 'Kanalgebühren', 'accepted'],
      ['2', 'Allfälliges', 'withdrawn'],
    ]);
  });

  test('whoever speaks is named in the sentence', async () => {
    const { document } = await village;
    expect(document.passages.find(({ text }) => text.includes('Rücklagen'))?.speaker).toMatchObject({
      name: 'Anna Eder',
      role: 'GR.',
    });
  });
});
