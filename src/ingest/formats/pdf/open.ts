import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FormatError } from '../minutesFormat.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** An image of more pixels than this is passed over before it is decoded: only text is wanted. */
const LARGEST_IMAGE = 1;

let loaded: Promise<Pdfjs> | undefined;

/**
 * A PDF, open for reading. Whoever opens it calls `loadingTask.destroy()` in the end. A document that needs no password
 * to be read is opened even where its owner restricted printing or copying. Throws a `FormatError` where bytes are
 * encrypted or damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await (loaded ??= loadPdfjs());
  const task = pdfjs.getDocument({
    // The library takes its bytes over, leaves the caller with an empty array and refuses a Buffer: it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    maxImageSize: LARGEST_IMAGE,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    if ((cause as Error).name === 'PasswordException' || namesEncryption(bytes))
      throw new FormatError('is encrypted', { cause });
    throw new FormatError('is damaged and cannot be read as PDF', { cause });
  }
}

/**
 * pdfjs 5 wants three classes of the browser at the moment it is loaded, for drawing. It looks for them in its optional
 * native canvas and complains on the console where that is missing. Text needs none of them: empty classes and a moment
 * of silence do.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  const browser = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) browser[name] ??= class {};
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Whether a trailer names an encryption dictionary: pdfjs takes an encryption that it does not know for damage. */
function namesEncryption(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt');
}
