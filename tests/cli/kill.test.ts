import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { generationIn, indexAndKill, randomNumbers, writeGeneration } from '../support/killing.js';

const DOCUMENTS = 60;
const RUNS = 8;
const LONG_MS = 60_000;

test('whenever index is killed, the snapshot is the old one or the new one, whole', async () => {
  const folder = folderWith();
  const place = folderWith();
  const snapshot = join(place, 'index.snapshot');
  const random = randomNumbers(7);
  writeGeneration(folder, 0, DOCUMENTS);
  const started = performance.now();
  expect(await indexAndKill(folder, snapshot, LONG_MS)).toBe(true);
  const whole = performance.now() - started;
  let last = 0;
  for (let run = 1; run <= RUNS; run++) {
    writeGeneration(folder, run, DOCUMENTS);
    await indexAndKill(folder, snapshot, random() * whole);
    const found = await generationIn(folder, snapshot, DOCUMENTS);
    expect([last, run]).toContain(found);
    last = found;
  }
  writeGeneration(folder, RUNS + 1, DOCUMENTS);
  expect(await indexAndKill(folder, snapshot, LONG_MS)).toBe(true);
  expect(await generationIn(folder, snapshot, DOCUMENTS)).toBe(RUNS + 1);
  expect(readdirSync(place)).toEqual(['index.snapshot']);
});
