import { parseArgs } from 'node:util';

/** The user asked for something that the command line does not have: one line, exit 2. */
export class UsageError extends Error {
  readonly code = 'usage';
}

export const COMMANDS = ['ask', 'latest', 'sessions', 'index', 'inspect', 'eval', 'doctor'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  /** null: start the adapters. */
  readonly command: CommandName | null;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly batch: boolean;
  readonly explain: boolean;
  readonly all: boolean;
  readonly minutes: string | undefined;
  readonly snapshot: string | undefined;
  readonly language: 'de' | 'en' | undefined;
  readonly limit: number | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  json: { type: 'boolean' },
  batch: { type: 'boolean' },
  explain: { type: 'boolean' },
  all: { type: 'boolean' },
  minutes: { type: 'string' },
  snapshot: { type: 'string' },
  language: { type: 'string' },
  limit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const MOST_CITATIONS = 50;

export const USAGE = `Usage: npm start -- [COMMAND] [OPTIONS]

Without a command: starts every chat adapter whose credentials are set; with none, a chat in the terminal.

Commands
  ask "QUESTION" [--json]    answers one question (exit 0: found, 3: nothing found)
  ask --batch                answers JSON lines {"id","question"} from standard input, in order
  latest [COMMITTEE] [--json]    sums up the latest session, of a committee, a day or both (exit 3: none; --all: the whole agenda)
  sessions [--json]          lists the sessions that the minutes record
  index [--json]             reads the minutes, writes the snapshot, reports what was read, skipped and withheld
  inspect FILE [--json]      shows how one document is understood
  eval QUESTIONS.jsonl       measures the answers to questions with known evidence
  eval QUESTIONS --explain   tells of each question that went wrong what outranked the evidence, and by what
  doctor [--json]            checks configuration, credentials and data, one line each (exit 1: something fails)

Options
  --minutes DIR      the folder of minutes (or MINUTES_DIR; the bundled minutes by default)
  --snapshot FILE    where the index is kept (or SNAPSHOT)
  --language de|en   the language to assume where a question does not show it (or DEFAULT_LANGUAGE)
  --limit N          most excerpts, 1-50
  --json             machine-readable output
  -h, --help         this text
  -v, --version      the version
`;

/** Reads the arguments behind the program's name. Throws a `UsageError` that fits on one line. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [command, ...operands] = positionals;
  if (command !== undefined && !isCommand(command))
    throw new UsageError(`unknown command "${brief(command)}"; try --help`);
  const { language, limit } = values;
  if (language !== undefined && language !== 'de' && language !== 'en')
    throw new UsageError(`--language must be de or en, not "${brief(language)}"`);
  const most = limit === undefined ? undefined : Number(limit);
  if (most !== undefined && !(Number.isInteger(most) && most >= 1 && most <= MOST_CITATIONS)) {
    throw new UsageError(`--limit must be a whole number from 1 to ${MOST_CITATIONS}, not "${brief(limit!)}"`);
  }
  for (const option of ['minutes', 'snapshot'] as const) {
    if (values[option] === '') throw new UsageError(`--${option} needs a value`);
  }
  return {
    command: command ?? null,
    operands,
    json: values.json ?? false,
    batch: values.batch ?? false,
    explain: values.explain ?? false,
    all: values.all ?? false,
    minutes: values.minutes,
    snapshot: values.snapshot,
    language,
    limit: most,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const [first] = (cause as Error).message.split(/\.\s|\n/);
    throw new UsageError(`${first}; try --help`, { cause });
  }
}

function isCommand(name: string): name is CommandName {
  return (COMMANDS as readonly string[]).includes(name);
}

function brief(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
