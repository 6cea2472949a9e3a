import type { Metadata } from '../sourceText.js';

/** Where a source was left: each file with the version that was read. Handing it back brings only what changed since. */
export type Cursor = Readonly<Record<string, string>>;

/** A document that is new or changed, one that is gone, or one that the source refuses to hand out, with the reason. */
export type Change =
  | {
      readonly kind: 'put';
      readonly file: string;
      /** Differs whenever the bytes, or what stands beside them, may differ. */
      readonly version: string;
      readonly bytesLong: number;
      readonly meta: Metadata;
      bytes(): Promise<Uint8Array>;
    }
  | { readonly kind: 'delete'; readonly file: string }
  | { readonly kind: 'refuse'; readonly file: string; readonly reason: string };

/** The port to a place that minutes come from. Each implementation passes tests/contracts/minutesSource.ts. */
export interface MinutesSource {
  readonly name: string;
  changes(since?: Cursor): AsyncIterable<Change>;
}

/** The source cannot be read at all. */
export class SourceError extends Error {
  readonly code = 'source';
}
