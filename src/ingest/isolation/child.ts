import { FormatError, type MinutesFormat } from '../formats/minutesFormat.js';
import type { ReadAnswer, ReadRequest } from './message.js';

/**
 * The formats that are read here, by name. Loaded when first asked for: a child that reads PDF needs no DOCX library.
 */
const FORMATS: Readonly<Record<string, () => Promise<MinutesFormat>>> = {
  pdf: async () => (await import('../formats/pdf.js')).pdfFormat,
  docx: async () => (await import('../formats/docx.js')).docxFormat,
  odt: async () => (await import('../formats/odt.js')).odtFormat,
};

process.on('message', async (request: ReadRequest) => {
  process.send?.(await read(request));
});

async function read({ format, bytes }: ReadRequest): Promise<ReadAnswer> {
  try {
    const load = FORMATS[format];
    if (!load) throw new Error(`no format is called ${format}`);
    return { text: await (await load()).toText(bytes) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: { kind: error instanceof FormatError ? 'format' : 'other', message } };
  }
}
