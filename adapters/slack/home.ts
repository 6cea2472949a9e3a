import type { types, webApi } from '@slack/bolt';
import type { Bot } from '../../src/bot/bot.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import { buttonValue } from './buttonState.js';
import { escapeText, inert } from './escape.js';
import { ACTIONS, LIMITS } from './render.js';

/** Slack offers no more. */
const PROMPTS = 4;
const LONGEST_TITLE = 75;

/** Questions to begin with, in the Messages tab; `thread` only where a conversation was just begun. */
export async function suggestPrompts(
  client: webApi.WebClient,
  { bot, language, channel, thread }: { bot: Bot; language: Language; channel: string; thread: string | undefined },
): Promise<void> {
  const prompts = bot
    .prompts(language)
    .slice(0, PROMPTS)
    .map((message) => ({ title: inert(message).slice(0, LONGEST_TITLE), message: inert(message) }));
  if (prompts.length === 0) return;
  await client.apiCall('assistant.threads.setSuggestedPrompts', {
    channel_id: channel,
    ...(thread ? { thread_ts: thread } : {}),
    prompts,
  });
}

/** The Home tab: what the bot is for, how to ask, and questions that the newest minutes answer. */
export function homeView(bot: Bot, language: Language): types.HomeView {
  const messages = messagesIn(language);
  const prompts = bot.prompts(language).slice(0, PROMPTS);
  const text = (written: string) => ({
    type: 'mrkdwn' as const,
    text: written.split('\n').map(escapeText).join('\n'),
    verbatim: true,
  });
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Ratsfuchs' } },
      { type: 'section', text: text(messages.help) },
      ...(prompts.length === 0
        ? []
        : [
            { type: 'section' as const, text: text(messages.tryThese) },
            {
              type: 'actions' as const,
              elements: prompts.map((prompt, at) => ({
                type: 'button' as const,
                action_id: `${ACTIONS.ask}_${at}`,
                text: { type: 'plain_text' as const, text: inert(prompt).slice(0, LIMITS.button), emoji: false },
                value: buttonValue({ text: prompt, language }),
              })),
            },
          ]),
    ],
  };
}
