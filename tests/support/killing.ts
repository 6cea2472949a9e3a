import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSnapshot } from '../../index/snapshot.js';
import { READER_ID } from '../../src/ingest/readDocument.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** A pseudo-random number generator (mulberry32), so that a run can be repeated. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes minutes that differ from one generation to the next. */
export function writeGeneration(folder: string, generation: number, documents: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < documents; at++) {
    const paragraphs = Array.from(
      { length: 40 },
      (_, line) => `Frau Winkler sagt zum Thema ${at}.${line}, es werde in Fassung ${generation} saniert.`,
    );
    writeFileSync(join(folder, `${at}.md`), `TOP 1 Bericht ${at}\n\n${paragraphs.join('\n\n')}\n`);
  }
}

/** Runs `index` and kills it after some milliseconds; resolves to whether it had ended by itself. */
export function indexAndKill(folder: string, snapshot: string, afterMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, 'index', '--minutes', folder, '--snapshot', snapshot], {
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** The generation that a snapshot holds; throws where it is not complete and of one piece. */
export async function generationIn(folder: string, snapshot: string, documents: number): Promise<number> {
  const { documents: stored } = await loadSnapshot(snapshot, { root: folder, reader: READER_ID });
  const generations = new Set(
    stored.flatMap(({ document }) => document.passages.flatMap(({ text }) => /Fassung (\d+)/.exec(text)?.[1] ?? [])),
  );
  if (stored.length !== documents || generations.size !== 1)
    throw new Error(`${stored.length} documents of generations ${[...generations]}`);
  return Number([...generations][0]);
}
