import { describe, expect, test } from 'vitest';
import { FormatError } from '../../src/ingest/formats/minutesFormat.js';
import { textFormat } from '../../src/ingest/formats/text.js';

const text = async (bytes: Uint8Array) => (await textFormat.toText(bytes)).text;

describe('plain text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Straße „Größe“ – 5 €')],
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeffStraße „Größe“ – 5 €')],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffStraße „Größe“ – 5 €', 'utf16le'))],
    ['decomposed umlauts', new TextEncoder().encode('Straße „Größe“ – 5 €'.normalize('NFD'))],
    [
      'Windows-1252',
      Uint8Array.from([
        0x53, 0x74, 0x72, 0x61, 0xdf, 0x65, 0x20, 0x84, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x93, 0x20, 0x96, 0x20, 0x35,
        0x20, 0x80,
      ]),
    ],
  ])('reads %s', async (_, bytes) => {
    expect(await text(bytes)).toBe('Straße „Größe“ – 5 €');
  });

  test('line ends are one character, soft hyphens and zero-width spaces go', async () => {
    expect(await text(new TextEncoder().encode('a\r\nb\rc Wort\u00adteil\u200b'))).toBe('a\nb\nc Wortteil');
  });

  test.each([
    ['a form feed', 'eins\fzwei\fdrei'],
    ['a page number at the head', 'eins\n\n - 2 - \nzwei\n\n– 3 –\n\ndrei'],
    ['a foot and a head', 'eins\n\n-- 1 of 3 --\n\n– 2 –\nzwei\n-- 2 of 3 --\n– 3 –\ndrei'],
    ['a form feed with a page number', 'eins\f- 2 -\nzwei\f- 3 -\ndrei'],
  ])('%s begins a page, and is not part of the text', async (_, written) => {
    const result = await textFormat.toText(new TextEncoder().encode(written));
    expect(result.text).toBe('eins\nzwei\ndrei');
    expect(result.pages.map((start) => result.text.slice(start))).toEqual(['eins\nzwei\ndrei', 'zwei\ndrei', 'drei']);
  });

  test('a number between dashes that carries on no count is text', async () => {
    expect((await textFormat.toText(new TextEncoder().encode('Stimmen:\n- 17 -\nEnde'))).text).toBe(
      'Stimmen:\n- 17 -\nEnde',
    );
  });

  test('a text file that holds Markdown is read as Markdown', async () => {
    expect(await text(new TextEncoder().encode('## Titel\n\n**TOP 1 Eröffnung**\n\nText.'))).not.toContain('*');
  });

  test('bytes that are no text are refused', async () => {
    await expect(textFormat.toText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).rejects.toThrow(FormatError);
  });
});
