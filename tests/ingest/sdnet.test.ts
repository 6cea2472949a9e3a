import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

/** An invented session, written as SD.NET writes minutes: no blank lines, page marks, titles over several lines. */
const MINUTES = `P r o t o k o l l
der 7. Sitzung des Rates der Gemeinde Musterdorf am Dienstag, dem 4. Mai 2021, im Saal des Rat-
hauses, Lindenweg 2
Beginn der Sitzung: 18:30 Uhr
Es sind anwesend:
Herr Emil Beispiel, Ratsvorsitzender
Frau Dora von Probe
Herr Paul Exempel
Es fehlt entschuldigt:
Herr Karl Abwesend
Teilnehmer der Verwaltung:
Frau Ida Muster, Bürgermeisterin
Herr Otto Amtmann, Leiter Fachbereich Bauen zugleich Protokollführer
Tagesordnung:
- öffentlicher Teil -
1. Eröffnung der Sitzung
- Feststellung der Beschlussfähigkeit
2. Genehmigung des Protokolls der Sitzung vom 2. März 2021
3. Einwohnerfragestunde
4. Ausbau des Radweges zwischen der Mühle und dem Bahnhof, 2. Bauabschnitt;
Vergabe eines Planungsauftrages
(DS 12/2021 - 1. Ergänzung)
- 2 -
5. Bericht über die Bücherei im alten Bahnhof
Lesesommer mit Grundschule und Kindergarten
6. Antrag auf ein Hundeverbot am See
- Beratung und Beschlussfassung
7. Anträge und Anfragen
- Bänke am Friedhof
- Laternen in der Gartenstraße
- öffentlicher Teil -
Zu Punkt 1: Eröffnung der Sitzung
Der Ratsvorsitzende, Herr Beispiel, eröffnet die Sitzung, begrüßt die Anwesenden und stellt die
ordnungsgemäße Ladung sowie die Beschlussfähigkeit fest. Da keine Einwendungen erhoben werden, wird
die Tagesordnung wie vorstehend festgestellt.
Zu Punkt 2: Genehmigung des Protokolls der Sitzung vom 02.03.2021
Das Protokoll der Sitzung vom 2. März 2021 wird einstimmig bei einer Enthaltung genehmigt.
Zu Punkt 3: Einwohnerfragestunde
Herr Bürger aus Oberdorf fragt, warum die Laternen in der Gartenstraße nachts ausgeschaltet werden.
Daraufhin antwortet Frau Muster, dass die Gemeinde damit Strom sparen möchte und die Anwohner im Januar
darüber unterrichtet hat. Frau Dr. Fragerin möchte wissen, wann die Bücherei wieder öffnet.
Zu Punkt 4: Ausbau des Radweges zwischen der Mühle und dem Bahnhof, 2.
Bauabschnitt;
Vergabe eines Planungsauftrages
(DS 12/2021 - 1. Ergänzung)
Berichterstatterin, Ratsfrau von Probe führt die Drucksache aus. Sie verweist auf die Drucksache
9/2020 aus dem Vorjahr.
Ratsherr Exempel erklärt, dass der Verwaltungsausschuss am 27.04.2021 einstimmig dagegen war.
Nach kurzer Beratung beschließt der Rat mehrheitlich bei 11 Ja-Stimmen, 3 Nein-Stimmen und einer
Enthaltung wie folgt:
Der Planungsauftrag für den Radweg wird an das Büro Wegwerk vergeben.
Die Mittel stehen im Haushalt bereit.
Beratungsergebnis: Mehrheitlich lt. Beschlussvorschlag
Zu Punkt 5: Bericht über die Bücherei im alten Bahnhof
Lesesommer mit Grundschule und Kindergarten
Herr Beispiel übergibt das Wort an Herrn Amtmann. Dieser berichtet, dass im letzten Jahr 4.000 Bücher
ausgeliehen wurden.
- 3 -
Der Rat nimmt dies zur Kenntnis.
Zu Punkt 6: Antrag auf ein Hundeverbot am See
- Beratung und Beschlussfassung
- abgesetzt -
Zu Punkt 7: Anträge und Anfragen
Anträge und Anfragen liegen nicht vor.
Ende der Sitzung: 19:40 Uhr
(Ratsvorsitzender) (Bürgermeisterin) (Protokollführer)
Genehmigungsvermerk:
Das vorstehende Protokoll wurde in der Sitzung des Rates am XX.XX.XXXX einstimmig - mit
folgenden Änderungen/Ergänzungen/Berichtigungen - genehmigt:
(Bürgermeisterin) (Ratsvorsitzender)
Anlage 1 zur Niederschrift
Bericht der Bürgermeisterin über ausgeführte Beschlüsse:
Zu Punkt 9: Spielplatz am Teich
Die Schaukel wurde im April aufgestellt.
`;

const read = (text: string) => readDocument('musterdorf/2021.txt', new TextEncoder().encode(text));
const { layout, minutes, document } = await read(MINUTES);
const item = (number: string) => minutes.items.find((one) => one.number === number)!;
const saidIn = (number: string) =>
  item(number).statements.map(({ span, kind, speaker }) => [
    kind,
    speaker?.name ?? null,
    plain(span).split(' ').slice(0, 3).join(' '),
  ]);
const plain = ({ start, end }: { start: number; end: number }) => textOf.slice(start, end).replace(/\s+/g, ' ');
const textOf = MINUTES.replace(/^- \d -\n/gm, '');

