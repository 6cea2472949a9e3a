import type { Contestant, Found } from './contestant.js';

export interface AskedQuestion {
  readonly question: string;
  /** Whether a result is what was asked for. */
  isHit(found: Found): boolean;
}

/** Passages with questions to them, in groups that are counted apart: German ones, English ones. */
export interface DataSet {
  readonly passages: readonly Found[];
  readonly questions: Readonly<Record<string, readonly AskedQuestion[]>>;
  /** Our own search on the same minutes. */
  readonly ours: Contestant;
}

/** The objects of a file with one JSON object a line. */
export function jsonLines<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}
