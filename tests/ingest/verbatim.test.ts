import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';
import { turnLabel } from '../../src/ingest/reading/speakerLabel.js';

const read = (text: string) => readDocument('stadt/wortprotokoll.txt', new TextEncoder().encode(text));

const PROTOCOL = `Musterstadt

Wortprotokoll über die 7. Sitzung des Rates am Donnerstag, dem 15. September 2022

Tagesordnung

1 Fragestunde
2 Anträge
2.1 Antrag der SPD-Fraktion betreffend „Mehr Bänke“
    AN/0100/2022
2.2 Antrag der CDU-Fraktion betreffend „Parkplätze“
    AN/0101/2022
3 Wahl der Beigeordneten
  0815/2022

(Beginn: 15.02 Uhr - Ende: 16.23 Uhr)

Oberbürgermeisterin Anna Muster: Guten Tag! Ich begrüße Sie noch einmal

(Heiterkeit)

alle herzlich. Damit ist die Tagesordnung so beschlossen.

Ich rufe auf:

1 Fragestunde

Uwe Beispiel (CDU): Wann wird die Brücke fertig? 50 Jahre warte ich.
3 Mal habe ich gefragt. Der Rat hat das 2019 beschlossen.

Stadtrat Dr. Hans Probe: Im Jahr 2024.

(Lachen bei der SPD)

Oberbürgermeisterin Anna Muster: Wir kommen zu:

2 Anträge

Tagesordnungspunkt

2.1 Antrag der SPD-Fraktion betreffend „Mehr
Bänke“
AN/0100/2022

Änderungsantrag der FDP-Fraktion
AN/0111/2022

Eva Test, SPD: Wir wollen Bänke. Drei Gründe sprechen dafür: Der Park ist schön.

(Zuruf von Uwe Beispiel [CDU]: Das stimmt nicht!)

Das ist so.

Oberbürgermeisterin Anna Muster: Wer ist für den Änderungsantrag? – Das ist die FDP. Wer ist dagegen? – Das sind
alle anderen. Damit ist der Änderungsantrag abgelehnt.

Wer stimmt dem Antrag zu? – SPD und Grüne. Gegenstimmen? – Keine. Enthaltungen? – Herr Beispiel enthält sich. Damit ist das so
beschlossen.

Tagesordnungspunkt

2.2 Antrag der CDU-Fraktion betreffend „Parkplätze“
AN/0101/2022

Gibt es Gegenstimmen? – Der AfD. Enthaltungen? – Keine. Dann ist das so beschlossen.

Ich rufe auf:

3 Wahl der Beigeordneten
0815/2022

Abgegebene Stimmen 89. Damit ist Frau Neu gewählt.

Soll ein beratendes Mitglied bestellt werden? Gibt es Gegenstimmen? – Keine. Damit ist das so beschlossen.

(Schluss: 16.23 Uhr)

4 Anmerkung: Die Uhr ging vor.
`;

const protocol = read(PROTOCOL);
const items = async () => (await protocol).minutes.items.filter(({ name }) => name);

describe('a verbatim protocol', () => {
  test('its head names body, day and chair', async () => {
    const { layout, minutes } = await protocol;
    expect(layout).toBe('verbatim');
    expect(minutes.head).toMatchObject({ organization: 'Rat', date: '2022-09-15', chair: 'Anna Muster' });
  });

  test('items are called up: neither the agenda, nor groups, numbers in speeches or footnotes are items', async () => {
    expect((await items()).map(({ number, name, papers }) => [number, name, papers])).toEqual([
      ['1', 'Fragestunde', []],
      ['2.1', 'Antrag der SPD-Fraktion betreffend „Mehr Bänke“', ['AN/0100/2022', 'AN/0111/2022']],
      ['2.2', 'Antrag der CDU-Fraktion betreffend „Parkplätze“', ['AN/0101/2022']],
      ['3', 'Wahl der Beigeordneten', ['0815/2022']],
    ]);
  });

  test('votes are told in the words of the chair', async () => {
    expect((await items()).map(({ vote }) => vote)).toEqual([
      { outcome: 'unknown', unanimous: null, count: null },
      { outcome: 'accepted', unanimous: true, count: { yes: null, no: 0, abstain: 1 } },
      { outcome: 'accepted', unanimous: false, count: null },
      // Whoever is elected by ballot is elected; the show of hands was on something else.
      { outcome: 'accepted', unanimous: null, count: null },
    ]);
  });

  test('each turn has its speaker, also behind the next heading; interjections are nobody’s turn', async () => {
    const said = (await items()).map(({ statements }) => [
      ...new Set(statements.map(({ speaker }) => speaker?.name ?? null)),
    ]);
    expect(said).toEqual([
      ['Uwe Beispiel', 'Dr. Hans Probe', 'Anna Muster'],
      ['Anna Muster', 'Eva Test', null],
      ['Anna Muster'],
      ['Anna Muster', null],
    ]);
  });

  test('applause stays with the words, and a sentence that it interrupts is one', async () => {
    const texts = (await protocol).document.passages.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining('noch einmal (Heiterkeit) alle herzlich.'));
    expect(texts).toContainEqual(expect.stringContaining('Im Jahr 2024. (Lachen bei der SPD)'));
  });

  test('what the chair says was decided is a vote, what others say of decisions is not', async () => {
    const { passages } = (await protocol).document;
    const kinds = (words: string) => passages.find(({ text }) => text.includes(words))?.kind;
    expect(kinds('Dann ist das so beschlossen.')).toBe('vote');
    expect(kinds('Der Rat hat das 2019 beschlossen.')).toBe('discussion');
  });
});

describe("the label of a speaker's turn", () => {
  test.each([
    ['Altersvorsitzender Walter Muster: Ja', 'Walter Muster', 'Altersvorsitzender', null],
    ['Oberbürgermeisterin Anna\nMuster: Ja', 'Anna Muster', 'Oberbürgermeisterin', null],
    ['Eva-Maria von der Heide (Bündnis 90/Die Grünen): Ja', 'Eva-Maria von der Heide', null, 'Bündnis 90/Die Grünen'],
    ['Dr. Eva Bürgermeister (SPD): Ja', 'Dr. Eva Bürgermeister', null, 'SPD'],
    ['Stadtverordneter Uwe Muster, CDU: Ja', 'Uwe Muster', 'Stadtverordneter', 'CDU'],
    ['GR. Muster, BSc MSc: Ja', 'Muster, BSc MSc', 'GR.', null],
    ['2. Vizebürgermeister Mag. Muster: Ja', 'Mag. Muster', '2. Vizebürgermeister', null],
  ])('%j', (paragraph, name, role, party) => {
    expect(turnLabel(paragraph)?.speaker).toMatchObject({ name, role, party });
  });

  test.each([
    'Meine Damen und Herren: Ja',
    'Frau Oberbürgermeisterin: Ja',
    'Musterstadt, Rathaus: Ja',
    'Zwischenruf Bgm. Muster: Ja',
    'Der Antrag lautet: Ja',
    'Liste 1 (SPD): Ja',
    'Anna Muster sagt ja',
  ])('%j is none', (paragraph) => {
    expect(turnLabel(paragraph)).toBeNull();
  });

  test('an office alone is a turn of nobody known by name', () => {
    expect(turnLabel('Der Vorsitzende: Ja')).toEqual({ speaker: null, length: 16, chairs: true });
  });
});
