import type { Metadata } from '../sourceText.js';

/** Where a source was left: opaque to everyone else. Handing it back brings only what changed since. */
export type Cursor = Readonly<Record<string, string>>;

/** A document that is new or changed, or one that is gone. `version` differs whenever the bytes may differ. */
export type Change =
  | {
      readonly kind: 'put';
      readonly file: string;
      readonly version: string;
      readonly meta: Metadata;
      bytes(): Promise<Uint8Array>;
    }
  | { readonly kind: 'delete'; readonly file: string };

/** The port to a place that minutes come from. Each implementation passes tests/contracts/minutesSource.ts. */
export interface MinutesSource {
  readonly name: string;
  changes(since?: Cursor): AsyncIterable<Change>;
}

/** The source cannot be read at all. */
export class SourceError extends Error {
  readonly code = 'source';
}
