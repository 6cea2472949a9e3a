import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/ingest/formats/minutesFormat.js';
import { pdfFormat } from '../../src/ingest/formats/pdf.js';
import { pdfFile } from '../fixtures/pdfFiles.js';

interface Setting {
  readonly size?: number;
  readonly font?: 'regular' | 'bold';
  /** Extra room behind every letter, in points. */
  readonly spacing?: number;
  /** Turned counter-clockwise, in degrees. */
  readonly turned?: number;
}

/** Drawing orders for one line at a place that is measured from the page's lower left corner, as PDF does. */
function line(text: string, x: number, y: number, setting: Setting = {}): string {
  const { size = 10, font = 'regular', spacing = 0, turned = 0 } = setting;
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf ${spacing} Tc ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** Lines one below the other, 12 points apart. */
function block(lines: readonly string[], x: number, y: number, setting: Setting = {}): string {
  return lines.map((text, at) => line(text, x, y - 12 * at, setting)).join('\n');
}

async function textOf(...pages: string[]): Promise<string> {
  return (await pdfFormat.toText(pdfFile(pages))).text;
}

async function paragraphsOf(...pages: string[]): Promise<string[]> {
  return (await textOf(...pages)).split('\n\n');
}

const PROSE = [
  'Der Vorsitzende begrüßt die Anwesenden und eröffnet die Sitzung um sieben.',
  'Er stellt fest, dass form- und fristgerecht geladen wurde und dass der Rat',
  'beschlussfähig ist, und fragt, ob es Einwände gegen die Tagesordnung gibt.',
];

describe('paragraphs of a PDF', () => {
  it('divides paragraphs by a blank line and their lines by one line end', async () => {
    const text = await textOf(`${block(PROSE, 60, 700)}\n${block(PROSE, 60, 640)}`);
    expect(text).toBe(`${PROSE.join('\n')}\n\n${PROSE.join('\n')}`);
  });

  it('leaves hyphens at line ends as they are', async () => {
    const lines = ['Der Haushalt der Stadt wurde in erster Lesung beraten und an den Haupt-', 'ausschuss verwiesen.'];
    expect(await textOf(block(lines, 60, 700))).toBe(lines.join('\n'));
  });

  it('begins a paragraph behind a sentence that ended its line early, without any wider gap', async () => {
    const lines = [
      ...PROSE,
      'Es gibt keine.',
      'Sodann wird die Tagesordnung mit allen Stimmen des Rates so angenommen.',
    ];
    expect(await paragraphsOf(block(lines, 60, 700))).toEqual([lines.slice(0, 4).join('\n'), lines[4]]);
  });

  it('takes a short line above full ones for a title, though it looks like them', async () => {
    const lines = ['Punkt 1. Bericht zum Stand der Dinge', ...PROSE];
    expect(await paragraphsOf(block(lines, 60, 700))).toEqual([lines[0], PROSE.join('\n')]);
  });

  it('gives every item of a list a paragraph, but none to a date that a line end divides', async () => {
    const lines = [
      'Die nächste Sitzung des Rates der Stadt findet im großen Saal statt am',
      '5. November 2024 und nicht wie angekündigt eine Woche später.',
      '1. Wahl',
      '2. Haushalt',
    ];
    expect(await paragraphsOf(block(lines, 60, 700))).toEqual([lines.slice(0, 2).join('\n'), '1. Wahl', '2. Haushalt']);
  });

  it('keeps justified text, set word by word with wide spaces, in its lines', async () => {
    const words = { Justified: 60, text: 114, is: 146, set: 168, word: 196, by: 233, word2: 259 };
    const first = Object.entries(words)
      .map(([word, x]) => line(word.replace('2', ''), x, 700))
      .join('\n');
    expect(await textOf(`${first}\n${line('and must not fall apart.', 60, 688)}`)).toBe(
      'Justified text is set word by word\nand must not fall apart.',
    );
  });

  it('joins a paragraph over a page break where the sentence goes on', async () => {
    const pages = [block(PROSE.slice(0, 2), 60, 100), block([PROSE[2]!], 60, 780)];
    expect(await textOf(...pages)).toBe(PROSE.join('\n'));
  });

  it('joins it too where the new page begins with a capital letter', async () => {
    const before = 'Er fragt, ob es gegen die Tagesordnung, wie sie mit der Einladung kam, denn';
    expect(await textOf(block([before], 60, 100), block(['Einwände gibt.'], 60, 780))).toBe(
      `${before}\nEinwände gibt.`,
    );
  });

  it('begins a paragraph on a new page where the sentence before it ended', async () => {
    const pages = [block(PROSE, 60, 120), block(['Die Niederschrift wird genehmigt.'], 60, 780)];
    expect(await paragraphsOf(...pages)).toEqual([PROSE.join('\n'), 'Die Niederschrift wird genehmigt.']);
  });

  it('does not carry a heading at the foot of a page into the text of the next', async () => {
    const heading = 'Neubau der Grundschule in der Nordstadt mit Turnhalle, Mensa und Hort';
    const pages = [block([heading], 60, 80, { font: 'bold' }), block(PROSE, 60, 780)];
    expect(await paragraphsOf(...pages)).toEqual([heading, PROSE.join('\n')]);
  });
});

describe('pages of a PDF', () => {
  const body = (number: number) => block([`Text of page ${number} stands here.`, 'It is short.'], 60, 500);
  const foot = (number: number) => line(`- ${number} -`, 290, 30);
  const head = line('Niederschrift des Rates vom 05.11.2020', 60, 810);

  it('says at which offset each page begins', async () => {
    const { text, pages } = await pdfFormat.toText(pdfFile([body(1), body(2)]));
    expect(pages.map((start) => text.slice(start, start + 14))).toEqual(['Text of page 1', 'Text of page 2']);
  });

  it('takes page numbers away, and a running head from all pages but the first', async () => {
    const text = await textOf(...[1, 2, 3].map((number) => `${head}\n${body(number)}\n${foot(number)}`));
    expect(text.match(/Niederschrift/g)).toHaveLength(1);
    expect(text.startsWith('Niederschrift des Rates vom 05.11.2020\n\nText of page 1')).toBe(true);
    expect(text).not.toMatch(/- \d -/);
  });

  it('takes running feet away from every page, whatever number stands in them', async () => {
    const runningFoot = (number: number) => line(`Stadt Musterstadt, Seite ${number} von 2`, 60, 30);
    const text = await textOf(...[1, 2].map((number) => `${body(number)}\n${runningFoot(number)}`));
    expect(text).not.toContain('Musterstadt');
  });

  it.each([
    ['head', 810],
    ['foot', 40],
  ])(
    'keeps what says at the %s of pages that they are not public, before all else on the first of them',
    async (_, y) => {
      const mark = (number: number) => line(`Nichtöffentlicher Teil, Seite ${number}`, 60, y);
      const text = await textOf(body(1), `${body(2)}\n${mark(2)}`, `${body(3)}\n${mark(3)}`);
      expect(text.split('\n\n').slice(1, 3)).toEqual([
        'Nichtöffentlicher Teil',
        'Text of page 2 stands here.\nIt is short.',
      ]);
      expect(text.match(/Nichtöffentlicher/g)).toHaveLength(1);
    },
  );

  it('knows "Seite 3 von 7" for a page number even on a single page', async () => {
    expect(await textOf(`${body(1)}\n${line('Seite 3 von 7', 260, 30)}`)).not.toContain('Seite');
  });

  it('leaves a number at the foot alone that is not the number of the page', async () => {
    expect(await textOf(`${body(1)}\n${line('2018', 60, 30)}`)).toContain('2018');
  });

  it('leaves the same words in the middle of two pages alone', async () => {
    const text = await textOf(...[1, 2].map(() => line('Der Beschluss ergeht einstimmig.', 60, 400)));
    expect(text.match(/einstimmig/g)).toHaveLength(2);
  });
});

describe('places on a page', () => {
  const LEFT = [
    'Links steht der Anfang der Rede,',
    'die sich Zeile um Zeile nach unten',
    'zieht und erst am Fuß der Seite',
    'wieder nach oben springt, wo sie',
    'in der zweiten Spalte weitergeht',
    'als sei dazwischen gar nichts und',
  ];
  const RIGHT = [
    'rechts geht sie ohne Absatz fort,',
    'bis der Vorsitzende die Rednerin',
    'bittet, zum Ende zu kommen, weil',
    'die vereinbarte Zeit abgelaufen',
    'ist und andere noch reden wollen',
    'und sie mit einem Dank schließt.',
  ];

  it('reads two columns one after the other', async () => {
    const text = await textOf(`${block(LEFT, 60, 700)}\n${block(RIGHT, 240, 700)}`);
    expect(text).toBe([...LEFT, ...RIGHT].join('\n'));
  });

  it('reads two columns one after the other although they were set line by line across the page', async () => {
    const rows = LEFT.map((text, at) => `${line(text, 60, 700 - 12 * at)}\n${line(RIGHT[at]!, 240, 700 - 12 * at)}`);
    expect(await textOf(rows.join('\n'))).toBe([...LEFT, ...RIGHT].join('\n'));
  });

  it.each([
    [
      'names and offices',
      240,
      [
        ['Herr Albers', 'Vorsitzender des Ausschusses für Umwelt'],
        ['Frau Dr. Brandt-Heinemann', 'Schriftführerin'],
        ['Frau Celik', 'beratend, für den Integrationsrat'],
        ['Herr Dr. von Dahl-Petersen', 'Stadtkämmerer'],
        ['Frau Ertl', 'Gleichstellungsbeauftragte'],
        ['Herr Franke', 'Presseamt'],
      ],
    ],
    ['dates and times', 140, Array.from({ length: 6 }, (_, at) => [`0${at + 1}.11.2020`, `1${at}.00 Uhr`])],
  ])('keeps each row of a table on one line, wide gaps as two spaces: %s', async (_, second, cells) => {
    const rows = cells.map(
      ([left, right], at) => `${line(left!, 60, 700 - 12 * at)}\n${line(right!, second, 700 - 12 * at)}`,
    );
    expect(await textOf(rows.join('\n'))).toBe(cells.map((row) => row.join('  ')).join('\n'));
  });

  it('keeps a cell of several lines together beside another', async () => {
    const cell = ['Neubau der Grundschule und', 'Erweiterung der Turnhalle'];
    const row = `${block(cell, 60, 700)}\n${line('0123/2022', 300, 700)}`;
    expect(await paragraphsOf(row)).toEqual([cell.join('\n'), '0123/2022']);
  });

  it('reads what stands higher first, in whatever order it was set', async () => {
    expect(
      await paragraphsOf(`${line('Unten steht das Ende.', 60, 300)}\n${line('Oben steht der Anfang.', 60, 700)}`),
    ).toEqual(['Oben steht der Anfang.', 'Unten steht das Ende.']);
  });

  it('keeps lowered and raised figures in their line', async () => {
    const lines = [
      line('CO', 60, 700),
      line('2', 75, 697, { size: 6 }),
      line('-Ausstoß auf 20 m', 78.5, 700),
      line('2', 156, 704, { size: 6 }),
      line('Fläche.', 60, 688),
    ];
    expect(await textOf(lines.join('\n'))).toBe('CO2-Ausstoß auf 20 m2\nFläche.');
  });

  it('puts words in spaced letters together, whether spaces or the setting spread them', async () => {
    const spread = line('TAGESORDNUNG', 60, 700, { spacing: 6 });
    const typed = line('P r o t o k o l l   d e r   S i t z u n g', 60, 660);
    expect(await paragraphsOf(`${spread}\n${typed}`)).toEqual(['TAGESORDNUNG', 'Protokoll der Sitzung']);
  });

  it('leaves single letters that are no word alone', async () => {
    expect(await textOf(line('Variante A B C und x x x x', 60, 700))).toBe('Variante A B C und x x x x');
  });

  it('reads a page that was set sideways', async () => {
    const turned = PROSE.map((text, at) => line(text, 100 + 12 * at, 60, { turned: 90 })).join('\n');
    expect(await textOf(turned)).toBe(PROSE.join('\n'));
  });

  it('leaves out what stands askew', async () => {
    expect(await textOf(`${block(PROSE, 60, 700)}\n${line('ENTWURF', 100, 300, { turned: 30, size: 60 })}`)).toBe(
      PROSE.join('\n'),
    );
  });

  it('reads a word once that was set twice to look bold', async () => {
    expect(await textOf(`${line('Beschluss', 60, 700)}\n${line('Beschluss', 60.4, 700)}`)).toBe('Beschluss');
  });
});

describe('headings of a PDF', () => {
  it('finds headings by size and weight, and their levels', async () => {
    const page = [
      line('Niederschrift', 60, 780, { size: 18 }),
      line('Öffentlicher Teil', 60, 740, { size: 13 }),
      line('TOP 1: Haushalt', 60, 710, { font: 'bold' }),
      block(PROSE, 60, 690),
      line('Einstimmig beschlossen.', 60, 640, { font: 'bold' }),
    ].join('\n');
    const { text, headings } = await pdfFormat.toText(pdfFile([page]));
    expect(headings.map(({ start, end, level }) => [level, text.slice(start, end)])).toEqual([
      [1, 'Niederschrift'],
      [2, 'Öffentlicher Teil'],
      [3, 'TOP 1: Haushalt'],
    ]);
  });
});

describe('PDFs that cannot be read', () => {
  const failure = (bytes: Uint8Array) =>
    pdfFormat.toText(bytes).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('asks for OCR where there is no text, be it empty pages or page numbers only', async () => {
    for (const page of ['0 0 100 100 re f', line('- 1 -', 290, 30)]) {
      const error = await failure(pdfFile([page]));
      expect(error).toBeInstanceOf(FormatError);
      expect((error as Error).message).toBe('has no text layer: run OCR first');
    }
  });

  it('says that bytes are damaged', async () => {
    for (const bytes of [Buffer.from('no PDF at all'), new Uint8Array(0), pdfFile(['']).subarray(0, 60)]) {
      const error = await failure(bytes);
      expect(error).toBeInstanceOf(FormatError);
      expect((error as Error).message).toBe('is damaged and cannot be read as PDF');
    }
  });

  it('says that a document is encrypted, with a password or in a way that nobody knows', async () => {
    const hash = 'A'.repeat(64);
    const standard = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hash}> /U <${hash}> >>`;
    for (const encryption of [standard, '<< /Filter /Unheard /V 9 >>']) {
      const error = await failure(pdfFile([line('Geheim', 60, 700)], `/Encrypt ${encryption} /ID [<00> <00>]`));
      expect(error).toBeInstanceOf(FormatError);
      expect((error as Error).message).toBe('is encrypted');
    }
  });

  it('leaves the bytes as they were, a Buffer too', async () => {
    const bytes = Buffer.from(pdfFile([line('Zweimal gelesen', 60, 700)]));
    const [first, second] = [await pdfFormat.toText(bytes), await pdfFormat.toText(bytes)];
    expect(second).toEqual(first);
  });
});
