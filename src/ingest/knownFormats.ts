import { markdownFormat } from './formats/markdown.js';
import type { MinutesFormat } from './formats/minutesFormat.js';
import { textFormat } from './formats/text.js';
import { unsupportedFormats } from './formats/unsupported.js';
import { isolated } from './isolation/isolated.js';
import { createParserPool, type ParserPool } from './isolation/pool.js';

/** The formats that need nothing but this process. */
export const TEXT_FORMATS: readonly MinutesFormat[] = [markdownFormat, textFormat];

const PARSED_IN_CHILDREN = [
  { mediaTypes: ['application/pdf'], extensions: ['.pdf'] },
  { mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'], extensions: ['.docx'] },
  { mediaTypes: ['application/vnd.oasis.opendocument.text'], extensions: ['.odt'] },
];

/** Every format that is read or has something to say; a new one is a file of its own and a line here. */
export interface KnownFormats {
  readonly formats: readonly MinutesFormat[];
  /** Ends the child processes that parsed. */
  close(): Promise<void>;
}

/**
 * PDF, DOCX and ODT are parsed in child processes with limits, for a file of a few kilobytes can bring a parser down. Libraries are
 * loaded with the first file that needs them.
 */
export function openFormats(pool: ParserPool = createParserPool()): KnownFormats {
  const html: MinutesFormat = {
    mediaTypes: ['text/html'],
    extensions: ['.html', '.htm'],
    toText: async (bytes) => (await import('./formats/html.js')).htmlFormat.toText(bytes),
  };
  return {
    formats: [
      ...TEXT_FORMATS,
      html,
      ...PARSED_IN_CHILDREN.map((format) => isolated(format, pool)),
      ...unsupportedFormats,
    ],
    close: () => pool.close(),
  };
}
