import type { Features } from './features.js';

/**
 * What each feature of a passage counts, learned by tests/quality/learn.mjs: the weights under which the passages that hold the evidence
 * are the likeliest (a listwise softmax, regularised), on the development questions in both languages, checked by cross-validation over
 * documents. docs/measurements.md has the figures.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  text: 7.2,
  section: 3.2,
  sectionCoverage: -1.1,
  document: 2.6,
  title: 2.4,
  organization: 11.4,
  speaker: 3.4,
  date: 14.7,
  grams: 3,
  titleGrams: 2.4,
  near: 2.1,
  signal: 1.1,
  excerptSignal: 1.7,
  vote: 4.6,
  outcome: 5.2,
  echo: 9.7,
  length: -2.0,
  heading: -3.1,
};
