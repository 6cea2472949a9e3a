import type { DocumentPassages } from '../minutes/passage.js';
import type { Query } from '../query/query.js';
import type { AnalysedDocument } from '../ranking/analysedDocument.js';
import type { Candidate } from '../ranking/candidate.js';

/** A term of the index that may be meant by another, with how much it counts beside it, 0-1. */
export interface Spelling {
  readonly term: string;
  readonly weight: number;
}

/** A document with what the analysis made of it. */
export interface ReadyDocument {
  readonly document: DocumentPassages;
  readonly analysed: AnalysedDocument;
}

/** The port to a full-text engine. Each implementation passes tests/contracts/searchEngine.ts. */
export interface SearchEngine {
  /** At most `limit` candidates, the best first; ties in the order of the passages' ids. */
  search(query: Query, limit: number): Promise<readonly Candidate[]>;
  /** Adds a document, or replaces the one of the same file. */
  put(document: DocumentPassages): Promise<void>;
  /**
   * Adds many documents whose terms are known, with pauses for other work, so that it never holds up anything for long. The numbers of
   * their terms are those that the engine was created with.
   */
  fill(documents: Iterable<ReadyDocument>): Promise<void>;
  /** Removes a document; one that is not there is no error. */
  remove(file: string): Promise<void>;
  /**
   * What the index has for a term as an analyser gives it: the term alone, with weight 1, where a passage holds it. Else at most three
   * terms that it may be misspelt for, the nearest first, then the more frequent: those with the same first letter that are one edit away
   * (from 5 letters on; weight 0.8), and, with weight 0.6, those that are two edits away (from 10 letters on) or that continue it (from
   * 5). An edit is a letter too many, missing or wrong, or two that are swapped. An empty list where there is none.
   *
   *     spellings('bruck') // [{ term: 'bruck', weight: 1 }]: the minutes speak of bridges
   *     spellings('burck') // [{ term: 'bruck', weight: 0.8 }]
   */
  spellings(term: string): readonly Spelling[];
  /** Number of passages. */
  readonly size: number;
}
