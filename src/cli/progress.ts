import type { Progress } from '../ingest/ingest.js';

/** Reading takes long only with many documents: shorter work shows no progress. */
const QUIET_MS = 1000;
const BETWEEN_MS = 200;
const BAR = 20;

/** A line on a terminal's standard error that says how far reading has come and how long it will take; silent where nobody watches. */
export function createProgress(
  output: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): { report: Progress; end(): void } {
  const started = now();
  let shown = 0;
  return {
    report({ documents, total, passages }) {
      const spent = now() - started;
      if (!output.isTTY || spent < QUIET_MS || now() - shown < BETWEEN_MS) return;
      shown = now();
      const left = Math.ceil(((total - documents) * spent) / Math.max(1, documents) / 1000);
      const filled = Math.round((BAR * documents) / Math.max(1, total));
      const bar = `${'='.repeat(filled)}${' '.repeat(BAR - filled)}`;
      output.write(`\r[${bar}] ${documents} of ${total} documents, ${passages} passages, ${left} s left\u001b[K`);
    },
    end() {
      if (shown > 0) output.write('\r\u001b[K');
    },
  };
}
