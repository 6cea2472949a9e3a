import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';

const read = (file: string, text: string) => readDocument(file, new TextEncoder().encode(text));
type Read = Awaited<ReturnType<typeof read>>;
const titles = ({ items }: Read) => items.filter(({ name }) => name !== '').map(({ number, name }) => [number, name]);
const item = ({ items }: Read, title: string) => items.find(({ name }) => name === title)!;
const passages = ({ document }: Read, title: string) =>
  document.passages.filter((passage) => passage.item.name === title);
const speakers = (minutes: Read, title: string) => [
  ...new Set(passages(minutes, title).flatMap(({ speaker }) => (speaker ? [speaker.name] : []))),
];

/** An invented session, written as student councils write: numbered headings, lists, first names, ballots in brackets. */
const COUNCIL = `---
---

# Protokoll Montag, 03.05.21

* Anwesend: Ada, Stefan, Natascha, Bo (Gast)
* Protokoll: Bo
* Sitzungsleitung: Ada

## Inhalt
* 1. Orga
* 2. Gremien
* 2.1 Bibliothek
* 3. Kasse
* 4. Sonstiges
* 5. Verabschiedung

## 1. Orga
* Beschluss: Das Protokoll vom 26.04.21 wird angenommen
  * 4/0/0 angenommen
* Aufgaben verteilt

## 2. Gremien

### 2.1 Bibliothek
* Ada: Die Regale kommen im Juni
* Stephan: Wer räumt um?
    * Ada fragt nach, ob der Keller frei ist.
* Karla schickt den Plan
#### Lesesaal
* Öffnung um acht Uhr
#### Sprechstunde
* entfällt im Mai

## 3. Kasse
* 60 Euro für Farbe: (1/3/0) - abgelehnt
* 20 Euro für Pinsel (3/0/1)

### 4 Sommerfest
* vertagt

## 4. Sonstiges
5/0/0

## 5. Satzung
* Neue Fassung (3/0/1) - abgelehnt

## Formulare

## Aufgaben
* Bo kauft Kekse
`;
const council = await read('fsx_neustadt/2021-05-04-protokoll.md', COUNCIL);

describe('minutes of a student council', () => {
  test('are read by the layout for clubs', () => {
    expect(council.layout).toBe('markdownMinutes');
  });

  test('take the date from their head, not from the file, and the chair from its label', () => {
    expect(council.minutes.head).toMatchObject({ date: '2021-05-03', chair: 'Ada', public: 'unknown', language: 'de' });
  });

  test('have the numbered headings as items, without the list of them at the start and without headings that only group', () => {
    expect(titles(council)).toEqual([
      ['1', 'Orga'],
      ['2.1', 'Bibliothek'],
      ['3', 'Kasse'],
      ['4', 'Sommerfest'],
      ['4', 'Sonstiges'],
      ['5', 'Satzung'],
      [null, 'Aufgaben'],
    ]);
    expect(council.document.passages.filter(({ text }) => /Inhalt|Verabschiedung/.test(text))).toEqual([]);
  });

  test('keep headings below an item, and those above several items, among the passages', () => {
    const texts = passages(council, 'Bibliothek').map(({ text }) => text);
    expect(texts[0]).toContain('Gremien');
    expect(texts.join(' ')).toMatch(/Lesesaal \* Öffnung um acht Uhr/);
  });

  test('read a ballot as yes, no and abstentions; a single one is the vote of its item', () => {
    expect(item(council, 'Orga').vote).toEqual({
      outcome: 'accepted',
      unanimous: true,
      count: { yes: 4, no: 0, abstain: 0 },
    });
  });

  test('give no numbers to an item with several ballots', () => {
    expect(item(council, 'Kasse').vote).toEqual({ outcome: 'accepted', unanimous: false, count: null });
  });

  test('trust the word where it contradicts the numbers', () => {
    expect(item(council, 'Satzung').vote).toEqual({
      outcome: 'rejected',
      unanimous: null,
      count: { yes: 3, no: 0, abstain: 1 },
    });
  });

  test('tell a postponed item', () => {
    expect(item(council, 'Sommerfest').vote.outcome).toBe('postponed');
  });

  test('call those who were there as speakers, however their names are spelled, and nobody else', () => {
    expect(speakers(council, 'Bibliothek')).toEqual(['Ada', 'Stephan']);
  });

  test('mark attendance and votes', () => {
    expect(council.document.passages[0]).toMatchObject({ kind: 'attendance' });
    expect(passages(council, 'Orga')[0]).toMatchObject({ kind: 'vote' });
  });

  test('read the heading with a ballot that has no words of its own', () => {
    expect(passages(council, 'Sonstiges').map(({ text }) => text)).toEqual(['4. Sonstiges 5/0/0']);
  });

  test('keep a list entry together with what is nested below it', () => {
    expect(passages(council, 'Orga')[0]!.text).toMatch(/Das Protokoll vom .* angenommen \* 4\/0\/0 angenommen/);
  });
});

