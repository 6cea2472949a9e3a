import { describe, expect, test } from 'vitest';
import { docxFormat } from '../../src/ingest/formats/docx.js';
import { FormatError } from '../../src/ingest/formats/minutesFormat.js';
import { odtFormat } from '../../src/ingest/formats/odt.js';
import { unsupportedFormats } from '../../src/ingest/formats/unsupported.js';
import { oleFile } from '../fixtures/officeFiles.js';

const RTF = Buffer.from('{\\rtf1\\ansi Niederschrift}');
const SAVE_RTF = 'is RTF: save it as DOCX or PDF';
const SAVE_DOC = 'is an old Word file (.doc): save it as DOCX';

const read = (extension: string, bytes: Uint8Array) =>
  unsupportedFormats.find(({ extensions }) => extensions.includes(extension))!.toText(bytes);

describe('formats that are not read say what to do', () => {
  test.each([
    ['RTF', '.rtf', RTF, SAVE_RTF],
    ['RTF under the name of a Word file', '.doc', RTF, SAVE_RTF],
    ['an old Word file', '.doc', oleFile('WordDocument'), SAVE_DOC],
    ['a scan', '.png', Buffer.from('\x89PNG'), 'is a scan without a text layer: run OCR first'],
    ['a photo', '.jpg', Buffer.from([0xff, 0xd8]), 'is a scan without a text layer: run OCR first'],
    ['a fax', '.tif', Buffer.from('II*\0'), 'is a scan without a text layer: run OCR first'],
  ])('%s', async (_, extension, bytes, message) => {
    const error = await read(extension, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FormatError);
    expect((error as FormatError).message).toBe(message);
  });

  test('long endings of pictures are known too', () => {
    expect(unsupportedFormats.flatMap(({ extensions }) => extensions)).toEqual(
      expect.arrayContaining(['.jpeg', '.tiff']),
    );
  });

  test.each([
    ['DOCX', docxFormat],
    ['ODT', odtFormat],
  ])('also where they come under the name of a %s', async (_, format) => {
    await expect(format.toText(RTF)).rejects.toThrow(SAVE_RTF);
    await expect(format.toText(oleFile('WordDocument'))).rejects.toThrow(SAVE_DOC);
  });
});
