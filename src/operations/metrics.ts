import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '../library.js';

/** Counts for Prometheus. Labels are names from a fixed list: no person, channel or question can be one. */
export interface Metrics {
  /** One reply: on which surface, of which kind, in how many seconds. */
  answered(surface: string, outcome: string, seconds: number): void;
  /** A problem with a platform. */
  platformError(surface: string): void;
  /** What a reading of the minutes brought. */
  ingested(library: Library): void;
  /** A reading that failed. */
  ingestFailed(): void;
  /** The Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds: an answer is a matter of milliseconds; what takes longer than ten seconds is as good as lost. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'ratsfuchs_' });
  const questions = new Counter({
    name: 'ratsfuchs_questions_total',
    help: 'Messages answered, by surface and kind of reply.',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'ratsfuchs_answer_seconds',
    help: 'Time from a message to its reply, without the platform.',
    labelNames: ['surface'],
    buckets: BUCKETS,
    registers,
  });
  const platformErrors = new Counter({
    name: 'ratsfuchs_platform_errors_total',
    help: 'Problems with a chat platform.',
    labelNames: ['surface'],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name: `ratsfuchs_${name}`, help, registers });
  const documents = gauge('documents', 'Documents in the index.');
  const passages = gauge('passages', 'Passages in the index.');
  const files = new Gauge({
    name: 'ratsfuchs_ingest_files',
    help: 'Files of the last reading, by what became of them.',
    labelNames: ['result'],
    registers,
  });
  const failures = new Counter({ name: 'ratsfuchs_ingest_failures_total', help: 'Readings that failed.', registers });
  const readAt = gauge('ingest_timestamp_seconds', 'When the minutes were last read.');

  return {
    answered(surface, outcome, seconds) {
      questions.inc({ surface, outcome });
      latency.observe({ surface }, seconds);
    },
    platformError: (surface) => platformErrors.inc({ surface }),
    ingested({ engine, documents: indexed, report }) {
      documents.set(indexed.size);
      passages.set(engine.size);
      files.set({ result: 'read' }, report.read.length);
      files.set({ result: 'unchanged' }, report.unchanged);
      files.set({ result: 'removed' }, report.removed.length);
      files.set({ result: 'skipped' }, report.skipped.length);
      files.set({ result: 'duplicate' }, report.duplicates.length);
      files.set({ result: 'withheld' }, report.withheld.length);
      readAt.setToCurrentTime();
    },
    ingestFailed: () => failures.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
