import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * The resident memory of a process in megabytes; null where that cannot be told, which is everywhere but on Linux. From
 * /proc/PID/statm (proc(5)), whose second number counts pages. Pages are taken to be of 4 kB: on machines with larger
 * ones it reports too little.
 */
export function residentMegabytes(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? (pages * PAGE_BYTES) / 2 ** 20 : null;
  } catch {
    return null;
  }
}
