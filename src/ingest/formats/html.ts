import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decode } from './decode.js';
import { htmlText } from './html/text.js';
import type { MinutesFormat } from './minutesFormat.js';

/** Pages declare their encoding near their beginning; browsers look at 1,024 bytes, Word writes more before it. */
const DECLARED_WITHIN = 4096;
/** By the WHATWG's Encoding Standard these names mean Windows-1252, which `decode` falls back to. */
const WINDOWS_1252 = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|(?:windows|cp)-?1252)$/i;
/** No name of these fits a page whose declaration could be read as ASCII; some are no encodings of text at all. */
const IMPOSSIBLE = /^(?:utf|ucs|unicode|base64|hex|binary)/i;

/** Web pages: the text that a reader sees, without navigation and hidden parts. */
export const htmlFormat: MinutesFormat = {
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  extensions: ['.html', '.htm'],
  async toText(bytes) {
    return htmlText(decodePage(bytes));
  },
};

/** Bytes that are valid UTF-8 are UTF-8: archives convert pages and leave the old declaration in them. */
function decodePage(bytes: Uint8Array): string {
  const text = decode(bytes);
  const charset = isUtf8(bytes) ? undefined : declaredCharset(bytes);
  return charset === undefined ? text : iconv.decode(bytes, charset);
}

/** The encoding that a page names in `<meta charset>`, `<meta http-equiv>` or its XML declaration, where it needs one. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const name = (/<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(start) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(start))?.[1];
  return name && !WINDOWS_1252.test(name) && !IMPOSSIBLE.test(name) && iconv.encodingExists(name) ? name : undefined;
}
