import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { print } from './figures.js';
import { compileBenches, inChild } from './peers/compiled.js';
import type { SizeFigures } from './peers/measureSize.js';
import type { SqliteFigures } from './peers/measureSqliteSize.js';
import type { PreparedFigures } from './peers/prepareSize.js';
import { printTable } from './peers/table.js';

/** How many passages: BENCH_SIZES=10000,32000. */
const SIZES = (process.env['BENCH_SIZES'] ?? '10000,32000,100000').split(',').map(Number);

const keeping: string[][] = [];
const asking: string[][] = [];

beforeAll(compileBenches, 120_000);

test.each(SIZES)('what %i passages take', async (size) => {
  const folder = mkdtempSync(join(tmpdir(), 'ratsfuchs-'));
  try {
    const prepared = await inChild<PreparedFigures>('prepareSize.js', [folder, String(size)]);
    const { openSeconds, blockedMs, heapMegabytes, residentMegabytes, answers } = await inChild<SizeFigures>(
      'measureSize.js',
      [folder],
    );
    const peer = await inChild<SqliteFigures>('measureSqliteSize.js', [folder]);
    keeping.push([
      String(prepared.passages),
      ...[prepared.readSeconds, prepared.indexSeconds, peer.indexSeconds].map((seconds) => seconds.toFixed(1)),
      prepared.writeSeconds.toFixed(1),
      prepared.snapshotMegabytes.toFixed(0),
      openSeconds.toFixed(1),
      blockedMs.toFixed(0),
      heapMegabytes.toFixed(0),
      residentMegabytes.toFixed(0),
    ]);
    asking.push([
      String(prepared.passages),
      ...[answers.p50, answers.p95, answers.max, peer.answers.p50, peer.answers.p95].map((ms) => ms.toFixed(1)),
      ...[answers.p50 / peer.answers.p50, answers.p95 / peer.answers.p95].map((ratio) => ratio.toFixed(1)),
    ]);
    print(`measured ${prepared.passages} passages`);
    // A reader that withholds or cuts generated minutes would make other sizes than they say.
    expect(prepared.passages / size).toBeGreaterThan(0.9);
    expect(prepared.passages / size).toBeLessThan(1.1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

afterAll(() => {
  printTable(
    'Keeping an index',
    [
      'passages',
      'read and index s',
      'index s',
      'FTS5 index s',
      'write snapshot s',
      'snapshot MB',
      'open s',
      'longest block ms',
      'heap MB',
      'resident MB',
    ],
    keeping,
  );
  printTable(
    'Asking, milliseconds an answer',
    ['passages', 'p50', 'p95', 'max', 'FTS5 p50', 'FTS5 p95', 'ratio p50', 'ratio p95'],
    asking,
  );
});
