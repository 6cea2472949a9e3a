#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import type { Knowledge } from '../index/query/knowledge.js';
import { createBot } from './bot/bot.js';
import { AdapterError, type AdapterModule, type ChatAdapter } from './bot/chatAdapter.js';
import { maskReply } from './bot/maskReply.js';
import type { Reply } from './bot/reply.js';
import { StateError } from './bot/state.js';
import { type Arguments, parseArguments, USAGE } from './cli/arguments.js';
import { ask, questionFrom } from './cli/ask.js';
import { askBatch } from './cli/batch.js';
import { indexReport } from './cli/indexReport.js';
import { listSessions } from './cli/listSessions.js';
import { createProgress } from './cli/progress.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import type { Follower } from './follow/follower.js';
import type { FollowStore } from './follow/followStore.js';
import { FormatError } from './ingest/formats/minutesFormat.js';
import { SourceError } from './ingest/sources/minutesSource.js';
import { loadKnowledge } from './knowledge.js';
import { type Library, openLibrary, refreshSnapshot } from './library.js';
import type { ReloadOutcome } from './liveLibrary.js';
import { faultOf } from './operations/fault.js';
import type { Operations } from './operations/plainOperations.js';
import { packageVersion } from './packageRoot.js';

/** Errors that a user can mend: their message is all that is shown. */
const USERS_ERRORS = [AdapterError, ConfigError, FormatError, SourceError, StateError];

/** Excerpts that a person gets; a program gets more. */
const EXCERPTS = 3;
const BATCH_CITATIONS = 10;
/** What is in flight when the program is told to stop has so long to finish. */
const LONGEST_STOP_MS = 4500;
/** Reading so many documents anew for one question deserves a hint. */
const MANY = 100;

const print = (text: string) => void process.stdout.write(text);
const complain = (line: string) => void process.stderr.write(`ratsfuchs: ${line.replace(/\s+/g, ' ')}\n`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`| head`): nobody is left to write to.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.on('uncaughtException', (error) => process.exit(fail(error)));

try {
  process.exitCode = await run(parseArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = fail(error);
}

async function run(args: Arguments): Promise<number> {
  if (args.help) return done(USAGE);
  if (args.version) return done(`${packageVersion()}\n`);
  loadDotenv({ quiet: true });
  if (args.command === 'doctor') return examine(args);
  const config = loadConfig(process.env, args);
  switch (args.command) {
    case null:
      return startAdapters(config);
    case 'ask':
      return args.batch ? batch(args, config) : single(args, config);
    case 'latest':
      return latestSession(args, config);
    case 'sessions':
      return done(listSessions((await open(config)).library, args.json, config.language));
    case 'index':
      return done(indexReport(await refreshed(config), args.json));
    case 'inspect':
      return done(await inspection(args, config));
    case 'eval':
      return done(await evaluation(args, config));
  }
}

async function single(args: Arguments, config: Config): Promise<number> {
  const question = questionFrom(args.operands);
  const opened = await open(config);
  const { renderReply } = await import('../adapters/terminal/render.js');
  const style = terminalStyle();
  const options = { language: config.language, limit: args.limit ?? (args.json ? undefined : EXCERPTS) };
  const shown = (reply: Reply) => renderReply(config.unmasked.includes('terminal') ? reply : maskReply(reply), style);
  return ask(question, { ...opened, options, json: args.json }, print, shown);
}

async function latestSession(args: Arguments, config: Config): Promise<number> {
  const [{ latest }, { renderReply }, { library }] = await Promise.all([
    import('./cli/latest.js'),
    import('../adapters/terminal/render.js'),
    open(config),
  ]);
  const style = terminalStyle();
  const { text, code } = latest(args.operands.join(' '), library, {
    ...args,
    language: config.language,
    render: (reply) => renderReply(config.unmasked.includes('terminal') ? reply : maskReply(reply), style),
  });
  print(text);
  return code;
}

function terminalStyle() {
  return { colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR, columns: process.stdout.columns ?? 100 };
}

async function batch(args: Arguments, config: Config): Promise<number> {
  const opened = await open(config);
  return askBatch(
    process.stdin,
    { ...opened, options: { language: config.language, limit: args.limit ?? BATCH_CITATIONS } },
    print,
    complain,
  );
}

async function inspection(args: Arguments, config: Config): Promise<string> {
  const { inspect } = await import('./cli/inspect.js');
  return inspect(args.operands, config.minutesFolder, args.json);
}

async function evaluation(args: Arguments, config: Config): Promise<string> {
  const { answerAll, evaluate, evaluationText, readQuestions } = await import('./cli/evaluate.js');
  const questions = await readQuestions(args.operands[0]);
  const { library, knowledge } = await open(config);
  const results = await answerAll(questions, library.engine, knowledge);
  const evaluations = evaluate(results);
  if (!args.explain) return args.json ? jsonText(evaluations) : evaluationText(evaluations);
  const [{ explain }, { explanationText }] = await Promise.all([
    import('./cli/explain.js'),
    import('./cli/explanationText.js'),
  ]);
  const sources = { documents: library.documents, analyse: knowledge.analyse };
  const explanations = await explain(results, library.engine, sources);
  if (args.json) return jsonText({ evaluations, explanations });
  return evaluationText(evaluations) + explanationText(explanations);
}

async function examine(args: Arguments): Promise<number> {
  const { doctor } = await import('./cli/doctor.js');
  const configure = () => loadConfig(process.env, args);
  const { text, code } = await doctor({ configure, loadAdapter, environment: process.env, json: args.json });
  print(text);
  return code;
}

async function refreshed(config: Config) {
  const knowledge = await loadKnowledge(config.vocabulary);
  return withProgress((progress) => refreshSnapshot({ ...config, knowledge, progress }));
}

async function startAdapters(config: Config): Promise<number> {
  // A name that is wrong is told before anything is read.
  const modules = await Promise.all(config.adapters.map(loadAdapter));
  const operations = await openOperations(config);
  const adapters = modules.map(({ createAdapter }, at) => {
    const name = config.adapters[at]!;
    return createAdapter({
      environment: process.env,
      input: process.stdin,
      output: process.stdout,
      values: operations.state.values(name),
      report: (problem) => operations.platformProblem(name, problem),
    });
  });
  const [knowledge, { openLiveLibrary }] = await Promise.all([
    loadKnowledge(config.vocabulary),
    import('./liveLibrary.js'),
  ]);
  let follower: Follower | null = null;
  const reloaded = (outcome: ReloadOutcome) => {
    operations.reloaded(outcome);
    if ('library' in outcome) void follower?.look(outcome.library);
  };
  const library = await withProgress((progress) => openLiveLibrary({ ...config, knowledge, progress, reloaded }));
  const { snapshotProblem } = library.current();
  if (snapshotProblem) operations.problem(snapshotProblem);
  operations.reloaded({ library: library.current() });
  follower = operations.state.follows
    ? await followerOf(adapters, operations.state.follows, { config, knowledge, failed: operations.failed })
    : null;
  const stop = async () => {
    await Promise.all([library.close(), follower?.stop(), ...adapters.map((adapter) => adapter.stop())]);
    await operations.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
      void stop().finally(() => process.exit(0));
    });
  try {
    await Promise.all(
      adapters.map((adapter, at) => {
        const name = config.adapters[at]!;
        const bot = createBot(library.current, knowledge, {
          language: config.language,
          feedback: operations.state.feedback,
          follows: adapter.post ? operations.state.follows : undefined,
          unmasked: config.unmasked.includes(name),
          failed: (error) => operations.failed(name, error),
        });
        return adapter.start(operations.observed(bot, name));
      }),
    );
    operations.started();
    void follower?.look(library.current());
    // Adapters of platforms stay; the terminal's conversation has an end, and with it the program.
    if (adapters.every(({ name }) => name === 'terminal')) await stop();
  } catch (error) {
    await stop();
    throw error;
  }
  return 0;
}

