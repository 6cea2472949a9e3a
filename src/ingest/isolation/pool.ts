import { join } from 'node:path';
import { packageRoot } from '../../packageRoot.js';
import { FormatError, type FormatText } from '../formats/minutesFormat.js';
import type { ReadRequest } from './message.js';
import { type Limits, type ParserChild, startParserChild } from './parserChild.js';

/** Reads documents in child processes, several at once, so that a hostile one harms none but itself. */
export interface ParserPool {
  /**
   * Reads bytes in the format of a name ("pdf", "docx", "odt"), in turn. Rejects with a `FormatError` for a document
   * that cannot be read, that takes more time or memory than it may, or that brings the parser down.
   */
  toText(format: string, bytes: Uint8Array): Promise<FormatText>;
  /** Ends all children. Documents that are being read or wait fail. */
  close(): Promise<void>;
}

export interface ParserPoolOptions extends Partial<Limits> {
  /** How many documents are read at once. */
  readonly size?: number;
  /** The script that children run. */
  readonly child?: string;
}

/** One document, waiting for a child. */
interface Job extends ReadRequest {
  readonly resolve: (text: FormatText) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A pool of `size` children, each started when it is first needed and used again. Limits hold for each document:
 * `seconds` of time, and `megabytes` of resident memory (on Linux; elsewhere of JavaScript heap). Idle children keep no
 * process alive.
 */
export function createParserPool({
  size = 2,
  seconds = 10,
  megabytes = 400,
  child = join(packageRoot, 'dist/src/ingest/isolation/child.js'),
}: ParserPoolOptions = {}): ParserPool {
  const waiting: Job[] = [];
  const idle: ParserChild[] = [];
  const busy = new Set<ParserChild>();
  let running = 0;
  let closed = false;

  function startNext(): void {
    if (running < size && waiting.length > 0) void work(waiting.shift()!);
  }

  async function work({ format, bytes, resolve, reject }: Job): Promise<void> {
    running++;
    try {
      resolve(await read({ format, bytes }));
    } catch (error) {
      reject(error);
    }
    running--;
    startNext();
  }

  async function read(request: ReadRequest): Promise<FormatText> {
    let reader = idle.pop();
    // One that died while it was idle is passed over.
    while (reader && !reader.isFit()) reader = idle.pop();
    reader ??= startParserChild(child, { seconds, megabytes });
    busy.add(reader);
    try {
      return await reader.read(request);
    } finally {
      busy.delete(reader);
      if (reader.isFit() && !closed) idle.push(reader);
      else void reader.end();
    }
  }

  // A child that hangs would outlive this process.
  const endAll = () => {
    for (const reader of [...idle, ...busy]) void reader.end();
  };
  process.once('exit', endAll);

  return {
    toText: (format, bytes) =>
      new Promise((resolve, reject) => {
        if (closed) throw new FormatError('cannot be read: the program is being ended');
        waiting.push({ format, bytes, resolve, reject });
        startNext();
      }),
    async close() {
      closed = true;
      process.off('exit', endAll);
      for (const { reject } of waiting.splice(0)) reject(new FormatError('cannot be read: the program is being ended'));
      await Promise.all([...idle.splice(0), ...busy].map((reader) => reader.end()));
    },
  };
}
