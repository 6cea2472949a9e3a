/** Work that was begun and has not ended: what a stop waits for. */
export interface InFlight {
  /** Runs work on its own; where it fails, `failed` is told. */
  run(work: () => Promise<void>): void;
  settled(): Promise<void>;
}

export function createInFlight(failed: (error: unknown) => void): InFlight {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const one: Promise<void> = work()
        .catch(failed)
        .finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
