import { PASSAGE, PASSAGE_COLUMNS } from '../ranking/analysedDocument.js';
import { fieldStart, type Section } from '../ranking/section.js';

/** Where a term is said, a word in the title counts as often as this; the committee, a speaker, the place or the date once. */
const TITLE = 2;
const MOST = 0xffff;
/** So many sections are a few milliseconds of work. */
const STEP = 250;

/**
 * The sections that hold each term, in typed arrays: a posting takes six bytes, where one in nested Maps takes a hundred. The lists of all
 * terms stand one after the other: those of term `t` from `starts[t]` up to, not including, `starts[t + 1]`.
 */
export interface SectionLists {
  readonly sections: readonly Section[];
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  readonly counts: Uint16Array;
  /** Tokens of each section that have a term. */
  readonly lengths: Int32Array;
}

/** Lists `sections`; terms are below `terms`. It yields between steps, so that a large index need not be listed in one go. */
export function* listSections(sections: readonly Section[], terms: number): Generator<void, SectionLists> {
  const tally = createTally(terms);
  const starts = new Int32Array(terms + 1);
  for (const [number, section] of sections.entries()) {
    const held = tally.count(section);
    for (let at = 0; at < held; at++) {
      const term = tally.held[at]!;
      starts[term + 1]!++;
      tally.counts[term] = 0;
    }
    if (number % STEP === STEP - 1) yield;
  }
  for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;
  yield;
  const next = starts.slice();
  const numbers = new Int32Array(starts[terms]!);
  const counts = new Uint16Array(numbers.length);
  yield;
  // To count twice is quicker than to keep what was counted.
  for (const [number, section] of sections.entries()) {
    const held = tally.count(section);
    for (let index = 0; index < held; index++) {
      const term = tally.held[index]!;
      const at = next[term]!++;
      numbers[at] = number;
      counts[at] = Math.min(MOST, tally.counts[term]!);
      tally.counts[term] = 0;
    }
    if (number % STEP === STEP - 1) yield;
  }
  return { sections, starts, numbers, counts, lengths: Int32Array.from(sections, ({ length }) => length) };
}

/** Runs work to its end without a pause. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How often each term counts for a section, its fields included. Whoever has read `counts` sets it back to 0. */
function createTally(terms: number) {
  const counts = new Int32Array(terms);
  const held = new Int32Array(terms);
  let length = 0;
  const add = (list: Int32Array, from: number, to: number, times: number) => {
    for (let at = from; at < to; at++) {
      const term = list[at]!;
      if (counts[term] === 0) held[length++] = term;
      counts[term]! += times;
    }
  };
  return {
    counts,
    /** The terms of the section that was counted last. */
    held,
    /** Returns their number. */
    count(section: Section): number {
      const { analysed } = section.document;
      const addField = (field: number, times: number) =>
        add(analysed.fields, fieldStart(analysed, field), analysed.fieldEnds[field]!, times);
      length = 0;
      add(analysed.terms, section.from, section.to, 1);
      addField(analysed.passages[section.first * PASSAGE_COLUMNS + PASSAGE.item]!, TITLE);
      for (const field of [0, 1, 2]) addField(field, 1);
      for (const field of section.speakers()) addField(field, 1);
      return length;
    },
  };
}
