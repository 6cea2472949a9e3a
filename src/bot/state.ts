/** Values that outlive the process, by key, of one adapter: settings, installations. Values are JSON. */
export interface KeyValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
}

/** Somebody's opinion of an answer, as it is kept: neither who it was nor what was asked can be read from it. */
export interface Rating {
  /** Keyed hash of the person. */
  readonly person: string;
  /** Keyed hash of the question. */
  readonly answer: string;
  readonly helpful: boolean;
  /** Ids of the passages that were shown. */
  readonly sources: readonly string[];
}

export interface FeedbackStore {
  /** A hash with a key of this installation: the same for the same text, and of no use elsewhere. */
  hash(text: string): string;
  /** Keeps a rating; a later one of the same person on the same answer takes its place. */
  rate(rating: Rating): void;
  /** Removes all ratings of a person, by the hash; how many there were. */
  forget(person: string): number;
}

/** The state file cannot be used; the message says why and names its variable. */
export class StateError extends Error {
  readonly code = 'state';
}
