import type { Bot, Message } from '../../src/bot/bot.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Place } from './places.js';
import { problemOf, slackError } from './problem.js';
import { type Payload, renderReply } from './render.js';

/** Slack refused how it was said, not that it was said. */
const BAD_SHAPE = /invalid_blocks|msg_blocks_too_long|invalid_arguments|msg_too_long|invalid_block/;

/**
 * Answers a message in a place. Where Slack refuses the blocks the text alone is posted; where nothing can be posted the operator is told:
 * a person never gets half of an answer, and silence only where Slack takes nothing at all.
 */
export async function answerIn(
  place: Place,
  message: Message,
  bot: Bot,
  report: (problem: string) => void,
  showQuestion = !place.questionIsThere,
): Promise<void> {
  const payload = renderReply(await bot.reply(message), { private: place.private, showQuestion });
  try {
    await place.post(payload);
  } catch (error) {
    report(problemOf(error));
    await place
      .post(BAD_SHAPE.test(slackError(error) ?? '') ? withoutBlocks(payload) : apology(message, bot))
      .catch((again) => {
        if (problemOf(again) !== problemOf(error)) report(problemOf(again));
      });
  }
}

function withoutBlocks({ blocks: _, ...payload }: Payload): Omit<Payload, 'blocks'> {
  return payload;
}

function apology({ language }: Message, bot: Bot): Omit<Payload, 'blocks'> {
  return { text: messagesIn(language ?? bot.language).failed, parse: 'none', unfurl_links: false, unfurl_media: false };
}
