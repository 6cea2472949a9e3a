import type { DocumentPassages, ItemHead } from '../minutes/passage.js';
import type { AnalysedDocument } from '../ranking/analysedDocument.js';

/** A document as a snapshot keeps it: what was understood of it, and which version of the file that was. */
export interface StoredDocument {
  readonly version: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  /** A sketch of its text, by which the same minutes in another file are known. */
  readonly sketch: readonly number[];
  readonly document: DocumentPassages;
  /** All agenda items, those without a passage too. */
  readonly items: readonly ItemHead[];
  readonly withheld: readonly { readonly reason: string; readonly where: string }[];
  readonly warnings: readonly string[];
  /** What the analysis made of it; absent where it was not analysed yet, or by another analyser. */
  readonly analysed?: AnalysedDocument;
}

/** A document that can be put into an index and kept in a snapshot. */
export interface AnalysedStoredDocument extends StoredDocument {
  readonly analysed: AnalysedDocument;
}
