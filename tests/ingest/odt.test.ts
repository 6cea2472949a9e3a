import { describe, expect, test } from 'vitest';
import { markdownFormat } from '../../src/ingest/formats/markdown.js';
import { odtFormat } from '../../src/ingest/formats/odt.js';
import { archiveOf, odtFile, odtStyle, oleFile, withDeclaredSize } from '../fixtures/officeFiles.js';

type Content = Parameters<typeof odtFile>[0];

const read = async (content: Content | string) => {
  const result = await odtFormat.toText(odtFile(typeof content === 'string' ? { body: content } : content));
  return {
    ...result,
    headings: result.headings.map(({ start, end, level }) => [result.text.slice(start, end), level]),
  };
};
const textOf = async (content: Content | string) => (await read(content)).text;

const BOLD = odtStyle('Bold', 'text', 'fo:font-weight="bold"');
const paragraph = (content: string, style = '') => `<text:p text:style-name="${style}">${content}</text:p>`;
const item = (...contents: string[]) => `<text:list-item>${contents.join('')}</text:list-item>`;
const numbers = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels
    .map((level, at) => `<text:list-level-style-number text:level="${at + 1}" ${level}/>`)
    .join('')}</text:list-style>`;
const bullets = (name: string) =>
  `<text:list-style style:name="${name}"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;

describe('ODT: what is read', () => {
  test('a document reads like the same minutes in Markdown', async () => {
    const markdown =
      '# Niederschrift\n\nBeginn: 17:00 Uhr\n\n## TOP 1 Begrüßung\n\nDie Vorsitzende **begrüßt** alle.\n\n' +
      '- Frau Keller\n- Herr Ünal\n\n**Beschluss**\n\nEinstimmig angenommen.\n\n1. Erstens\n2. Zweitens\n';
    const fromMarkdown = await markdownFormat.toText(Buffer.from(markdown));
    const fromOdt = await read({
      automaticStyles: BOLD + bullets('L1') + numbers('L2', 'style:num-format="1" style:num-suffix="."'),
      body:
        '<text:h text:outline-level="1">Niederschrift</text:h>' +
        paragraph('Beginn: 17:00<text:s/>Uhr') +
        '<text:h text:outline-level="2">TOP 1<text:tab/>Begrüßung</text:h>' +
        paragraph('Die Vorsitzende <text:span text:style-name="Bold">begrüßt</text:span>\n  alle.') +
        `<text:list text:style-name="L1">${item(paragraph('Frau Keller'))}${item(paragraph('Herr Ünal'))}</text:list>` +
        paragraph('<text:span text:style-name="Bold">Beschluss</text:span>') +
        paragraph('Einstimmig angenommen.') +
        `<text:list text:style-name="L2">${item(paragraph('Erstens'))}${item(paragraph('Zweitens'))}</text:list>`,
    });
    expect(fromOdt.text).toBe(fromMarkdown.text.replace(/\n{3,}/g, '\n\n').trim());
    expect(fromOdt.headings).toEqual(
      fromMarkdown.headings.map(({ start, end, level }) => [fromMarkdown.text.slice(start, end), level]),
    );
    expect({ pages: fromOdt.pages, meta: fromOdt.meta }).toEqual({ pages: [], meta: {} });
  });

  test('line breaks are lines; a page break within a word is nothing', async () => {
    expect(await textOf(paragraph('Saal 1<text:line-break/>Rat<text:soft-page-break/>haus'))).toBe('Saal 1\nRathaus');
  });

  test('links, fields and marked words are read as they stand', async () => {
    expect(
      await textOf(
        paragraph('Am <text:date>15.02.2022</text:date> Proto<text:span>koll</text:span> <text:a>hier</text:a>'),
      ),
    ).toBe('Am 15.02.2022 Protokoll hier');
  });

  test('soft hyphens and zero-width spaces go, letters are composed', async () => {
    expect(await textOf(paragraph('Stadt\u00adrat\u200bs Bu\u0308ro'))).toBe('Stadtrats Büro');
  });

  test('cells of a row are two spaces apart, also in a head that repeats; merged cells are none', async () => {
    const cell = (text: string) => `<table:table-cell>${paragraph(text)}</table:table-cell>`;
    expect(
      await textOf(
        `<table:table><table:table-header-rows><table:table-row>${cell('Name')}${cell('Fraktion')}</table:table-row></table:table-header-rows>` +
          `<table:table-row>${cell('Ay')}<table:covered-table-cell>${paragraph('weg')}</table:covered-table-cell>${cell('SPD')}</table:table-row></table:table>${paragraph('Ende')}`,
      ),
    ).toBe('Name  Fraktion\nAy  SPD\n\nEnde');
  });

  test('a text box is read behind the paragraph that it hangs in', async () => {
    expect(
      await textOf(
        paragraph(
          `Vor <draw:frame><draw:text-box>${paragraph('Kasten')}</draw:text-box><svg:desc>Bild</svg:desc></draw:frame>nach`,
        ) + paragraph('Ende'),
      ),
    ).toBe('Vor nach\n\nKasten\n\nEnde');
  });

  test('footnotes are marked where they belong and stand at the end', async () => {
    const note = (text: string) =>
      `<text:note><text:note-citation>7</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`;
    expect(await textOf(paragraph(`Eins${note('erste')}.`) + paragraph(`Zwei${note('zweite')}.`))).toBe(
      'Eins[1].\n\nZwei[2].\n\n1. erste\n2. zweite',
    );
  });
});

