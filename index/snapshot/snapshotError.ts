/** The file is no snapshot, is damaged, or was made by another version; the message says what to do. */
export class SnapshotError extends Error {
  readonly code = 'snapshot';
}

const ADVICE = 'run: npm start -- index';

/** Throws a `SnapshotError` with the problem ("it …") unless the condition holds. */
export function expect(condition: boolean, problem = 'is damaged', cause?: unknown): asserts condition {
  if (!condition) throw new SnapshotError(`[snapshot] it ${problem}; ${ADVICE}`, { cause });
}
