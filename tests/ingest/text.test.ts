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

  test('a form feed begins a page', async () => {
    const result = await textFormat.toText(new TextEncoder().encode('eins\fzwei'));
    expect(result.pages.map((start) => result.text.slice(start).trim())).toEqual(['eins\nzwei', 'zwei']);
  });

  test('a text file that holds Markdown is read as Markdown', async () => {
    expect(await text(new TextEncoder().encode('## Titel\n\n**TOP 1 Eröffnung**\n\nText.'))).not.toContain('*');
  });

  test('bytes that are no text are refused', async () => {
    await expect(textFormat.toText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).rejects.toThrow(FormatError);
  });
});
