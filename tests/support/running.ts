import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

export interface Running {
  readonly stderr: () => string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts the compiled program as an operator does, and leaves it running. */
export function startProgram(environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [MAIN], { cwd: '/', env: { PATH: process.env.PATH, ...environment } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return {
    stderr: () => stderr,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal }))),
    kill: (signal) => void child.kill(signal),
  };
}