describe('minutes as SD.NET writes them', () => {
  test('name town, committee, day, place and chair in the sentence at their head', () => {
    expect(layout).toBe('sdnet');
    expect(minutes.head).toMatchObject({
      body: 'Musterdorf',
      organization: 'Rat',
      date: '2021-05-04',
      place: 'Saal des Rathauses, Lindenweg 2',
      chair: 'Emil Beispiel',
      public: 'public',
    });
  });

  test('have one item a heading: neither the agenda at the start nor an annex doubles them', () => {
    expect(minutes.items.filter(({ name }) => name !== '').map(({ number }) => number)).toEqual('1234567'.split(''));
  });

  test('give titles whole, as the agenda ends them, and papers without their supplement', () => {
    expect(item('4')).toMatchObject({
      name: 'Ausbau des Radweges zwischen der Mühle und dem Bahnhof, 2. Bauabschnitt; Vergabe eines Planungsauftrages',
      papers: ['DS 12/2021'],
    });
    expect(item('2').name).toBe('Genehmigung des Protokolls der Sitzung vom 02.03.2021');
    expect(item('5').name).toBe(
      'Bericht über die Bücherei im alten Bahnhof Lesesommer mit Grundschule und Kindergarten',
    );
    expect(item('6').name).toBe('Antrag auf ein Hundeverbot am See - Beratung und Beschlussfassung');
    expect(item('7').papers).toEqual([]);
  });

  test('state results behind "Beratungsergebnis", or in prose', () => {
    expect(minutes.items.filter(({ name }) => name !== '').map(({ vote }) => vote)).toEqual([
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: true, count: { yes: null, no: null, abstain: 1 } },
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: false, count: { yes: 11, no: 3, abstain: 1 } },
      { outcome: 'noted', unanimous: null, count: null },
      { outcome: 'withdrawn', unanimous: null, count: null },
      { outcome: 'unknown', unanimous: null, count: null },
    ]);
  });

  test('trust the label of the result more than the prose above it', async () => {
    const { minutes: other } = await read(
      MINUTES.replace('Beratungsergebnis: Mehrheitlich lt. Beschlussvorschlag', 'Beratungsergebnis: Keine Empfehlung'),
    );
    expect(other.items.find(({ number }) => number === '4')!.vote.outcome).toBe('no-vote');
  });

  test('tell who spoke, sentence by sentence, residents too; acts of the chair are no speech', () => {
    expect(saidIn('1')).toEqual([['discussion', null, 'Der Ratsvorsitzende, Herr']]);
    expect(saidIn('3')).toEqual([
      ['discussion', 'Bürger', 'Herr Bürger aus'],
      ['discussion', 'Muster', 'Daraufhin antwortet Frau'],
      ['discussion', 'Dr. Fragerin', 'Frau Dr. Fragerin'],
    ]);
    expect(saidIn('5').slice(0, 2)).toEqual([
      ['discussion', null, 'Herr Beispiel übergibt'],
      ['discussion', 'Amtmann', 'Dieser berichtet, dass'],
    ]);
  });

  test('part the debate from the resolution and the result', () => {
    expect(saidIn('4')).toEqual([
      ['discussion', 'von Probe', 'Berichterstatterin, Ratsfrau von'],
      ['discussion', 'Exempel', 'Ratsherr Exempel erklärt,'],
      ['resolution', null, 'Nach kurzer Beratung'],
      ['resolution', null, 'Der Planungsauftrag für'],
      ['resolution', null, 'Die Mittel stehen'],
      ['vote', null, 'Beratungsergebnis: Mehrheitlich lt.'],
    ]);
  });

  test('list who was there and who was missing, each list with its label', () => {
    const lists = minutes.items[0]!.statements.filter(({ kind }) => kind === 'attendance').map(({ span }) =>
      plain(span),
    );
    expect(lists).toEqual([
      'Es sind anwesend: Herr Emil Beispiel, Ratsvorsitzender Frau Dora von Probe Herr Paul Exempel',
      'Es fehlt entschuldigt: Herr Karl Abwesend',
      expect.stringMatching(/^Teilnehmer der Verwaltung: Frau Ida Muster/),
    ]);
  });

  test('lose nothing: what only the agenda names stays, and so do annexes; an empty form of approval does not', () => {
    const all = document.passages.map(({ text }) => text).join('\n');
    expect(all).toContain('Bänke am Friedhof');
    expect(all).toContain('Die Schaukel wurde im April aufgestellt.');
    expect(all).not.toContain('genehmigt:');
    expect(minutes.items.at(-1)!.statements.every(({ kind }) => kind === 'report')).toBe(true);
  });

  test('withhold the non-public part', async () => {
    const { minutes: mixed, document: passages } = await read(
      MINUTES.replace(
        'Ende der Sitzung',
        '- nicht öffentlicher Teil -\nZu Punkt 8: Grundstück\nDas Geheimnis kostet viel.\nEnde der Sitzung',
      ),
    );
    expect(mixed.head.public).toBe('mixed');
    expect(JSON.stringify([mixed.items, passages])).not.toMatch(/Geheimnis|Grundstück/);
  });

  test('are read without a list of the agenda too', async () => {
    const { minutes: bare } = await read(
      MINUTES.replace(/Tagesordnung:\n[\s\S]*?(?=- öffentlicher Teil -\nZu Punkt)/, ''),
    );
    expect(bare.items.find(({ number }) => number === '4')!.name).toBe(item('4').name);
  });
});
