import type { Message } from '../../src/bot/bot.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Outside } from './outside.js';
import { problemOf } from './problem.js';
import { renderLine, renderReply } from './render.js';
import type { Responses } from './responses.js';
import type { Scene } from './scene.js';

/** What is asked by a command or a button; `language` is assumed where the text does not show one. */
export type Question = Pick<Message, 'text' | 'committee' | 'since' | 'from' | 'language'>;

/** Searches and answers. The person hears of it at once, and of a failure too. */
export async function answer(
  asked: Question,
  isPrivate: boolean,
  scene: Scene,
  responses: Responses,
  { bot, report }: Outside,
): Promise<void> {
  await responses.defer(isPrivate);
  try {
    const said = await bot.reply({
      ...asked,
      language: asked.language ?? scene.language,
      replyLanguage: scene.language,
      place: scene.settings.place,
      person: scene.person,
      channel: scene.channel,
    });
    const { text, since } = asked;
    const committee = asked.committee && (bot.committees(asked.committee)[0] ?? asked.committee);
    const options = { private: isPrivate, showQuestion: true, asked: { text: text.trim(), committee, since } };
    await responses.answer(renderReply(said, options));
  } catch (error) {
    report(problemOf(error));
    await responses.answer(renderLine(messagesIn(scene.language).failed)).catch((again) => {
      if (problemOf(again) !== problemOf(error)) report(problemOf(again));
    });
  }
}
