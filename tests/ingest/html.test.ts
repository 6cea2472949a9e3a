import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { htmlFormat } from '../../src/ingest/formats/html.js';
import { markdownFormat } from '../../src/ingest/formats/markdown.js';

const read = async (page: string | Uint8Array) => {
  const result = await htmlFormat.toText(typeof page === 'string' ? Buffer.from(page) : page);
  return {
    ...result,
    headings: result.headings.map(({ start, end, level }) => [result.text.slice(start, end), level]),
  };
};
const textOf = async (page: string | Uint8Array) => (await read(page)).text;

describe('HTML: what is read', () => {
  test('a page reads like the same minutes in Markdown', async () => {
    const markdown =
      '# Niederschrift\n\nBeginn: 17:00 Uhr\n\n## TOP 1 Begrüßung\n\nDie Vorsitzende **begrüßt** alle.\n\n' +
      '- Frau Keller\n- Herr Ünal\n\n**Beschluss**\n\nEinstimmig angenommen.\n\n1. Erstens\n2. Zweitens\n';
    const page =
      '<h1>Niederschrift</h1><p>Beginn: 17:00&nbsp;Uhr</p><h2>TOP 1 Begrüßung</h2><p>Die Vorsitzende <b>begrüßt</b>\n alle.</p>' +
      '<ul><li>Frau Keller</li><li>Herr Ünal</li></ul><p><strong>Beschluss</strong></p><p>Einstimmig angenommen.</p>' +
      '<ol><li>Erstens</li><li>Zweitens</li></ol>';
    const fromMarkdown = await markdownFormat.toText(Buffer.from(markdown));
    const fromPage = await read(page);
    expect(fromPage.text).toBe(fromMarkdown.text.replace(/\n{3,}/g, '\n\n').trim());
    expect(fromPage.headings).toEqual(
      fromMarkdown.headings.map(({ start, end, level }) => [fromMarkdown.text.slice(start, end), level]),
    );
  });

  test('there are no pages and nothing stands beside the text', async () => {
    expect(await htmlFormat.toText(Buffer.from('<p>Text'))).toEqual({
      text: 'Text',
      headings: [],
      pages: [],
      meta: {},
    });
  });

  test('white space of any kind folds to one space', async () => {
    expect(await textOf('<p>  Der\n\t Rat&nbsp;&nbsp; <i> tagt </i>\u2003heute. </p>')).toBe('Der Rat tagt heute.');
  });

  test('a word that is marked in part stays whole', async () => {
    expect(await textOf('<p>Proto<b>koll</b>ant</p>')).toBe('Protokollant');
  });

  test('soft hyphens and zero-width spaces go, letters are composed', async () => {
    expect(await textOf('<p>Stadt&shy;rat&#8203;s Bu\u0308ro</p>')).toBe('Stadtrats Büro');
  });

  test('lines of an address follow each other, a blank one divides', async () => {
    expect(await textOf('<p>Rathaus<br>Saal 1<br><br>Beginn: 17 Uhr<br></p>')).toBe(
      'Rathaus\nSaal 1\n\nBeginn: 17 Uhr',
    );
  });

  test('preformatted text keeps its lines', async () => {
    expect(await textOf('<pre>TOP 1\n  Haushalt\n\nTOP 2</pre>')).toBe('TOP 1\nHaushalt\n\nTOP 2');
  });

  test('text that stands beside blocks is a paragraph of its own', async () => {
    expect(await textOf('<div>Vor <p>Mitte</p> nach</div>')).toBe('Vor\n\nMitte\n\nnach');
  });
});

