import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { median, print } from './figures.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const RUNS = 9;

function seconds(args: readonly string[], input = ''): number {
  const started = performance.now();
  execFileSync(process.execPath, [...args], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  return (performance.now() - started) / 1000;
}

test('cold start: ask on the bundled minutes beside an empty program', () => {
  const pairs = Array.from(
    { length: RUNS },
    () => [seconds([MAIN, 'ask', 'Who leads department 56?']), seconds(['-e', '0'])] as const,
  );
  const more = median(pairs.map(([ask, empty]) => ask - empty));
  print(
    `ask, cold: ${median(pairs.map(([ask]) => ask)).toFixed(3)} s; node -e 0: ${median(pairs.map(([, empty]) => empty)).toFixed(3)} s; ${more.toFixed(3)} s more`,
  );
  expect(more).toBeGreaterThan(0);
});

test('batch: questions a second on the bundled minutes', () => {
  const file = fileURLToPath(new URL('../quality/hagen.jsonl', import.meta.url));
  const questions = readFileSync(file, 'utf8').trim().split('\n');
  const some = questions.slice(0, 1).join('\n');
  const ROUNDS = 100;
  const many = Array.from({ length: ROUNDS }, () => questions.join('\n')).join('\n');
  const took = Array.from(
    { length: 3 },
    () => seconds([MAIN, 'ask', '--batch'], many) - seconds([MAIN, 'ask', '--batch'], some),
  );
  const rate = (questions.length * ROUNDS) / median(took);
  print(`ask --batch: ${Math.round(rate)} questions a second, start not counted`);
  expect(rate).toBeGreaterThan(0);
});
