import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLibrary } from '../../src/library.js';
import type { LogLevel } from '../../src/logLevel.js';
import { createMetrics } from '../../src/operations/metrics.js';
import { openOperations } from '../../src/operations/operations.js';
import type { Operations } from '../../src/operations/plainOperations.js';
import { startStatusServer } from '../../src/operations/statusServer.js';
import { botOptions } from '../support/botOptions.js';
import { folderWith } from '../support/folder.js';

/** Words that no log may have: a question, a quote, a person, a token. */
const CANARIES = ['Stichling', 'laicht', 'U0CANARY', 'xoxb-canary', 'Weidemann'];
const MINUTES =
  'Niederschrift\nüber die öffentliche Sitzung des Umweltausschusses am 03.05.2022\n\nÖffentlicher Teil\n\nTOP 1 Kanal\n\nHerr Weidemann findet, dass der Stichling am Kanal laicht.\n';

let operations: Operations | undefined;
afterEach(async () => {
  await operations?.close();
  operations = undefined;
});

async function opened({ logLevel = 'debug' as LogLevel, metricsPort = null as number | null } = {}) {
  const stream = new PassThrough().setEncoding('utf8');
  const state = join(folderWith(), 'state.db');
  operations = await openOperations({ logLevel, metricsPort, state }, stream);
  return { operations, state, text: () => String(stream.read() ?? '') };
}

async function library() {
  const knowledge = await loadKnowledge();
  const minutesFolder = folderWith({ 'a.txt': MINUTES });
  return { knowledge, library: await openLibrary({ minutesFolder, snapshot: '/nonexistent', knowledge }) };
}

describe('a bot in operation', () => {
  test('logs that it answered, and no word of question, quote, person or token', async () => {
    const { operations: own, state, text } = await opened();
    const { knowledge, library: minutes } = await library();
    const bot = own.observed(
      createBot(() => minutes, knowledge, { ...botOptions, feedback: own.state.feedback }),
      'slack',
    );
    const message = { text: 'Wo laicht der Stichling?' };
    expect((await bot.reply(message)).excerpts[0]!.quote).toContain('Stichling');
    await bot.rate({ message, helpful: true, person: 'slack:U0CANARY' });
    own.failed('slack', new Error('no answer to "Wo laicht der Stichling?" of U0CANARY with xoxb-canary'));
    own.reloaded({ error: new Error('in a file: Herr Weidemann') });
    const said = text();
    expect(said).toContain('"outcome":"answer"');
    expect(said).toContain('question could not be answered');
    for (const canary of CANARIES) expect(said).not.toContain(canary);
    const kept = readFileSync(state, 'latin1') + readFileSync(`${state}-wal`, 'latin1');
    for (const canary of CANARIES) expect(kept).not.toContain(canary);
  });

  test('counts answers, readings and troubles', async () => {
    const metrics = createMetrics();
    metrics.answered('slack', 'nothing', 0.02);
    metrics.platformError('discord');
    metrics.ingested((await library()).library);
    const text = await metrics.text();
    expect(text).toContain('ratsfuchs_questions_total{surface="slack",outcome="nothing"} 1');
    expect(text).toContain('ratsfuchs_answer_seconds_bucket{le="0.025",surface="slack"} 1');
    expect(text).toContain('ratsfuchs_answer_seconds_bucket{le="0.01",surface="slack"} 0');
    expect(text).toContain('ratsfuchs_platform_errors_total{surface="discord"} 1');
    expect(text).toContain('ratsfuchs_documents 1');
    expect(text).toContain('ratsfuchs_ingest_files{result="read"} 1');
  });
});

describe('the pages for machines', () => {
  const figures = { text: async () => 'figures 1\n', contentType: 'text/plain; version=0.0.4' };

  test('tell whether the bot lives, and whether it can answer', async () => {
    let ready = false;
    const server = await startStatusServer({ port: 0, metrics: figures, ready: () => ready });
    const get = async (path: string, method = 'GET') => {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
      return [response.status, await response.text()];
    };
    expect(await get('/healthz')).toEqual([200, 'ok\n']);
    expect(await get('/readyz')).toEqual([503, 'starting\n']);
    ready = true;
    expect(await get('/readyz')).toEqual([200, 'ready\n']);
    expect(await get('/metrics')).toEqual([200, 'figures 1\n']);
    expect(await get('/metrics', 'POST')).toEqual([404, 'not found\n']);
    expect(await get('/constructor')).toEqual([404, 'not found\n']);
    await server.close();
    await expect(get('/healthz')).rejects.toThrow();
  });

  test('need a port that is free', async () => {
    const server = await startStatusServer({ port: 0, metrics: figures, ready: () => true });
    await expect(opened({ metricsPort: server.port })).rejects.toThrow(/METRICS_PORT/);
    await server.close();
  });
});
