import { limitedBot } from '../bot/limitedBot.js';
import type { Config } from '../config.js';
import { ConfigError } from '../config.js';
import { SourceError } from '../ingest/sources/minutesSource.js';
import { openStateDatabase } from '../state/stateDatabase.js';
import { faultOf } from './fault.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { observedBot } from './observedBot.js';
import type { Operations } from './plainOperations.js';
import { startStatusServer } from './statusServer.js';

/** For a bot on chat platforms: a log of JSON lines, figures, the state file. Throws a `StateError` or a `ConfigError`. */
export async function openOperations(
  { logLevel, metricsPort, state: path }: Pick<Config, 'logLevel' | 'metricsPort' | 'state'>,
  stream: NodeJS.WritableStream & { isTTY?: boolean },
): Promise<Operations> {
  const log = createLog(logLevel, stream);
  const metrics = createMetrics();
  let ready = false;
  const state = openStateDatabase(path);
  const server =
    metricsPort === null
      ? null
      : await startStatusServer({ port: metricsPort, metrics, ready: () => ready }).catch((cause) => {
          throw new ConfigError(
            `[config] METRICS_PORT ${metricsPort} cannot be used (${cause.code}); name another port`,
            { cause },
          );
        });
  return {
    state,
    observed: (bot, surface) => observedBot(limitedBot(bot), surface, log, metrics),
    started() {
      ready = true;
      log.info('started');
    },
    reloaded(outcome) {
      if ('error' in outcome) {
        metrics.ingestFailed();
        // What a folder cannot do is for the operator to mend; a file's content never stands in it.
        const { error } = outcome;
        log.error(
          'minutes could not be read',
          error instanceof SourceError ? { problem: error.message } : { fault: faultOf(error) },
        );
        return;
      }
      metrics.ingested(outcome.library);
      log.info('minutes read', { documents: outcome.library.documents.size, passages: outcome.library.engine.size });
    },
    failed: (surface, error) => log.error('question could not be answered', { surface, fault: faultOf(error) }),
    platformProblem(surface, problem) {
      metrics.platformError(surface);
      log.warn('platform', { surface, problem });
    },
    problem: (problem) => log.warn('problem', { problem }),
    async close() {
      ready = false;
      await server?.close();
      state.close();
    },
  };
}
