import type { Line } from './lines.js';

/** A line in its place in the reading order. */
export interface PlacedLine extends Line {
  readonly page: number;
  /** The column, counted through the whole document. */
  readonly region: number;
  /** The block in it, counted through the whole document. */
  readonly block: number;
  /** How far to the right the line might have gone. */
  readonly edge: number;
}
