import { describe, expect, test } from 'vitest';
import { markdownFormat } from '../../src/ingest/formats/markdown.js';

const read = async (text: string) => {
  const result = await markdownFormat.toText(new TextEncoder().encode(text));
  return {
    ...result,
    headings: result.headings.map(({ start, end, level }) => [result.text.slice(start, end), level]),
  };
};

describe('Markdown', () => {
  test('marks go, words stay', async () => {
    const { text } = await read(
      'Ein **fettes**, *schräges* und `wörtliches` Wort mit [Verweis](https://example.org) \\*.\n',
    );
    expect(text.trim()).toBe('Ein fettes, schräges und wörtliches Wort mit Verweis *.');
  });

  test('tags go, and what only looks like one stays', async () => {
    expect((await read('Eins<br>Zwei <div class="x">drei</div> <Nichtöffentlicher Teil>')).text.trim()).toBe(
      'EinsZwei drei <Nichtöffentlicher Teil>',
    );
  });

  test('an underscore within a word stays', async () => {
    expect((await read('Sprecher_in und _betont_ 3*4*5')).text.trim()).toBe('Sprecher_in und betont 3*4*5');
  });

  test('headings of all kinds keep their level and place', async () => {
    const { headings } = await read('# Eins #\n\n### Drei\nText\n\nZwei\n----\n\n**Ganz fett**\n\nOben\n===\n');
    expect(headings).toEqual([
      ['Eins', 1],
      ['Drei', 3],
      ['Zwei', 2],
      ['Ganz fett', 6],
      ['Oben', 1],
    ]);
  });

  test('a rule between paragraphs is no heading', async () => {
    expect((await read('Text.\n\n---\n\nMehr.\n')).headings).toEqual([]);
  });

  test('a rule below a list or a longer paragraph makes no heading of its last line', async () => {
    expect((await read('- eins\n- zwei\n---\n\nText geht\nweiter.\n---\nMehr.\n')).headings).toEqual([]);
  });

  test('a link that a line end divides is a link', async () => {
    expect((await read('Die [Sitzung vom\n1. Mai](https://example.org/1) war kurz.\n')).text).toBe(
      'Die Sitzung vom\n1. Mai war kurz.\n\n',
    );
  });

  test('front matter says what stands beside the text', async () => {
    const { meta, text } = await read(
      '---\nbody: "Stadt Hagen"\nurl: https://example.org/1\npublic: false\n---\nText.\n',
    );
    expect(meta).toEqual({ body: 'Stadt Hagen', organization: undefined, url: 'https://example.org/1', public: false });
    expect(text.trim()).toBe('Text.');
  });
});