/** An invented board meeting: no headings for items, but a numbered list with indented text. */
const BOARD = `2022-01-11 Vorstandssitzung Chorfreunde e.V.
============================================

Teilnehmende
------------

-   Rita Sommer (RS)

-   Udo Winter

*entschuldigt*

-   Lena Herbst

1.  Das Protokoll der vorigen [Sitzung vom
    07.12.2021](https://example.org/protokoll) wird angenommen.

2.  Noten - wegen Krankheit verschoben

3.  Konzerte

    1. Sommerkonzert

        RS berichtet, dass die Kirche frei ist. Der Vorstand stimmt dem Termin zu.

    2. Adventskonzert

        UW fragt an, ob ein zweites Konzert möglich ist.

4.  Finanzen

    Der Kassenbericht wurde mit 7 (von 9) Ja-Stimmen sowie 2
    Enthaltungen bestätigt.

    -   4a) (eingefügt) Spende

        Die Spende wurde einstimmig beschlossen.

Die nächste Sitzung ist im Februar. Dann zu besprechen:

1.  Noten
2.  Reise
`;
const board = await read('chor/Protokoll-2022-01-11.md', BOARD);

describe('minutes in one numbered list', () => {
  test('name the organ that the title calls the session of', () => {
    expect(board.minutes.head).toMatchObject({ organization: 'Vorstand Chorfreunde e.V.', date: '2022-01-11' });
  });

  test('have the entries as items, nested ones with joined numbers, and no second list', () => {
    expect(titles(board)).toEqual([
      ['1', 'Das Protokoll der vorigen Sitzung vom 07.12.2021 wird angenommen.'],
      ['2', 'Noten - wegen Krankheit verschoben'],
      ['3.1', 'Sommerkonzert'],
      ['3.2', 'Adventskonzert'],
      ['4', 'Finanzen'],
      ['4a', 'Spende'],
    ]);
  });

  test('read results in words, in the entry itself too', () => {
    expect(board.items.filter(({ name }) => name !== '').map(({ vote }) => [vote.outcome, vote.unanimous])).toEqual([
      ['accepted', null],
      ['postponed', null],
      ['accepted', null],
      ['unknown', null],
      ['accepted', null],
      ['accepted', true],
    ]);
    expect(item(board, 'Finanzen').vote.count).toEqual({ yes: 7, no: null, abstain: 2 });
  });

  test('know speakers by their initials', () => {
    expect(speakers(board, 'Sommerkonzert')).toEqual(['RS']);
    expect(speakers(board, 'Adventskonzert')).toEqual(['UW']);
  });

  test('keep who is excused together with the word for it', () => {
    expect(board.document.passages.map(({ text }) => text)).toContain('entschuldigt - Lena Herbst');
  });

  test('lose nothing that stands behind the list', () => {
    expect(
      passages(board, 'Spende')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Reise');
  });
});

describe('minutes with headings and no numbers', () => {
  test('have the highest headings below the title as items, and none for attendance', async () => {
    const plain = await read(
      'fsx/2014-03-02-protokoll.md',
      '# Sitzung 02.03.2014\n\n## Anwesende:\n* Ada\n* Stefan\n\n## TOPs\n* Kekse\n* Kaffee\n\n## Kekse\n* Ada: 3 Packungen\n### Sorten\n* Vanille\n\n## Kaffee\n* vertagt\n',
    );
    expect(titles(plain)).toEqual([
      [null, 'Kekse'],
      [null, 'Kaffee'],
    ]);
    expect(
      passages(plain, 'Kekse')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Sorten * Vanille');
  });
});

describe('minutes with "TOP" headings', () => {
  const TOPS = `# Protokoll der außerordentlichen Mitgliederversammlung des Bootshaus Nord e.V.
Mittwoch, 12. Januar 2021

### Anwesende Mitglieder
Eva Brandt, Max Kern

Eva eröffnete die Versammlung und stellte die Tagesordnung vor:
1. Begrüßung
2. Kauf eines Bootes
   für die Jugend
   1. Bericht
   2. Abstimmung

---
**TOP1 - Begrüßung:**
- Eva begrüßte alle.
---
**TOP2 - Kauf eines Bootes:**
- Max stellte das Boot vor.
- Es wurde abgestimmt.
Das Ergebnis der Abstimmung: 8 Ja-Stimmen, keine Nein-Stimme und eine Enthaltung.
---
`;

  test('have these as items, without the agenda, and without a heading where a rule is drawn below a list', async () => {
    const tops = await read('boot/2022-01-12_versammlung.md', TOPS);
    expect(titles(tops)).toEqual([
      ['1', 'Begrüßung'],
      ['2', 'Kauf eines Bootes'],
    ]);
    expect(tops.document.passages.filter(({ text }) => text.includes('für die Jugend'))).toEqual([]);
    expect(item(tops, 'Kauf eines Bootes').vote.count).toEqual({ yes: 8, no: 0, abstain: 1 });
    expect(speakers(tops, 'Kauf eines Bootes')).toEqual(['Max']);
    expect(speakers(tops, 'Begrüßung')).toEqual([]);
  });

  test('name the assembly and its club', async () => {
    const { minutes } = await read('boot/2022-01-12_versammlung.md', TOPS);
    expect(minutes.head.organization).toBe('Mitgliederversammlung Bootshaus Nord e.V.');
  });

  test('a head that names the old year yields to the file when its day of the week does', async () => {
    const { minutes } = await read('boot/2022-01-12_versammlung.md', TOPS);
    expect(minutes.head.date).toBe('2022-01-12');
  });
});

describe('lists without indentation, as ODT and DOCX give them', () => {
  test('are told by their numbers', async () => {
    const flat = await read(
      'verein/2020-03-04_planungstreffen.md',
      '### Anwesende Mitglieder\nEva Brandt\n\n### Gäste\nkeine\n\n### Tagesordnungspunkte\n1) Halle\n1. Tor klemmt\n2. Licht brennt\n2) Ausflug\n1. Bus bestellen\n3) Verschiedenes\nnichts\n',
    );
    expect(titles(flat)).toEqual([
      ['1', 'Halle'],
      ['2', 'Ausflug'],
      ['3', 'Verschiedenes'],
    ]);
    expect(flat.minutes.head.organization).toBe('Planungstreffen');
    expect(
      passages(flat, 'Halle')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Licht brennt');
  });
});

describe('minutes of a town', () => {
  test('are left to other layouts', async () => {
    const { layout } = await read(
      'stadt/rat.md',
      '# Niederschrift über die Sitzung des Gemeinderates\n\nAnwesend:\n- Bürgermeister Alt\n\n## 1. Eröffnung\n\n- Text\n\n## 2. Haushalt\n\n- Text\n',
    );
    expect(layout).not.toBe('markdownMinutes');
  });
});