/** Posts news into the channels of adapters, which each know theirs by their name before a colon. */
async function followerOf(
  adapters: readonly ChatAdapter[],
  store: FollowStore,
  { config, knowledge, failed }: { config: Config; knowledge: Knowledge; failed: Operations['failed'] },
): Promise<Follower> {
  const { createFollower } = await import('./follow/follower.js');
  return createFollower({
    store,
    knowledge,
    async post(channel, reply, id) {
      const adapter = adapters.find(({ name }) => channel.startsWith(`${name}:`));
      // A platform that is not started this time may be the next.
      if (!adapter?.post) return Promise.reject(new Error('no such adapter runs'));
      await adapter.post(channel, config.unmasked.includes(adapter.name) ? reply : maskReply(reply), id);
    },
    failed: (error) => failed('follow', error),
  });
}

/** Log, figures and state. A chat in the terminal alone keeps nothing and tells its troubles in plain lines. */
async function openOperations(config: Config): Promise<Operations> {
  if (config.adapters.every((name) => name === 'terminal')) {
    const { plainOperations } = await import('./operations/plainOperations.js');
    return plainOperations(complain);
  }
  const { openOperations: openAll } = await import('./operations/operations.js');
  return openAll(config, process.stderr);
}

async function open(config: Config) {
  const knowledge = await loadKnowledge(config.vocabulary);
  const library: Library = await withProgress((progress) => openLibrary({ ...config, knowledge, progress }));
  if (library.snapshotProblem) complain(library.snapshotProblem);
  else if (library.report.read.length > MANY)
    complain(`read ${library.report.read.length} documents; "npm start -- index" keeps them for the next time`);
  return { library, knowledge };
}

/** An adapter by its name, its path, or its npm package. */
async function loadAdapter(name: string): Promise<AdapterModule> {
  const own = /^[a-z][a-z0-9-]*$/.test(name);
  const place = own
    ? adapterPath(name, 'adapter.js')
    : /^[./]/.test(name)
      ? pathToFileURL(join(process.cwd(), name)).href
      : name;
  try {
    return (await import(place)) as AdapterModule;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new ConfigError(`[config] ADAPTERS names "${name}", which is not there; for example ADAPTERS=terminal`, {
      cause,
    });
  }
}

function adapterPath(name: string, file: string): string {
  return new URL(`../adapters/${name}/${file}`, import.meta.url).href;
}

async function withProgress<T>(
  work: (progress: ReturnType<typeof createProgress>['report']) => Promise<T>,
): Promise<T> {
  const progress = createProgress(process.stderr);
  try {
    return await work(progress.report);
  } finally {
    progress.end();
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function done(text: string): number {
  print(text);
  return 0;
}

/** One line for a user's mistake; of a fault of ours the place, without its message, which might quote a question or a token. */
function fail(error: unknown): number {
  if ((error as { code?: string }).code === 'usage') {
    complain((error as Error).message);
    return 2;
  }
  if (USERS_ERRORS.some((kind) => error instanceof kind)) {
    complain((error as Error).message);
    return 1;
  }
  const { kind, code, at } = faultOf(error);
  complain(`a fault of the program: ${[kind, code, ...at].filter(Boolean).join(' < ')}`);
  return 70;
}
