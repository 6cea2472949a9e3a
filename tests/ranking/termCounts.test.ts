import { expect, test } from 'vitest';
import { countOf, countTerms } from '../../index/ranking/termCounts.js';

test('counts of the terms of a text', () => {
  const counts = countTerms(Int32Array.of(5, 3, 5, 9, 5));
  expect([3, 5, 9].map((term) => countOf(counts, term))).toEqual([1, 3, 1]);
  expect([0, 4, 10].map((term) => countOf(counts, term))).toEqual([0, 0, 0]);
  expect(countOf(countTerms(new Int32Array()), 1)).toBe(0);
});
