import { type AnalysedDocument, PASSAGE, PASSAGE_COLUMNS, SHARED_FIELDS } from '../ranking/analysedDocument.js';
import type { TermCounts } from '../ranking/termCounts.js';
import { expect } from './snapshotError.js';

/** Gives an analysis the numbers that its terms have in a file. */
export function renumbered(analysed: AnalysedDocument, numberOf: (term: number) => number): AnalysedDocument {
  return {
    ...analysed,
    terms: analysed.terms.map(numberOf),
    fields: analysed.fields.map(numberOf),
    counts: renumberedCounts(analysed.counts, numberOf),
  };
}

function renumberedCounts({ terms, counts }: TermCounts, numberOf: (term: number) => number): TermCounts {
  const order = Array.from(terms, (term, at) => [numberOf(term), counts[at]!] as const).sort(([a], [b]) => a - b);
  return { terms: Int32Array.from(order, ([term]) => term), counts: Uint16Array.from(order, ([, count]) => count) };
}

/**
 * Throws a `SnapshotError` unless an analysis is one of so many passages and its terms are below `terms`: numbers of a file are used as
 * places in arrays without another look.
 */
export function verifyAnalysis(analysed: AnalysedDocument, passages: number, terms: number): void {
  const { passages: rows, fieldEnds, fields, counts } = analysed;
  expect(rows.length === passages * PASSAGE_COLUMNS && analysed.places.length === analysed.terms.length);
  expect(fieldEnds.length >= SHARED_FIELDS && counts.counts.length === counts.terms.length);
  expect(isBelow(analysed.terms, terms) && isBelow(fields, terms) && isBelow(counts.terms, terms));
  expect(rises(counts.terms, 1) && rises(fieldEnds, 0) && (fieldEnds.at(-1) ?? 0) === fields.length);
  let start = 0;
  for (let row = 0; row < rows.length; row += PASSAGE_COLUMNS) {
    const [end, length, tokens] = [rows[row + PASSAGE.end]!, rows[row + PASSAGE.length]!, rows[row + PASSAGE.tokens]!];
    expect(end >= start && end <= analysed.terms.length && length >= 0 && length <= tokens);
    expect(isField(rows[row + PASSAGE.item]!) && isField(rows[row + PASSAGE.speaker]!));
    start = end;
  }
  expect(start === analysed.terms.length);

  function isField(field: number): boolean {
    return field >= 0 && field < fieldEnds.length;
  }
}

function isBelow(numbers: Int32Array, most: number): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! < 0 || numbers[at]! >= most) return false;
  return true;
}

/** Whether each number is larger than the one before it by `step` or more, beginning from 0. */
function rises(numbers: Int32Array, step: 0 | 1): boolean {
  for (let at = 1; at < numbers.length; at++) if (numbers[at]! - numbers[at - 1]! < step) return false;
  return numbers.length === 0 || numbers[0]! >= 0;
}
