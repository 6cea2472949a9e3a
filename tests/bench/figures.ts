export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A line of a benchmark's result. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
