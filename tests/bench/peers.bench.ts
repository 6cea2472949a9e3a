import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { print } from './figures.js';
import { compileBenches, inChild } from './peers/compiled.js';
import { DATA_SETS } from './peers/dataSets.js';
import type { DataSetFigures } from './peers/measureDataSet.js';
import { printTable } from './peers/table.js';

const HEAD = ['engine', 'nDCG@10', 'Success@1', 'Success@5', 'index s', 'p50 ms', 'p95 ms'];
/** Which data sets, by name: BENCH_SETS=hagen,xquad. */
const SETS = process.env['BENCH_SETS']?.split(',') ?? Object.keys(DATA_SETS);

beforeAll(compileBenches, 120_000);

test.each(SETS)('quality and speed beside other engines: %s', async (name) => {
  const { title, needs } = DATA_SETS[name] ?? expect.fail(`BENCH_SETS knows ${Object.keys(DATA_SETS).join(', ')}`);
  const missing = needs.find((path) => !existsSync(path));
  if (missing) {
    print(`\n${title}: skipped, ${missing} is not there`);
    return;
  }
  const { passages, groups } = await inChild<DataSetFigures>('measureDataSet.js', [name]);
  for (const [group, { questions, engines }] of Object.entries(groups)) {
    printTable(
      `${title}, ${group}: ${questions} questions, ${passages} texts`,
      HEAD,
      engines.map(({ engine, ndcg10, success1, success5, indexSeconds, p50, p95 }) => [
        engine,
        ...[ndcg10, success1, success5].map((share) => share.toFixed(3)),
        ...[indexSeconds, p50, p95].map((time) => time.toFixed(2)),
      ]),
    );
  }
  expect(Object.keys(groups).length).toBeGreaterThan(0);
});
