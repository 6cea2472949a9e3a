import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const COMPILED = join(ROOT, 'dist', 'bench');
const run = promisify(execFile);

/**
 * Compiles the project with its benches beside the program. Vitest rewrites the imports of our sources and not those of packages, so
 * within vitest every call between our files would be slower than one between a peer's.
 */
export async function compileBenches(): Promise<void> {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '--noCheck', '--outDir', COMPILED], { cwd: ROOT });
}

/**
 * Runs a compiled file of this folder in a process of its own, so that nothing that was measured before it fills its heap, and
 * returns what it printed as JSON. It may call `gc`.
 */
export async function inChild<Result>(file: string, args: readonly string[]): Promise<Result> {
  const options = ['--expose-gc', '--max-old-space-size=16000'];
  const script = join(COMPILED, 'tests/bench/peers', file);
  const { stdout } = await run(process.execPath, [...options, script, ...args], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Result;
}

/** What a child hands to `inChild`. */
export function handOver(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}
