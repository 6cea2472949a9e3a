import { expect, test } from 'vitest';
import { countOf, countTerms } from '../../index/ranking/termCounts.js';

test('counts of terms over several texts', () => {
  const counts = countTerms([Int32Array.of(5, 3, 5), Int32Array.of(9, 5)]);
  expect([3, 5, 9].map((term) => countOf(counts, term))).toEqual([1, 3, 1]);
  expect([0, 4, 10].map((term) => countOf(counts, term))).toEqual([0, 0, 0]);
  expect(countOf(countTerms([]), 1)).toBe(0);
});