describe('HTML: lists and tables', () => {
  test('items of lists in lists follow each other, each with its marker', async () => {
    expect(
      await textOf('<p>Liste:</p><ul><li>a<ol type="a"><li>b</li><li>c</li></ol></li><li>d</li></ul><p>Ende</p>'),
    ).toBe('Liste:\n\n- a\na. b\nb. c\n- d\n\nEnde');
  });

  test('numbers begin and go on as the page says', async () => {
    expect(await textOf('<ol start="4"><li>a</li><li value="9">b</li><li>c</li></ol>')).toBe('4. a\n9. b\n10. c');
    expect(await textOf('<ol type="I" start="8"><li>a</li><li>b</li></ol>')).toBe('VIII. a\nIX. b');
  });

  test('a list that shows no markers has none', async () => {
    expect(await textOf('<ul style="list-style-type: none"><li>a</li><li>b</li></ul>')).toBe('a\nb');
  });

  test('a second paragraph of an item has no marker', async () => {
    expect(await textOf('<ul><li><p>a</p><p>b</p></li><li>c</li></ul>')).toBe('- a\n\nb\n\n- c');
  });

  test('a row is a line, its cells two spaces apart; tables stand apart', async () => {
    const table = '<table><tr><th>Name</th><th>Fraktion</th></tr><tr><td>Frau <b>Ay</b></td><td>SPD</td></tr></table>';
    expect(await textOf(`<p>Anwesend:</p>${table}${table}`)).toBe(
      'Anwesend:\n\nName  Fraktion\nFrau Ay  SPD\n\nName  Fraktion\nFrau Ay  SPD',
    );
  });

  test('names that stand below each other in a cell stay in their row', async () => {
    expect(
      await textOf('<table><tr><td>SPD</td><td>Ay<br>Beck</td><td><p>Conrad</p><p>Dorn</p></td></tr></table>'),
    ).toBe('SPD  Ay Beck  Conrad Dorn');
  });

  test('a table that lays out the page gives its blocks, not one endless line', async () => {
    const prose = 'Die Verwaltung berichtet ausführlich über den Stand der Arbeiten. '.repeat(3).trim();
    expect(
      await textOf(
        `<table><tr><td>TOP 1</td><td><h2>Haushalt</h2><p>Kurz.</p></td></tr><tr><td>A</td><td><p>${prose}</p><p>${prose}</p></td></tr></table>`,
      ),
    ).toBe(`TOP 1\n\nHaushalt\n\nKurz.\n\nA\n\n${prose}\n\n${prose}`);
  });
});

describe('HTML: headings', () => {
  test('they keep their level and are one line', async () => {
    expect((await read('<h1>Ein<br>Titel</h1><h3>Drei</h3><h6>Sechs</h6><h2> </h2>')).headings).toEqual([
      ['Ein Titel', 1],
      ['Drei', 3],
      ['Sechs', 6],
    ]);
  });

  test('a paragraph that is bold from end to end is one of level 6, up to 120 characters', async () => {
    const long = 'x'.repeat(121);
    const { headings } = await read(
      `<p><b>TOP 1:</b> <strong>Haushalt</strong></p><p><b>${long}</b></p><p><b>Nicht</b> ganz</p><p style="font-weight:700">Stil</p><p><b>Beschluss</b>:</p>`,
    );
    expect(headings).toEqual([
      ['TOP 1: Haushalt', 6],
      ['Stil', 6],
      ['Beschluss:', 6],
    ]);
  });

  test('a bold line above its text is one of its own', async () => {
    const { text, headings } = await read('<p><b>TOP 2 Verkehr</b><br>Frau Ay berichtet.<br>Ende.</p>');
    expect(text).toBe('TOP 2 Verkehr\n\nFrau Ay berichtet.\nEnde.');
    expect(headings).toEqual([['TOP 2 Verkehr', 6]]);
  });

  test('a bold number that stands alone heads an item; a bold list or bullet does not', async () => {
    const { headings } = await read(
      '<ol><li><b>Eröffnung</b></li></ol><p>Text</p><ol start=2><li><b>Haushalt</b></ol><ul><li><b>Punkt</b></ul><p>x<ol><li><b>a</b><li><b>b</b></ol><p>x<ul><li><b>c</b></ul>',
    );
    expect(headings).toEqual([['1. Eröffnung', 6]]);
  });

  test('one within a list item takes its number, but no bullet', async () => {
    expect((await read('<ol><li><h2>Haushalt</h2></ol><ul><li><h2>Verkehr</h2></ul>')).headings).toEqual([
      ['1. Haushalt', 2],
      ['Verkehr', 2],
    ]);
  });

  test('a row is one where its only cell is bold, and never where it heads a table', async () => {
    const { headings } = await read(
      '<table><tr><td colspan=2><b>TOP 3</b></td></tr><tr><td><b>Name</b></td><td><b>Amt</b></td></tr></table>',
    );
    expect(headings).toEqual([['TOP 3', 6]]);
  });

  test('wherever they stand on a page, they are whole lines of the text', async () => {
    const tags = ['p', 'div', 'h2', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'b', 'br', 'span', 'pre'];
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom('Rat', ' ', '\n', 'Ünal', '1.', '&shy;', '-'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { text, headings } = await htmlFormat.toText(Buffer.from(pieces.join('')));
        const lines = new Set(text.split('\n'));
        for (const { start, end } of headings) expect(lines).toContain(text.slice(start, end));
        expect(text).not.toMatch(/\n{3}|^\s|\s$| \n|\n /);
      }),
    );
  });
});

