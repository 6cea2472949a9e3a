import { describe, expect, test } from 'vitest';
import { docxFormat } from '../../src/ingest/formats/docx.js';
import { markdownFormat } from '../../src/ingest/formats/markdown.js';
import {
  archiveOf,
  docxFile,
  OLE_MAGIC,
  oleFile,
  withDeclaredSize,
  wordParagraph,
  wordRun,
  wordStyle,
} from '../fixtures/officeFiles.js';

type Content = Parameters<typeof docxFile>[0];

const read = async (content: Content | string) => {
  const result = await docxFormat.toText(docxFile(typeof content === 'string' ? { body: content } : content));
  return {
    ...result,
    headings: result.headings.map(({ start, end, level }) => [result.text.slice(start, end), level]),
  };
};
const textOf = async (content: Content | string) => (await read(content)).text;

const styled = (text: string, style: string) => wordParagraph(text, `<w:pStyle w:val="${style}"/>`);
const listed = (text: string, list: number, level = 0, more = '') =>
  wordParagraph(text, `${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : wordParagraph(content)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

/** A list: its levels as [format, text], and the numbers by which paragraphs call it. */
const list = (id: number, levels: readonly (readonly [string, string])[], calls: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>${calls
    .map((call) => `<w:num w:numId="${call}"><w:abstractNumId w:val="${id}"/></w:num>`)
    .join('')}`;
const BULLETS = list(9, [['bullet', '\uf0b7']], ['9']);
const NUMBERS = list(
  1,
  [
    ['decimal', '%1.'],
    ['lowerLetter', '%2)'],
    ['decimal', '%1.%3'],
  ],
  ['1'],
);

describe('DOCX: what is read', () => {
  test('a document reads like the same minutes in Markdown', async () => {
    const markdown =
      '# Niederschrift\n\nBeginn: 17:00 Uhr\n\n## TOP 1 Begrüßung\n\nDie Vorsitzende **begrüßt** alle.\n\n' +
      '- Frau Keller\n- Herr Ünal\n\n**Beschluss**\n\nEinstimmig angenommen.\n\n1. Erstens\n2. Zweitens\n';
    const fromMarkdown = await markdownFormat.toText(Buffer.from(markdown));
    const fromDocx = await read({
      numbering: BULLETS + NUMBERS,
      styles: wordStyle('Heading1', 'heading 1') + wordStyle('berschrift2', 'Überschrift 2'),
      body:
        styled('Niederschrift', 'Heading1') +
        wordParagraph('Beginn: 17:00\u00a0Uhr') +
        styled('<w:r><w:t>TOP 1</w:t><w:tab/><w:t>Begrüßung</w:t></w:r>', 'berschrift2') +
        wordParagraph(wordRun('Die Vorsitzende ') + wordRun('begrüßt', '<w:b/>') + wordRun('  alle.')) +
        listed('Frau Keller', 9) +
        listed('Herr Ünal', 9) +
        wordParagraph(wordRun('Beschluss', '<w:b/>')) +
        wordParagraph('Einstimmig angenommen.') +
        listed('Erstens', 1) +
        listed('Zweitens', 1),
    });
    expect(fromDocx.text).toBe(fromMarkdown.text.replace(/\n{3,}/g, '\n\n').trim());
    expect(fromDocx.headings).toEqual(
      fromMarkdown.headings.map(({ start, end, level }) => [fromMarkdown.text.slice(start, end), level]),
    );
    expect({ pages: fromDocx.pages, meta: fromDocx.meta }).toEqual({ pages: [], meta: {} });
  });

  test('the main part is found where the archive says', async () => {
    expect(await textOf({ body: wordParagraph('Text'), main: 'word/document2.xml' })).toBe('Text');
  });

  test('breaks of any kind divide words', async () => {
    expect(
      await textOf(
        wordParagraph(
          '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/><w:t>e</w:t></w:r>',
        ),
      ),
    ).toBe('a\nb\nc\nd e');
  });

  test('links, insertions, fields and form fields are read as they stand', async () => {
    const marks = ['w:hyperlink', 'w:ins', 'w:fldSimple', 'w:smartTag', 'w:moveTo'];
    const form = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${wordRun('Form')}</w:sdtContent></w:sdt>`;
    expect(
      await textOf(wordParagraph(marks.map((mark) => `<${mark}>${wordRun(`${mark} `)}</${mark}>`).join('') + form)),
    ).toBe('w:hyperlink w:ins w:fldSimple w:smartTag w:moveTo Form');
  });

  test('signs that stand for others stay signs', async () => {
    expect(await textOf(wordParagraph('A &amp; B &lt;c> "d" &amp;lt;'))).toBe('A & B <c> "d" &lt;');
  });

  test('soft hyphens and zero-width spaces go, letters are composed', async () => {
    expect(await textOf(wordParagraph('Stadt\u00adrat\u200bs Bu\u0308ro'))).toBe('Stadtrats Büro');
  });

  test('a row is a line, its cells two spaces apart; cells merged downwards stand once', async () => {
    expect(
      await textOf(
        `<w:tbl>${row(cell('Fraktion', '<w:vMerge w:val="restart"/>'), cell('Ay'))}${row(cell('weg', '<w:vMerge/>'), cell('Beck'))}</w:tbl>${wordParagraph('Ende')}`,
      ),
    ).toBe('Fraktion  Ay\nBeck\n\nEnde');
  });

  test('a text box is read once, behind the paragraph that it hangs in', async () => {
    const box = `<w:txbxContent>${wordParagraph('Kasten')}</w:txbxContent>`;
    expect(
      await textOf(
        wordParagraph(
          `${wordRun('Vor ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${wordRun('nach')}`,
        ),
      ),
    ).toBe('Vor nach\n\nKasten');
  });

  test('footnotes are marked where they belong and stand at the end', async () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    expect(
      await textOf({
        footnotes:
          '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
          `<w:footnote w:id="3">${wordParagraph(`<w:r><w:footnoteRef/></w:r>${wordRun(' Anmerkung')}`)}</w:footnote>`,
        body: wordParagraph(wordRun('Text') + reference(3) + reference(8)),
      }),
    ).toBe('Text[1]\n\n1. Anmerkung');
  });

  test('the names of strict Open XML are understood', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:pStyle x:val="Heading3"/></x:pPr><x:r><x:t>Kopf</x:t></x:r></x:p></x:body></x:document>`;
    const { text, headings } = await docxFormat.toText(archiveOf({ 'word/document.xml': document }));
    expect([text, headings]).toEqual(['Kopf', [{ start: 0, end: 4, level: 3 }]]);
  });
});

describe('DOCX: headings', () => {
  test('English and German styles of six levels give them, and a title the first', async () => {
    const levels = [1, 2, 3, 4, 5, 6];
    const { headings } = await read({
      styles:
        levels.map((level) => wordStyle(`E${level}`, `Heading ${level}`)).join('') +
        levels.map((level) => wordStyle(`D${level}`, `Überschrift ${level}`)).join('') +
        wordStyle('Titel', 'Title'),
      body:
        styled('Titel', 'Titel') +
        levels.map((level) => styled(`E ${level}`, `E${level}`) + styled(`D ${level}`, `D${level}`)).join(''),
    });
    expect(headings).toEqual([
      ['Titel', 1],
      ...levels.flatMap((level) => [
        [`E ${level}`, level],
        [`D ${level}`, level],
      ]),
    ]);
  });

  test('a style of the town that is based on a heading, and an outline level, give them too', async () => {
    const { headings } = await read({
      styles:
        wordStyle('berschrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
        wordStyle('Top', 'TOP-Zeile', '<w:basedOn w:val="berschrift2"/>') +
        wordStyle('Fliess', 'Fließtext', '<w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      body: styled('TOP 1', 'Top') + styled('Text', 'Fliess') + wordParagraph('Drei', '<w:outlineLvl w:val="2"/>'),
    });
    expect(headings).toEqual([
      ['TOP 1', 2],
      ['Drei', 3],
    ]);
  });

  test('a paragraph that is bold by its style or its words is one of level 6', async () => {
    const { headings } = await read({
      styles:
        wordStyle('Fett', 'Fett', '<w:rPr><w:b/></w:rPr>') +
        wordStyle('Strong', 'Strong', '<w:rPr><w:b w:val="true"/></w:rPr>', 'character'),
      body:
        styled('Stil', 'Fett') +
        styled(wordRun('nicht ') + wordRun('ganz', '<w:b w:val="0"/>'), 'Fett') +
        wordParagraph(wordRun('Zeichenstil', '<w:rStyle w:val="Strong"/>')),
    });
    expect(headings).toEqual([
      ['Stil', 6],
      ['Zeichenstil', 6],
    ]);
  });

  test('numbers that Word counts are part of them', async () => {
    const { headings } = await read({
      numbering: list(
        1,
        [
          ['decimal', 'TOP %1'],
          ['decimal', '%1.%2'],
        ],
        ['1'],
      ),
      styles:
        wordStyle('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        wordStyle('H2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
      body:
        styled('Begrüßung', 'H1') +
        wordParagraph('Text') +
        styled('Haushalt', 'H1') +
        styled('Steuern', 'H2') +
        wordParagraph('Ohne', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        styled('Stellen', 'H2'),
    });
    expect(headings).toEqual([
      ['TOP 1 Begrüßung', 1],
      ['TOP 2 Haushalt', 1],
      ['2.1 Steuern', 2],
      ['Ohne', 1],
      ['2.2 Stellen', 2],
    ]);
  });

  test('a bullet is no part of them', async () => {
    const body = listed('Haushalt', 9, 0, '<w:pStyle w:val="Heading2"/>');
    expect((await read({ numbering: BULLETS, body })).headings).toEqual([['Haushalt', 2]]);
  });
});

describe('DOCX: lists', () => {
  test('items have the markers that Word shows, on every level', async () => {
    expect(
      await textOf({
        numbering: NUMBERS,
        body:
          listed(wordRun('a ') + wordRun('lang'), 1) +
          listed('b', 1, 1) +
          listed('c', 1, 1) +
          listed('d', 1) +
          listed('e', 1, 1) +
          listed('f', 1, 2),
      }),
    ).toBe('1. a lang\na) b\nb) c\n2. d\na) e\n2.1 f');
  });

  test('a list goes on behind a paragraph; one that restarts begins anew', async () => {
    const restarted =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    expect(
      await textOf({
        numbering: NUMBERS + restarted,
        body:
          listed('a', 1) + wordParagraph('x') + listed('b', 1) + wordParagraph('y') + listed('c', 2) + listed('d', 2),
      }),
    ).toBe('1. a\n\nx\n\n2. b\n\ny\n\n1. c\n2. d');
  });

  test('roman and written-out formats are counted as Word does', async () => {
    expect(
      await textOf({
        numbering: list(1, [['upperRoman', 'Teil %1']], ['1']) + list(2, [['decimalZero', '%1']], ['2']),
        body: listed('a', 1) + listed('b', 1) + listed('c', 2),
      }),
    ).toBe('Teil I a\nTeil II b\n01 c');
  });

  test('a level without numbers makes paragraphs', async () => {
    expect(await textOf({ numbering: list(1, [['none', '']], ['1']), body: listed('a', 1) + listed('b', 1) })).toBe(
      'a\n\nb',
    );
  });

  test('an item that was deleted is not counted', async () => {
    const deleted = wordParagraph(
      `<w:del>${wordRun('weg')}</w:del>`,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    );
    expect(await textOf({ numbering: NUMBERS, body: listed('a', 1) + deleted + listed('b', 1) })).toBe('1. a\n2. b');
  });

  test('an item that is hidden is not counted', async () => {
    const hidden = wordParagraph(
      wordRun('x', '<w:vanish/>'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    );
    expect(await textOf({ numbering: NUMBERS, body: listed('a', 1) + hidden + listed('b', 1) })).toBe('1. a\n2. b');
  });
});

describe('DOCX: what is not read', () => {
  const styles =
    wordStyle('Secret', 'Geheim', '<w:rPr><w:vanish/></w:rPr>', 'character') +
    wordStyle('Child', 'Kind', '<w:basedOn w:val="Secret"/>', 'character') +
    wordStyle('SecretParagraph', 'Geheimer Absatz', '<w:rPr><w:vanish w:val="1"/></w:rPr>');

  test.each([
    ['hidden words', wordParagraph(wordRun('x', '<w:vanish/>'))],
    ['words of a hidden style', wordParagraph(wordRun('x', '<w:rStyle w:val="Secret"/>'))],
    ['words whose style is based on a hidden one', wordParagraph(wordRun('x', '<w:rStyle w:val="Child"/>'))],
    ['paragraphs of a hidden style', styled('x', 'SecretParagraph')],
    ['hidden words in a link', wordParagraph(`<w:hyperlink>${wordRun('x', '<w:vanish/>')}</w:hyperlink>`)],
    [
      'boxes in hidden words',
      wordParagraph(
        `<w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph('x')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
    ['hidden rows', `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell('x')}</w:tr></w:tbl>`],
    ['deletions', wordParagraph(`<w:del><w:r><w:delText>x</w:delText></w:r>${wordRun('x')}</w:del>`)],
    ['what was moved away', wordParagraph(`<w:moveFrom>${wordRun('x')}</w:moveFrom>`)],
    ['deleted rows', `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('x')}</w:tr></w:tbl>`],
    ['field codes', wordParagraph('<w:r><w:instrText>x</w:instrText></w:r>')],
  ])('%s', async (_, hidden) => {
    expect(await textOf({ styles, body: hidden + wordParagraph('Sichtbar') })).toBe('Sichtbar');
  });

  test('hidden words in a footnote', async () => {
    const body = wordParagraph(`${wordRun('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const footnotes = `<w:footnote w:id="2">${wordParagraph(wordRun('Note') + wordRun(' x', '<w:vanish/>'))}</w:footnote>`;
    expect(await textOf({ body, footnotes })).toBe('Text[1]\n\n1. Note');
  });

  test('heads, feet and comments', async () => {
    const comment = '<w:r><w:commentReference w:id="1"/></w:r>';
    expect(
      await textOf({
        header: wordParagraph('Kopf'),
        comments: `<w:comment w:id="1">${wordParagraph('Kommentar')}</w:comment>`,
        body: `${wordParagraph(wordRun('Sichtbar') + comment)}<w:sectPr><w:headerReference/></w:sectPr>`,
      }),
    ).toBe('Sichtbar');
  });

  test('a document cannot ask for its comments to be shown', async () => {
    const bytes = archiveOf({
      'mammoth/style-map': 'comment-reference => sup\np => h1',
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>',
    });
    expect((await docxFormat.toText(bytes)).headings).toEqual([]);
  });

  test('words that a style hides and the spot shows are read', async () => {
    expect(
      await textOf({
        styles,
        body: wordParagraph(wordRun('da', '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>')),
      }),
    ).toBe('da');
  });
});

describe('DOCX: files that cannot be read', () => {
  const failure = (bytes: Uint8Array) => expect(docxFormat.toText(bytes)).rejects;
  const damaged = 'is damaged and cannot be read as DOCX';

  test('damaged archives', async () => {
    const whole = docxFile({ body: wordParagraph('Text '.repeat(200)) });
    await failure(new Uint8Array()).toThrow(damaged);
    await failure(Buffer.from('kein Archiv')).toThrow(damaged);
    await failure(whole.subarray(0, whole.length / 2)).toThrow(damaged);
    await failure(archiveOf({ 'content.xml': '<x/>' })).toThrow(damaged);
    await failure(archiveOf({ 'word/document.xml': '<w:document>' })).toThrow(damaged);
    await failure(archiveOf({ 'word/document.xml': '<html/>' })).toThrow(damaged);
  });

  test('a document with a password', async () => {
    await failure(oleFile('EncryptedPackage')).toThrow('is encrypted');
    await failure(new Uint8Array(OLE_MAGIC)).toThrow('is encrypted');
  });

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = withDeclaredSize(docxFile({ body: wordParagraph('x') }), 'word/document.xml', 64 * 1024 * 1024 + 1);
    await failure(bomb).toThrow('is too large when unpacked');
  });

  test('a small file with more paragraphs than memory holds is refused', async () => {
    const bomb = docxFile({ body: wordParagraph('x').repeat(100_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await failure(bomb).toThrow('is too large when unpacked');
  });

  test('tables in tables without end are refused', async () => {
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`;
    await failure(docxFile({ body: nested })).toThrow(damaged);
  });
});
