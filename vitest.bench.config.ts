import { defineConfig } from 'vitest/config';

/** Benchmarks print ratios; they are run by hand, one after the other, and fail only where something does not work. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    disableConsoleIntercept: true,
  },
});
