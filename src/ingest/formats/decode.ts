import iconv from 'iconv-lite';
import { FormatError } from './minutesFormat.js';

/**
 * Bytes to text: a byte order mark decides, else strict UTF-8, else Windows-1252 (by iconv-lite: the TextDecoder of Node 20 loses
 * its €, „ and –). Line ends become \n, the text NFC; soft hyphens and zero-width spaces go. Throws a `FormatError` for bytes
 * that are no text.
 */
export function decode(bytes: Uint8Array): string {
  if (looksBinary(bytes)) throw new FormatError('is not a text file');
  return iconv
    .decode(bytes, encoding(bytes))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .normalize('NFC');
}

function encoding(bytes: Uint8Array): string {
  if (encodedInUtf16(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Text has next to no control characters; UTF-16 has a zero in every other byte, and says so with a byte order mark. */
function looksBinary(bytes: Uint8Array): boolean {
  if (encodedInUtf16(bytes)) return false;
  const sample = bytes.subarray(0, 4096);
  if (sample.includes(0)) return true;
  const allowed = [9, 10, 12, 13, 27];
  return sample.filter((byte) => byte < 32 && !allowed.includes(byte)).length > sample.length / 50;
}

function encodedInUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
