import { describe, expect, test } from 'vitest';
import { textFormat } from '../../src/ingest/formats/text.js';

const read = async (text: string) => textFormat.toText(new TextEncoder().encode(text));

describe('plain text made from paged documents', () => {
  test('the head that most pages have stays on the first page only', async () => {
    const { text, pages } = await read(
      '3. Sitzung vom 5. Mai 2021 Seite 1\n\neins\n\f3. Sitzung vom 5. Mai 2021 Seite 2\n\nzwei\n\f3. Sitzung vom 5. Mai 2021 Seite 3\n\ndrei',
    );
    expect(text).toBe('3. Sitzung vom 5. Mai 2021 Seite 1\n\neins\nzwei\ndrei');
    expect(pages).toHaveLength(3);
  });

  test('bare page numbers go', async () => {
    expect((await read('eins\n\n1\n\fzwei\n\n2\n\fdrei\n\n3\n')).text).toMatch(/^eins\nzwei\ndrei\s*$/);
  });

  test('a number that counts no pages stays', async () => {
    expect((await read('eins\n\n17\n\fzwei\n\n4\n\fdrei\n\n9')).text).toContain('17');
  });

  test('a line that fell apart into a word a paragraph is one line again; lists of names stay apart', async () => {
    expect(
      (await read('Der\n\nAntrag\n\nzu Punkt\n\n3.\n\nwird\n\nangenommen.\n\nHuber\n\nMaier\n\nAuer\n\nEder')).text,
    ).toBe('Der Antrag zu Punkt 3. wird angenommen.\n\nHuber\n\nMaier\n\nAuer\n\nEder');
  });
});