describe('ODT: headings', () => {
  test('they keep their level, at most 6', async () => {
    expect(
      (
        await read(
          '<text:h text:outline-level="3">Drei</text:h><text:h text:outline-level="9">Neun</text:h><text:h/><text:h text:outline-level="999999999">Unsinn</text:h>',
        )
      ).headings,
    ).toEqual([
      ['Drei', 3],
      ['Neun', 6],
      ['Unsinn', 1],
    ]);
  });

  test('paragraphs that look like headings by their style are some', async () => {
    const { headings } = await read({
      styles: odtStyle('Heading', 'paragraph', '') + odtStyle('Title', 'paragraph', '', 'Heading'),
      automaticStyles: odtStyle('P1', 'paragraph', '', 'Heading') + odtStyle('P2', 'paragraph', '', 'Title'),
      body: paragraph('Protokoll', 'P2') + paragraph('Anwesende', 'P1') + paragraph('Frau Ay'),
    });
    expect(headings).toEqual([
      ['Protokoll', 1],
      ['Anwesende', 6],
    ]);
  });

  test('a paragraph that is bold by its style, a parent of it or its words is one of level 6', async () => {
    const { headings } = await read({
      styles: odtStyle('Strong', 'paragraph', 'fo:font-weight="700"'),
      automaticStyles:
        BOLD + odtStyle('P1', 'paragraph', '', 'Strong') + odtStyle('Thin', 'text', 'fo:font-weight="normal"'),
      body:
        paragraph('Stil', 'P1') +
        paragraph('nicht <text:span text:style-name="Thin">ganz</text:span>', 'P1') +
        paragraph('<text:span text:style-name="Bold">Wörter</text:span>'),
    });
    expect(headings).toEqual([
      ['Stil', 6],
      ['Wörter', 6],
    ]);
  });

  test('numbers that the document counts are part of them', async () => {
    const { headings } = await read({
      styles:
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>' +
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>',
      body:
        '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>' +
        '<text:h text:outline-level="1" text:is-list-header="true">Ohne</text:h>' +
        '<text:h text:outline-level="1"><text:number>7</text:number>C</text:h><text:h text:outline-level="2">D</text:h>',
    });
    expect(headings).toEqual([
      ['1. A', 1],
      ['1.1 B', 2],
      ['Ohne', 1],
      ['2. C', 1],
      ['2.1 D', 2],
    ]);
  });
});

