const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 3999;

/**
 * A number as a list shows it: 4 in the format "i" is "iv", 28 in the format "a" is "ab". The formats are "1", "a", "A", "i" and "I",
 * as HTML's `type` and ODF's `style:num-format` name them; all others, and numbers below 1, are written in figures.
 */
export function writtenNumber(value: number, format: string): string {
  if (value < 1 || value > Number.MAX_SAFE_INTEGER) return String(value);
  switch (format) {
    case 'a':
      return letters(value);
    case 'A':
      return letters(value).toUpperCase();
    case 'i':
      return roman(value);
    case 'I':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/**
 * Counts one more item on a level (from 0) of a list with several: the levels below begin anew; a level above that has no item yet
 * counts as begun, as word processors do.
 */
export function countItem(counters: number[], level: number, startOf: (level: number) => number): void {
  for (let above = 0; above < level; above++) counters[above] ??= startOf(above);
  const last = counters[level];
  counters[level] = last === undefined ? startOf(level) : last + 1;
  counters.length = level + 1;
}

function letters(value: number): string {
  let written = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  return written;
}

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value);
  let written = '';
  let rest = value;
  for (const [worth, figure] of ROMAN) {
    while (rest >= worth) {
      written += figure;
      rest -= worth;
    }
  }
  return written;
}
