import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../logLevel.js';
import type { Fault } from './fault.js';

/**
 * What may be said of an event: names, numbers and times, never what people wrote or who they are. There is no free text but `problem`,
 * which adapters promise to keep clean, so nothing has to be taken out of a line afterwards.
 */
export interface Event {
  /** The chat adapter. */
  readonly surface?: string;
  readonly outcome?: string;
  readonly ms?: number;
  readonly documents?: number;
  readonly passages?: number;
  readonly problem?: string;
  readonly fault?: Fault;
}

export interface Log {
  debug(name: string, event?: Event): void;
  info(name: string, event?: Event): void;
  warn(name: string, event?: Event): void;
  error(name: string, event?: Event): void;
}

const requests = new AsyncLocalStorage<string>();

/** Runs something whose log lines carry one id, so that the lines of one answer can be found together. */
export function asRequest<T>(id: string, work: () => T): T {
  return requests.run(id, work);
}

/** Lines of JSON, or, for a person at a terminal, of plain text. */
export function createLog(level: LogLevel, stream: NodeJS.WritableStream & { isTTY?: boolean }): Log {
  const destination: DestinationStream = {
    write: (line) => void stream.write(stream.isTTY ? readable(JSON.parse(line)) : line),
  };
  const logger: Logger = pino({ level, base: null, mixin: requestOf }, destination);
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, details: Event = {}) =>
      logger[name](details, event);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function requestOf(): object {
  const request = requests.getStore();
  return request === undefined ? {} : { request };
}

/** "12:04:31 warn connection lost · surface=slack" */
function readable({ level, time, msg, ...rest }: Record<string, unknown>): string {
  const details = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  return `${[`${clock} ${pino.levels.labels[Number(level)]} ${msg}`, ...details].join(' · ')}\n`;
}
