import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './logLevel.js';
import { packageRoot } from './packageRoot.js';

/** A setting that cannot be used: the message names the variable, what is wrong and an example. */
export class ConfigError extends Error {
  readonly code = 'config';
}

const optional = z.string().trim().min(1).optional();
const schema = z.object({
  ADAPTERS: z.string().optional(),
  MINUTES_DIR: optional,
  SNAPSHOT: optional,
  VOCABULARY_DIR: optional,
  DEFAULT_LANGUAGE: z.enum(['de', 'en'], 'must be de or en, for example DEFAULT_LANGUAGE=de').default('de'),
  STATE_DB: optional,
  UNMASKED: optional,
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}, for example LOG_LEVEL=info`).default('info'),
  METRICS_PORT: z.coerce
    .number('must be a port, for example METRICS_PORT=9464')
    .int('must be a port, for example METRICS_PORT=9464')
    .min(0, 'must be a port from 0 to 65535, for example METRICS_PORT=9464')
    .max(65535, 'must be a port from 0 to 65535, for example METRICS_PORT=9464')
    .optional(),
  SLACK_BOT_TOKEN: optional,
  SLACK_CLIENT_ID: optional,
  DISCORD_TOKEN: optional,
});

/** What the environment says, checked. */
export interface Config {
  /** Names of the adapters to start. */
  readonly adapters: readonly string[];
  readonly minutesFolder: string;
  readonly snapshot: string;
  /** The SQLite file that holds what outlives the process: feedback, settings, installations. */
  readonly state: string;
  /** Names of adapters that show personal data as minuted. */
  readonly unmasked: readonly string[];
  readonly logLevel: LogLevel;
  /** Where /healthz, /readyz and /metrics are served on this machine, or null: nowhere. */
  readonly metricsPort: number | null;
  /** A folder with the operator's own words, or null. */
  readonly vocabulary: string | null;
  readonly language: 'de' | 'en';
}

/** Options of the command line that win over the environment. */
export interface ConfigOverrides {
  readonly minutes?: string | undefined;
  readonly snapshot?: string | undefined;
  readonly language?: string | undefined;
}

/** Validates the environment. An empty variable counts as not set, as in a copied `.env.example`. Throws a `ConfigError`. */
export function loadConfig(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: ConfigOverrides = {},
): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse({ ...set, ...(overrides.language ? { DEFAULT_LANGUAGE: overrides.language } : {}) });
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`[config] ${String(issue.path[0])} ${issue.message}`);
  }
  const { ADAPTERS, MINUTES_DIR, SNAPSHOT, STATE_DB, UNMASKED, VOCABULARY_DIR, DEFAULT_LANGUAGE } = parsed.data;
  const { LOG_LEVEL, METRICS_PORT } = parsed.data;
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN } = parsed.data;
  const named = names(ADAPTERS);
  const credentials = [
    ...((SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID) ? ['slack'] : []),
    ...(DISCORD_TOKEN ? ['discord'] : []),
  ];
  return {
    adapters: named.length > 0 ? named : credentials.length > 0 ? credentials : ['terminal'],
    minutesFolder: folder(overrides.minutes ?? MINUTES_DIR, join(packageRoot, 'data', 'minutes')),
    snapshot: folder(overrides.snapshot ?? SNAPSHOT, join(packageRoot, '.ratsfuchs', 'index.snapshot')),
    state: folder(STATE_DB, join(packageRoot, '.ratsfuchs', 'state.db')),
    unmasked: names(UNMASKED),
    logLevel: LOG_LEVEL,
    metricsPort: METRICS_PORT ?? null,
    vocabulary: VOCABULARY_DIR === undefined ? null : resolve(VOCABULARY_DIR),
    language: DEFAULT_LANGUAGE,
  };
}

function names(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function folder(given: string | undefined, standard: string): string {
  if (given === undefined) return standard;
  return isAbsolute(given) ? given : resolve(given);
}
