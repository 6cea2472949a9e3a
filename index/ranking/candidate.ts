import type { Passage } from '../minutes/passage.js';

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage;
  /** Comparable only within one answer of one engine. */
  readonly score: number;
  /** What each feature gave: they add up to `score`. */
  readonly parts: Readonly<Record<string, number>>;
  /** For each group of the query, how well it is met: 0 not at all, 1 by the word itself. */
  readonly met: readonly GroupMatch[];
}

export interface GroupMatch {
  /** By what the passage itself says. */
  readonly text: number;
  /** By its agenda item, committee, speaker or date. */
  readonly context: number;
  /** How rare the group is, in nats: the weight of the evidence. */
  readonly rarity: number;
}
