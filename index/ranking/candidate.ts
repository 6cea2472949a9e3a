import type { Analyse } from '../language/analyse.js';
import type { Passage } from '../minutes/passage.js';
import type { ExcerptToken } from './excerptTokens.js';

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage;
  /** The passage with those around it that are shown with it, in the order of the text. */
  readonly excerpt: readonly Passage[];
  /**
   * The tokens of the excerpt's text that have a term of the question, as the index knows them; `analyse` reads what stands between
   * passages.
   */
  tokens(analyse: Analyse): readonly ExcerptToken[];
  /** Comparable only within one answer of one engine. */
  readonly score: number;
  /** What each feature gave: they add up to `score`. */
  readonly parts: Readonly<Record<string, number>>;
  /** For each group of the query, how well it is met: 0 not at all, 1 by the word itself. */
  readonly met: readonly GroupMatch[];
}

export interface GroupMatch {
  /** By what the excerpt says, or by who says it. */
  readonly text: number;
  /** By anything in its agenda item. */
  readonly context: number;
  /** By the committee, place or date of the session, which every passage of it shares. */
  readonly session: number;
  /** Whether the index holds it at all, by the word itself or by one that says the same. */
  readonly held: boolean;
  /** How rare the group is, in nats: the weight of the evidence. */
  readonly rarity: number;
}
