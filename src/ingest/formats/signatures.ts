import { FormatError } from './minutesFormat.js';

const RTF = Buffer.from('{\\rtf', 'latin1');
/** The container of old Office files, and of new ones with a password ([MS-CFB] 2.2). */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Streams in the container, named in UTF-16 ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1.1). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');

export function isRtf(bytes: Uint8Array): boolean {
  return startsWith(bytes, RTF);
}

export function isRtfError(): FormatError {
  return new FormatError('is RTF: save it as DOCX or PDF');
}

export function isOldWordError(): FormatError {
  return new FormatError('is an old Word file (.doc): save it as DOCX');
}

/** Throws a `FormatError` where a file named .docx or .odt is in truth encrypted, an old Word file or RTF. */
export function refuseOtherOfficeFiles(bytes: Uint8Array): void {
  if (isRtf(bytes)) throw isRtfError();
  if (!startsWith(bytes, OLE)) return;
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (container.includes(WORD_STREAM) && !container.includes(ENCRYPTED_STREAM)) throw isOldWordError();
  throw new FormatError('is encrypted');
}

function startsWith(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
