import type { DocumentPassages, Passage } from '../minutes/passage.js';
import type { Query } from '../query/query.js';

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

/** The port to a full-text engine. Each implementation passes tests/contracts/searchEngine.ts. */
export interface SearchEngine {
  /** At most `limit` candidates, the best first; ties in the order of the passages' ids. */
  search(query: Query, limit: number): Promise<readonly Candidate[]>;
  /** Adds a document, or replaces the one of the same file. */
  put(document: DocumentPassages): Promise<void>;
  /** Removes a document; one that is not there is no error. */
  remove(file: string): Promise<void>;
  /** Number of passages. */
  readonly size: number;
}
