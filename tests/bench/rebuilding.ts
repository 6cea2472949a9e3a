import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import { packageRoot } from '../../src/packageRoot.js';
import { randomNumbers } from '../support/killing.js';
import { writeMinutes } from './peers/generatedMinutes.js';
import { percentile } from './peers/percentile.js';
import { createVocabulary } from './peers/vocabulary.js';

const PASSAGES = 20_000;
const EVERY_MS = 50;

/**
 * Reads and analyses generated minutes of 20,000 passages in this process, as a running bot does when its folder changes, and meanwhile has
 * something acknowledged twenty times a second; `acknowledged` resolves to the milliseconds that it took.
 */
export async function rebuilding(acknowledged: () => Promise<number>): Promise<{ p99: number; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ratsfuchs-'));
  const random = randomNumbers(2022);
  const lexicon = readFileSync(join(packageRoot, 'data', 'lexicon', 'en-de.tsv'), 'utf8');
  writeMinutes(folder, PASSAGES, createVocabulary(lexicon, random), random);
  const knowledge = await loadKnowledge();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let done = false;
  const started = performance.now();
  const building = openLibrary({ minutesFolder: folder, snapshot: join(folder, '.index'), knowledge }).finally(() => {
    done = true;
  });
  const took: number[] = [];
  while (!done) {
    took.push(await acknowledged());
    await setTimeout(EVERY_MS);
  }
  const { engine } = await building;
  delay.disable();
  rmSync(folder, { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const p99 = percentile(took, 0.99);
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  return {
    p99,
    text: `${took.length} acknowledged while ${engine.size} passages were indexed in ${seconds} s: p50 ${milliseconds(percentile(took, 0.5))}, p99 ${milliseconds(p99)}, slowest ${milliseconds(Math.max(...took))}; event loop p99 ${milliseconds(delay.percentile(99) / 1e6)}, longest ${milliseconds(delay.max / 1e6)}`,
  };
}
