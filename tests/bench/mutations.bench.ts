import { expect, test } from 'vitest';
import { FormatError } from '../../src/ingest/formats/minutesFormat.js';
import { openFormats } from '../../src/ingest/knownFormats.js';
import { readDocument } from '../../src/ingest/readDocument.js';
import { sameMinutes } from '../fixtures/sameMinutes.js';
import { randomNumbers } from '../support/killing.js';
import { mutate, mutateInside } from '../support/mutate.js';
import { median, print } from './figures.js';

const EACH = Number(process.env['MUTATIONS'] ?? 10_000);
const AT_ONCE = 2;

/** Reads mutated documents of one format; resolves to what became of them. */
async function readMutations(file: string, bytes: Uint8Array, count: number) {
  const known = openFormats();
  const random = randomNumbers(count);
  const damage = /\.(?:docx|odt)$/.test(file) ? mutateInside : mutate;
  const seconds: number[] = [];
  const refused = new Map<string, number>();
  let read = 0;
  const jobs = Array.from({ length: count }).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const _ of jobs) {
        const started = performance.now();
        try {
          await readDocument(file, damage(bytes, random), {}, known.formats);
          read++;
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          const { message } = error as Error;
          refused.set(message, (refused.get(message) ?? 0) + 1);
        }
        seconds.push((performance.now() - started) / 1000);
      }
    }),
  );
  await known.close();
  return { read, refused, seconds };
}

test.each(Object.entries(sameMinutes()))('%s, mutated', async (file, bytes) => {
  const { read, refused, seconds } = await readMutations(file, bytes, EACH);
  const reasons = [...refused].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason}: ${count}`);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  print(
    `${file}: ${EACH} mutations, ${read} read, slowest ${Math.max(...seconds).toFixed(2)} s, median ${(median(seconds) * 1000).toFixed(1)} ms, parent ${memory} MB; ${reasons.join('; ')}`,
  );
  expect(read + [...refused.values()].reduce((sum, count) => sum + count, 0)).toBe(EACH);
});
