import { setImmediate } from 'node:timers/promises';

/** As long as nobody notices that nothing else happened. */
const STRETCH_MS = 8;

/** Lets everything else have its turn in the middle of long work: awaited between steps, it waits only after every 8 ms of work. */
export function createPauses(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < STRETCH_MS) return undefined;
    return setImmediate().then(() => {
      started = performance.now();
    });
  };
}
