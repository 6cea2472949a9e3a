import { type ChildProcess, fork } from 'node:child_process';
import { FormatError, type FormatText } from '../formats/minutesFormat.js';
import { residentMegabytes } from './memory.js';
import type { ReadAnswer, ReadRequest } from './message.js';

/** What one document may take. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A child process that reads one document after another, until it fails. */
export interface ParserChild {
  /** Rejects with a `FormatError`, whatever happens to the child. */
  read(request: ReadRequest): Promise<FormatText>;
  /** Whether it may be given another document. */
  isFit(): boolean;
  /** Ends the process at once; resolves when it is gone. */
  end(): Promise<void>;
}

const WATCH_EVERY_MS = 50;
/** V8 aborts a process whose heap is full; the signal becomes this code where a shell stands in between. */
const ABORTED = 134;
/** A child that keeps more than this share of the memory after a document would let the next one fail. */
const MOST_KEPT = 0.6;
const PARSER_FAILED = 'cannot be read: the parser failed';

/** Starts a child. It keeps this process alive only while it reads. */
export function startParserChild(script: string, limits: Limits): ParserChild {
  const child = fork(script, [], {
    serialization: 'advanced',
    // It reads what strangers wrote: it gets no tokens to leak. Windows starts nothing without this one variable.
    env: { SystemRoot: process.env.SystemRoot },
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    // A parser's warnings, and V8's last words, are not for the operator.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let fit = true;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // A process that could not be started never exits.
    child.once('error', () => child.pid === undefined && resolve());
  });
  for (const event of ['exit', 'disconnect', 'error']) child.on(event, () => (fit = false));
  holdProcess(child, false);

  function read(request: ReadRequest): Promise<FormatText> {
    return new Promise((resolve, reject) => {
      let verdict: string | null = null;
      const stopWatching = watch(child, limits, (exceeded) => {
        verdict ??= exceeded;
        child.kill('SIGKILL');
      });
      const settle = (settled: () => void) => {
        stopWatching();
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        holdProcess(child, false);
        settled();
      };
      const fail = (message: string, cause?: unknown) => settle(() => reject(new FormatError(message, { cause })));
      const onMessage = (answer: ReadAnswer) => {
        // An answer that crosses the order to die is void, or the next document would meet a dying child.
        if (verdict !== null) return;
        if ('text' in answer) settle(() => resolve(answer.text));
        else if (answer.error.kind === 'format') fail(answer.error.message);
        else fail(PARSER_FAILED, new Error(answer.error.message));
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
        const ranOutOfMemory = signal === 'SIGABRT' || code === ABORTED;
        fail(verdict ?? (ranOutOfMemory ? tooLarge(limits) : PARSER_FAILED));
      };
      const onError = (error: Error) => fail(PARSER_FAILED, error);
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      holdProcess(child, true);
      child.send(request, (error) => error && fail(PARSER_FAILED, error));
    });
  }

  return {
    read,
    isFit: () => fit && memoryOf(child) <= limits.megabytes * MOST_KEPT,
    async end() {
      fit = false;
      // Whoever waits for the end lives to see it.
      holdProcess(child, true);
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Reports, in words for people, when a child exceeds a limit. Returns what ends the watch. */
function watch(child: ChildProcess, limits: Limits, report: (exceeded: string) => void): () => void {
  const clock = setTimeout(() => report(`takes more than ${limits.seconds} seconds to read`), limits.seconds * 1000);
  const look = setInterval(() => memoryOf(child) > limits.megabytes && report(tooLarge(limits)), WATCH_EVERY_MS);
  return () => {
    clearTimeout(clock);
    clearInterval(look);
  };
}

function tooLarge({ megabytes }: Limits): string {
  return `takes more than ${megabytes} MB to read`;
}

/** In megabytes; 0 where it cannot be told. */
function memoryOf({ pid }: ChildProcess): number {
  return (pid === undefined ? null : residentMegabytes(pid)) ?? 0;
}

/** Makes a child keep this process alive, or not. */
function holdProcess(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