describe('ODT: lists', () => {
  const ONE_A = numbers(
    'L1',
    'style:num-format="1" style:num-suffix=")"',
    'style:num-format="a" style:num-prefix="(" style:num-suffix=")"',
  );

  test('items of lists in lists have the markers that the page shows', async () => {
    const inner = `<text:list>${item(paragraph('b'))}${item(paragraph('c'))}</text:list>`;
    expect(
      await textOf({
        automaticStyles: ONE_A,
        body: `<text:list text:style-name="L1">${item(paragraph('a'), inner)}${item(paragraph('d'), inner)}</text:list>`,
      }),
    ).toBe('1) a\n(a) b\n(b) c\n2) d\n(a) b\n(b) c');
  });

  test('a number can show the levels above, and goes on where the list around it does', async () => {
    const inner = (text: string) => `<text:list>${item(paragraph(text))}</text:list>`;
    expect(
      await textOf({
        automaticStyles: numbers('L1', 'style:num-format="1"', 'style:num-format="1" text:display-levels="2"'),
        body:
          `<text:list text:style-name="L1">${item(paragraph('a'))}${item(paragraph('b'), inner('c'))}</text:list>` +
          paragraph('x') +
          `<text:list text:style-name="L1" text:continue-numbering="true">${item(inner('d'))}</text:list>`,
      }),
    ).toBe('1 a\n2 b\n2.1 c\n\nx\n\n2.2 d');
  });

  test('a list goes on behind a paragraph where the document says so, else it begins anew', async () => {
    const list = (text: string, more = '') =>
      `<text:list text:style-name="L1" ${more}>${item(paragraph(text))}</text:list>`;
    expect(
      await textOf({
        automaticStyles: ONE_A,
        body:
          list('a', 'xml:id="one"') +
          paragraph('x') +
          list('b', 'text:continue-numbering="true"') +
          paragraph('y') +
          list('c') +
          paragraph('z') +
          list('d', 'text:continue-list="one"'),
      }),
    ).toBe('1) a\n\nx\n\n2) b\n\ny\n\n1) c\n\nz\n\n3) d');
  });

  test('an item can set its number; a second paragraph and a list header have none', async () => {
    expect(
      await textOf({
        automaticStyles: ONE_A,
        body: `<text:list text:style-name="L1"><text:list-header>${paragraph('Kopf')}</text:list-header><text:list-item text:start-value="5">${paragraph('a')}${paragraph('b')}</text:list-item></text:list>`,
      }),
    ).toBe('Kopf\n\n5) a\n\nb');
  });

  test('an item that is hidden is not counted', async () => {
    expect(
      await textOf({
        automaticStyles: ONE_A + odtStyle('Secret', 'paragraph', 'text:display="none"'),
        body: `<text:list text:style-name="L1">${item(paragraph('a'))}${item(paragraph('x', 'Secret'))}${item(paragraph('b'))}</text:list>`,
      }),
    ).toBe('1) a\n2) b');
  });

  test('the list style of a paragraph counts where the list names none', async () => {
    expect(
      await textOf({
        automaticStyles: `${ONE_A}<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>`,
        body: `<text:list>${item(paragraph('a', 'P1'))}</text:list>`,
      }),
    ).toBe('1) a');
  });
});

