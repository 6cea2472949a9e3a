import { test } from 'vitest';
import { readDocument } from '../../src/ingest/readDocument.js';
import { hostileTexts } from '../support/hostile.js';
import { print } from './figures.js';

const LENGTH = 100_000;

test('100 kB of what regular expressions stumble over', async () => {
  const slowest: { readonly name: string; readonly ms: number; readonly growth: number }[] = [];
  for (const file of ['hostile.txt', 'hostile.md']) {
    const half = hostileTexts(LENGTH / 2);
    for (const [at, { name, text }] of hostileTexts(LENGTH).entries()) {
      const [ms, halfMs] = [await taken(file, text), await taken(file, half[at]!.text)];
      slowest.push({ name: `${file} ${name}`, ms, growth: ms / halfMs });
    }
  }
  slowest.sort((a, b) => b.ms - a.ms);
  for (const { name, ms, growth } of slowest.slice(0, 8))
    print(`${ms.toFixed(0).padStart(6)} ms, ${growth.toFixed(1)} x the half: ${name}`);
});

async function taken(file: string, text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const started = performance.now();
  await readDocument(file, bytes).catch(() => undefined);
  return performance.now() - started;
}
