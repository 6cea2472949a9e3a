import { randomUUID } from 'node:crypto';
import type { Bot } from '../bot/bot.js';
import { asRequest, type Log } from './log.js';
import type { Metrics } from './metrics.js';

/** A bot whose replies on one surface are counted, timed and logged: their kind and how long they took, nothing of what was said. */
export function observedBot(bot: Bot, surface: string, log: Log, metrics: Pick<Metrics, 'answered'>): Bot {
  return {
    ...bot,
    reply: (message) =>
      asRequest(randomUUID(), async () => {
        const started = performance.now();
        log.debug('question', { surface });
        const reply = await bot.reply(message);
        const ms = performance.now() - started;
        metrics.answered(surface, reply.kind, ms / 1000);
        log.info('answer', { surface, outcome: reply.kind, ms: Math.round(ms * 10) / 10 });
        return reply;
      }),
  };
}
