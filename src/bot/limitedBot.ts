import { RateLimiterMemory } from 'rate-limiter-flexible';
import { detectLanguage } from '../../index/language/detect.js';
import type { Bot, Message } from './bot.js';
import { createFairQueue } from './fairQueue.js';
import { messagesIn } from './messages.js';
import { type Reply, reply } from './reply.js';

export interface Limits {
  /** Messages of one person in ten minutes; far more than a person asks, and fewer than a program might. */
  readonly person: number;
  /** Messages in one channel in ten minutes. */
  readonly channel: number;
  /** Messages that may wait for their answer, of all together. */
  readonly waiting: number;
}

export const LIMITS: Limits = { person: 3000, channel: 10_000, waiting: 5000 };
const SECONDS = 600;
const AT_ONCE = 4;
const NOBODY = 'nobody';

/**
 * A bot that answers everybody in turn and says so honestly when it cannot keep up. Who and where count only where the platform tells
 * (`Message.person`, `Message.channel`); both are kept in memory alone, and forgotten after ten minutes.
 */
export function limitedBot(bot: Bot, limits: Limits = LIMITS): Bot {
  const queue = createFairQueue({ atOnce: AT_ONCE, longest: limits.waiting });
  const people = new RateLimiterMemory({ points: limits.person, duration: SECONDS });
  const channels = new RateLimiterMemory({ points: limits.channel, duration: SECONDS });

  return {
    ...bot,
    async reply(message) {
      const wait = (await exceeded(people, message.person)) ?? (await exceeded(channels, message.channel));
      if (wait !== null) return busy(message, bot, wait);
      return (
        (await queue.run(message.person ?? message.channel ?? NOBODY, () => bot.reply(message))) ??
        busy(message, bot, null)
      );
    },
  };
}

/** Seconds until somebody may ask again, or null where they may. */
async function exceeded(limiter: RateLimiterMemory, who: string | undefined): Promise<number | null> {
  if (who === undefined) return null;
  return limiter.consume(who).then(
    () => null,
    ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
  );
}

function busy({ text, language, replyLanguage }: Message, bot: Bot, seconds: number | null): Reply {
  const spoken = replyLanguage ?? detectLanguage(text.slice(0, 200)) ?? language ?? bot.language;
  return reply({ kind: 'busy', language: spoken, paragraphs: [messagesIn(spoken).busy(seconds)] });
}
