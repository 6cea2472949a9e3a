/** Platforms deliver again for minutes what was not acknowledged, and after a connection that broke. */
const KEEP_MS = 3_600_000;
const MOST = 100_000;

/** Remembers what was delivered: true the first time that a key is seen, false when it comes again within an hour. */
export function createSeen(now: () => number = Date.now): (key: string) => boolean {
  const seen = new Map<string, number>();
  return (key) => {
    const time = now();
    for (const [old, at] of seen) {
      if (at > time - KEEP_MS && seen.size < MOST) break;
      seen.delete(old);
    }
    if (seen.has(key)) return false;
    seen.set(key, time);
    return true;
  };
}
