import type { Bot, Message } from '../../src/bot/bot.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Place } from './places.js';
import { problemOf, refusedShape } from './problem.js';
import { type Payload, plain, renderReply } from './render.js';

/**
 * Answers a message in a place. Where Slack refuses the blocks the text alone is posted; what fails otherwise is apologised for there,
 * and the operator is told: a person never gets half of an answer, and silence only where Slack takes nothing at all.
 */
export async function answerIn(
  place: Place,
  message: Message,
  bot: Bot,
  report: (problem: string) => void,
  showQuestion = !place.questionIsThere,
): Promise<void> {
  let payload: Payload | undefined;
  try {
    payload = renderReply(await bot.reply(message), { private: place.private, showQuestion });
    await place.post(payload);
  } catch (error) {
    report(problemOf(error));
    const second = payload && refusedShape(error) ? plain(payload.text) : apology(message, bot);
    await place.post(second).catch((again) => {
      if (problemOf(again) !== problemOf(error)) report(problemOf(again));
    });
  }
}

/** That it did not work, in the person's language. */
export function apology({ language }: Pick<Message, 'language'>, bot: Bot) {
  return plain(messagesIn(language ?? bot.language).failed);
}
