import type { ContextField } from './forwardIndex.js';

/**
 * What each feature of a passage counts, beside 1 for the BM25 score of its own text. The starting values are those measured on
 * real minutes; tests/quality guards what they bring about.
 */
export const WEIGHTS: {
  readonly context: Readonly<Record<ContextField, number>>;
  readonly document: number;
  readonly grams: number;
  readonly proximity: number;
  readonly signal: number;
  readonly echo: number;
  readonly known: number;
} = {
  /** A group that the passage's surroundings meet. */
  context: { item: 0.25, organization: 0.3, speaker: 0.3, place: 0.2, date: 0.3 },
  /** The whole document's BM25: a passage in a document about the matter is likelier to be about it. */
  document: 0.3,
  /** Share of the question's character 4-grams that the passage holds, times the question's rarity. */
  grams: 0.2,
  /** Groups that stand close together. */
  proximity: 0.3,
  /** The passage looks like an answer of the kind that is asked for. */
  signal: 0.35,
  /** The passage repeats the title of an item that alone meets a group. */
  echo: 0.5,
  /** How much of a group's weight in the text is taken off where the town, committee or date meets it already. */
  known: 1,
};
