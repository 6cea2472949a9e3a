import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generationIn, indexAndKill, randomNumbers, writeGeneration } from '../support/killing.js';
import { print } from './figures.js';

const DOCUMENTS = 200;
const RUNS = 200;

test('index killed at 200 random moments', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ratsfuchs-'));
  const snapshot = join(folder, 'kept.snapshot');
  const minutes = join(folder, 'minutes');
  const random = randomNumbers(2022);
  writeGeneration(minutes, 0, DOCUMENTS);
  const started = performance.now();
  await indexAndKill(minutes, snapshot, 600_000);
  const whole = performance.now() - started;
  const counts = { old: 0, new: 0, broken: 0 };
  let last = 0;
  for (let run = 1; run <= RUNS; run++) {
    writeGeneration(minutes, run, DOCUMENTS);
    await indexAndKill(minutes, snapshot, random() * whole * 1.1);
    const found = await generationIn(minutes, snapshot, DOCUMENTS).catch(() => null);
    if (found === run) counts.new++;
    else if (found === last) counts.old++;
    else counts.broken++;
    last = found ?? last;
  }
  rmSync(folder, { recursive: true });
  print(
    `kill -9 at ${RUNS} random moments: old snapshot ${counts.old}, new one ${counts.new}, broken ${counts.broken}`,
  );
  expect(counts.broken).toBe(0);
});
