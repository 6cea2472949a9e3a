import type { MeetingRecord, Minutes, MinutesHead } from '../../../index/minutes/minutes.js';
import type { SourceText } from '../sourceText.js';

/** The head as a layout knows it; times and attendance are read alike in all of them. */
export type LayoutHead = Omit<MinutesHead, keyof MeetingRecord>;

/** What a layout understands of a text. */
export interface LayoutMinutes extends Omit<Minutes, 'head'> {
  readonly head: LayoutHead;
}

/** The port to a dialect of minutes. Each implementation passes tests/contracts/minutesLayout.ts. */
export interface MinutesLayout {
  readonly name: string;
  /** How surely the text is of this layout, 0 (not at all) to 1; the highest one reads it. */
  recognises(source: SourceText): number;
  /** Never throws on a text it does not fit: what it does not understand is null, or a warning. */
  read(source: SourceText): LayoutMinutes;
}
