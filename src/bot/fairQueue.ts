/** Work that waits for its turn, whoever asks more waiting behind whoever asks less. */
export interface FairQueue {
  /** Runs the work of somebody when it is their turn. Null where so much waits already that it would take too long: nothing was run. */
  run<T>(who: string, work: () => Promise<T>): Promise<T> | null;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

export interface FairQueueOptions {
  /** Works that run at a time. */
  readonly atOnce: number;
  /** Most works that wait, of all together. */
  readonly longest: number;
}

/**
 * Turns go round among those who have something waiting, so a flood of one person's questions delays that person alone. Between two
 * works the event loop gets its turn too: a search is computing, and messages that come in meanwhile want to be acknowledged.
 */
export function createFairQueue({ atOnce, longest }: FairQueueOptions): FairQueue {
  /** In the order of whose turn it is; nobody is in it without work. */
  const waiting = new Map<string, (() => Promise<void>)[]>();
  const idlers: (() => void)[] = [];
  let count = 0;
  let running = 0;

  function next(): void {
    const [who, works] = waiting.entries().next().value ?? [];
    if (who === undefined || works === undefined) {
      if (running === 0) for (const tell of idlers.splice(0)) tell();
      return;
    }
    if (running >= atOnce) return;
    const work = works.shift()!;
    count--;
    waiting.delete(who);
    if (works.length > 0) waiting.set(who, works);
    running++;
    setImmediate(() => {
      void work().finally(() => {
        running--;
        next();
      });
    });
    next();
  }

  return {
    run(who, work) {
      if (count >= longest) return null;
      return new Promise((resolve, reject) => {
        const works = waiting.get(who) ?? [];
        works.push(() => work().then(resolve, reject));
        waiting.set(who, works);
        count++;
        next();
      });
    },
    idle: () => new Promise((resolve) => (count + running === 0 ? resolve() : void idlers.push(resolve))),
  };
}
