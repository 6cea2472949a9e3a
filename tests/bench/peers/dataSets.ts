import { join } from 'node:path';
import { packageRoot } from '../../../src/packageRoot.js';
import type { DataSet } from './dataSet.js';
import { minutesSet } from './minutesSet.js';
import { xquadSet } from './xquadSet.js';

interface KnownDataSet {
  readonly title: string;
  /** What must be there for it. */
  readonly needs: readonly string[];
  open(): Promise<DataSet>;
}

/** What is shared among the people of this project stands beside their clones and is no part of them. */
const SHARED = join(packageRoot, '..', 'shared');
const bundled = join(packageRoot, 'data', 'minutes');
const bundledQuestions = join(packageRoot, 'tests', 'quality', 'hagen.jsonl');
const minutes = join(SHARED, 'minutes');
const questions = join(SHARED, 'questions', 'questions.dev.jsonl');
const xquad = join(SHARED, 'tasks', 'xquad');

/** By the names that BENCH_SETS takes. */
export const DATA_SETS: Readonly<Record<string, KnownDataSet>> = {
  hagen: {
    title: 'Bundled minutes',
    needs: [bundled, bundledQuestions],
    open: () => minutesSet(bundled, bundledQuestions),
  },
  dev: {
    title: 'Development questions',
    needs: [minutes, questions],
    open: () => minutesSet(minutes, questions),
  },
  xquad: { title: 'XQuAD', needs: [xquad], open: () => xquadSet(xquad) },
};