describe('HTML: what is not read', () => {
  test.each([
    ['the head', '<head><title>x</title></head>'],
    ['code', '<script>x</script><style>x</style>'],
    ['navigation', '<nav>x</nav>'],
    ['templates', '<template><p>x</p></template>'],
    ['what shows only without scripts', '<noscript>x</noscript>'],
    ['comments', '<!-- x --><!--[if gte mso 9]>x<![endif]-->'],
    ['what is hidden', '<div hidden><p>x</p></div>'],
    ['what is hidden from readers aloud', '<span aria-hidden="TRUE">x</span>'],
    ['what is not displayed', '<p style="color: red; DISPLAY : none !important">x</p>'],
    ['what is invisible', '<p style="visibility:hidden">x</p>'],
    ['what an editor struck out', '<del>x</del>'],
    ['controls', '<select><option>x</select><button>x</button><textarea>x</textarea>'],
  ])('%s', async (_, hidden) => {
    expect(await textOf(`${hidden}<p>Sichtbar</p>`)).toBe('Sichtbar');
  });

  test('a page without any text gives none', async () => {
    expect(await textOf('<p> &nbsp; </p><ul><li></li></ul><table><tr><td></td></tr></table>')).toBe('');
  });
});

describe('HTML: encodings', () => {
  const page = '<p>Größe: 5 € – „gut“</p>';
  const text = 'Größe: 5 € – „gut“';

  test('UTF-8 needs no declaration, and beats a wrong one', async () => {
    expect(await textOf(page)).toBe(text);
    expect(await textOf(`<meta charset="macintosh">${page}`)).toBe(text);
  });

  test('a byte order mark decides', async () => {
    expect(await textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(page, 'utf-16le')]))).toBe(text);
  });

  test.each(['windows-1252', 'iso-8859-1', 'utf-8', 'base64', 'nonsense'])(
    'bytes that are no UTF-8 are Windows-1252, whether the page says so or something impossible (%s)',
    async (name) => {
      expect(await textOf(iconv.encode(`<meta charset="${name}">${page}`, 'windows-1252'))).toBe(text);
    },
  );

  test.each([
    ['<meta charset=macintosh>'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=macintosh">'],
    ['<?xml version="1.0" encoding="macintosh"?>'],
  ])('another encoding is read as the page declares it: %s', async (declaration) => {
    expect(await textOf(iconv.encode(`${declaration}<p>Größe „gut“</p>`, 'macintosh'))).toBe('Größe „gut“');
  });

  test('bytes that are no text are refused', async () => {
    await expect(textOf(new Uint8Array([0, 1, 2, 3]))).rejects.toThrow('is not a text file');
  });
});

describe('HTML: hostile pages', () => {
  test('200,000 nested elements are read', async () => {
    expect(await textOf(`${'<div>'.repeat(200_000)}Text`)).toBe('Text');
  });

  test('200,000 lines in a paragraph are read', async () => {
    expect((await textOf('a<br>'.repeat(200_000))).length).toBe(2 * 200_000 - 1);
  });

  test('marks that multiply in every paragraph are refused', async () => {
    const marks = Array.from({ length: 4000 }, (_, at) => `<font size=${at}>`).join('');
    await expect(textOf(`<p>${marks}${'<p>x'.repeat(4000)}`)).rejects.toThrow('is too large when unpacked');
  });
});
