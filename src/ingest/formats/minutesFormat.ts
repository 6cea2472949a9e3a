import type { Metadata, SourceText } from '../sourceText.js';

/** What a format turns bytes into; the file's name is added by the reader. */
export type FormatText = Omit<SourceText, 'file'>;

/** The port to a file format. Each implementation passes tests/contracts/minutesFormat.ts. */
export interface MinutesFormat {
  readonly mediaTypes: readonly string[];
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Throws a `FormatError` where the bytes are not of this format or hold no text. */
  toText(bytes: Uint8Array): Promise<FormatText>;
}

/** A file that cannot be read, with what to do about it in its message. */
export class FormatError extends Error {
  readonly code = 'format';
}

export const NO_METADATA: Metadata = {};
