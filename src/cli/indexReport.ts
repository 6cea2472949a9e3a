import type { IngestReport } from '../ingest/ingest.js';

/** What `index` did, for people or as JSON. */
export function indexReport(report: IngestReport, json: boolean): string {
  if (json) return `${JSON.stringify(report, null, 2)}\n`;
  const lines = [
    `${report.documents} documents, ${report.passages} passages`,
    `read ${report.read.length}, unchanged ${report.unchanged}, removed ${report.removed.length}, skipped ${report.skipped.length}`,
    ...report.skipped.map(({ file, reason }) => `skipped   ${file}: ${reason}`),
    ...report.duplicates.map(({ file, of }) => `duplicate ${file}: the same minutes as ${of}`),
    ...report.withheld.map(({ file, reason, where }) => `withheld  ${file}: ${reason}, ${where}`),
    ...report.warnings.map(({ file, warning }) => `warning   ${file}: ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}