describe('ODT: what is not read', () => {
  const HIDDEN = odtStyle('Secret', 'text', 'text:display="none"');

  test.each([
    ['hidden words', paragraph('<text:span text:style-name="Secret">x<text:s/></text:span>')],
    ['words whose style descends from a hidden one', paragraph('<text:span text:style-name="Child">x</text:span>')],
    ['hidden paragraphs', paragraph('x', 'SecretParagraph')],
    [
      'paragraphs that a field hides',
      paragraph('x<text:line-break/><text:line-break/>x<text:hidden-paragraph text:is-hidden="true"/>x'),
    ],
    ['hidden sections', `<text:section text:display="none">${paragraph('x')}</text:section>`],
    [
      'sections hidden on a condition',
      `<text:section text:display="condition" text:is-hidden="true">${paragraph('x')}</text:section>`,
    ],
    ['hidden fields', paragraph('<text:hidden-text text:is-hidden="true">x</text:hidden-text>')],
    ['variables set in silence', paragraph('<text:variable-set text:display="none">x</text:variable-set>')],
    [
      'notes in hidden words',
      paragraph(
        '<text:span text:style-name="Secret"><text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:span>',
      ),
    ],
    [
      'boxes in hidden words',
      paragraph('<text:span text:style-name="Secret"><draw:text-box><text:p>x</text:p></draw:text-box></text:span>'),
    ],
    [
      'deletions',
      `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('x')}</text:deletion></text:changed-region></text:tracked-changes>`,
    ],
    ['comments', paragraph(`<office:annotation><dc:creator>x</dc:creator>${paragraph('x')}</office:annotation>`)],
    [
      'collapsed rows',
      `<table:table><table:table-row table:visibility="collapse"><table:table-cell>${paragraph('x')}</table:table-cell></table:table-row></table:table>`,
    ],
  ])('%s', async (_, hidden) => {
    expect(
      await textOf({
        automaticStyles: `${HIDDEN}${odtStyle('Child', 'text', '', 'Secret')}${odtStyle('SecretParagraph', 'paragraph', 'text:display="none"')}`,
        body: hidden + paragraph('Sichtbar'),
      }),
    ).toBe('Sichtbar');
  });

  test('heads and feet, whose styles have the names of those of the text', async () => {
    expect(
      await textOf({
        masterStyles: `<office:automatic-styles>${odtStyle('P1', 'paragraph', 'text:display="none"')}</office:automatic-styles><office:master-styles>${paragraph('Kopf')}</office:master-styles>`,
        body: paragraph('Sichtbar', 'P1'),
      }),
    ).toBe('Sichtbar');
  });

  test('words that a style shows are read, though its parent or the paragraph hides', async () => {
    expect(
      await textOf({
        automaticStyles:
          HIDDEN +
          odtStyle('SecretParagraph', 'paragraph', 'text:display="none"') +
          odtStyle('Shown', 'text', 'text:display="true"', 'Secret'),
        body: paragraph('x <text:span text:style-name="Shown">da</text:span> x', 'SecretParagraph'),
      }),
    ).toBe('da');
  });
});

describe('ODT: files that cannot be read', () => {
  const failure = (bytes: Uint8Array) => expect(odtFormat.toText(bytes)).rejects;
  const damaged = 'is damaged and cannot be read as ODT';

  test('damaged archives', async () => {
    const whole = odtFile({ body: paragraph('Text '.repeat(200)) });
    await failure(new Uint8Array()).toThrow(damaged);
    await failure(Buffer.from('kein Archiv')).toThrow(damaged);
    await failure(whole.subarray(0, whole.length / 2)).toThrow(damaged);
    await failure(archiveOf({ 'other.xml': '<x/>' })).toThrow(damaged);
    await failure(archiveOf({ 'content.xml': '<x><y></x>' })).toThrow(damaged);
  });

  test('a package that was encrypted, by either method', async () => {
    const entry = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    await failure(odtFile({ body: '', manifest: entry })).toThrow('is encrypted');
    await failure(oleFile('EncryptedPackage')).toThrow('is encrypted');
  });

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = withDeclaredSize(odtFile({ body: paragraph('x') }), 'content.xml', 64 * 1024 * 1024 + 1);
    await failure(bomb).toThrow('is too large when unpacked');
  });

  test('a bomb that lies about its size gives no more than it said', async () => {
    const bomb = odtFile({ body: `${paragraph('x')}${' '.repeat(1_000_000)}` });
    await failure(withDeclaredSize(bomb, 'content.xml', 1000)).toThrow(damaged);
  });

  test('entities that a document defines are not expanded, elements without end not followed', async () => {
    await failure(archiveOf({ 'content.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' })).toThrow(damaged);
    await failure(odtFile({ body: `${'<text:span>'.repeat(600)}${'</text:span>'.repeat(600)}` })).toThrow(damaged);
  });
});
