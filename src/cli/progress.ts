/** Reading takes long only with many documents: shorter work shows no progress. */
const QUIET_MS = 1000;
const BETWEEN_MS = 250;

/** A line on a terminal's standard error that says how far reading has come; silent where nobody watches. */
export function createProgress(output: NodeJS.WriteStream, now: () => number = () => performance.now()) {
  const started = now();
  let shown = 0;
  return {
    report({ documents, passages }: { readonly documents: number; readonly passages: number }): void {
      if (!output.isTTY || now() - started < QUIET_MS || now() - shown < BETWEEN_MS) return;
      shown = now();
      output.write(`\r${documents} documents, ${passages} passages, ${Math.round((now() - started) / 1000)} s\u001b[K`);
    },
    end(): void {
      if (shown > 0) output.write('\r\u001b[K');
    },
  };
}
