import type { DocumentPassages } from '../minutes/passage.js';
import type { Query } from '../query/query.js';
import type { Candidate } from '../ranking/candidate.js';

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
