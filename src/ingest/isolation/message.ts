import type { FormatText } from '../formats/minutesFormat.js';

/** What a child is asked: to read these bytes in the format of this name. One at a time. */
export interface ReadRequest {
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** What it answers. `format` is a fault of the document, worded for people; `other` is one of the parser. */
export type ReadAnswer =
  | { readonly text: FormatText }
  | { readonly error: { readonly kind: 'format' | 'other'; readonly message: string } };
