import { type APIMessage, MessageType, type REST, Routes } from 'discord.js';
import type { Bot, Message } from '../../src/bot/bot.js';
import { parseCommand } from '../../src/bot/command.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import { committeeFor } from './committee.js';
import { plainQuestion } from './escape.js';
import { type GuildSettings, settingsOf } from './guildSettings.js';
import type { Outside } from './outside.js';
import { patiently } from './patiently.js';
import { problemOf } from './problem.js';
import { type Payload, renderLine, renderReply } from './render.js';
import { channelOf, personOf } from './scene.js';

/** A message as the gateway sends it. Without the intent for content, a bot reads messages to it and messages that mention it alone. */
export type GatewayMessage = Pick<APIMessage, 'id' | 'channel_id' | 'content'> & {
  readonly guild_id?: string | null;
  readonly author?: { readonly id: string; readonly bot?: boolean; readonly system?: boolean };
  readonly webhook_id?: string | null;
  readonly type?: MessageType;
  readonly mentions?: readonly { readonly id: string }[] | null;
};

const SAID: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** Whether a message asks the bot something: a person's, to it alone or with its name in it. */
export function isQuestion(message: GatewayMessage, self: string): boolean {
  const { author, webhook_id: webhook, type = MessageType.Default, guild_id: guild, mentions } = message;
  if (!author || author.bot || author.system || author.id === self || webhook || !SAID.has(type)) return false;
  return !guild || (mentions ?? []).some(({ id }) => id === self);
}

/** Answers a message below it. Where that fails, the person is told so. */
export async function answerMessage(message: GatewayMessage, { bot, rest, values, report }: Outside): Promise<void> {
  const below = (body: Payload) =>
    send(
      rest,
      message.channel_id,
      { ...body, message_reference: { message_id: message.id, fail_if_not_exists: false } },
      message.id,
    );
  let { language } = bot;
  try {
    const settings = settingsOf(values, message.guild_id ?? undefined);
    language = settings.language ?? language;
    const said = await bot.reply(askedIn(message, language, settings, bot));
    await below(renderReply(said, { private: false, showQuestion: false }));
  } catch (error) {
    report(problemOf(error));
    await below(renderLine(messagesIn(language).failed)).catch(() => undefined);
  }
}

function askedIn(message: GatewayMessage, language: Language, settings: GuildSettings, bot: Bot): Message {
  const text = plainQuestion(message.content ?? '');
  return {
    text,
    language,
    committee: parseCommand(text).name === 'latest' ? committeeFor(settings, bot) : undefined,
    place: settings.place,
    person: personOf(message.author!.id),
    channel: channelOf(message.guild_id ?? undefined, message.channel_id),
  };
}

/** `nonce`: what is sent again under it within minutes, because nobody heard that it was taken, is one message. */
export async function send(rest: REST, channel: string, body: object, nonce: string): Promise<void> {
  const message = { ...body, nonce: nonce.slice(0, 25), enforce_nonce: true };
  await patiently(() => rest.post(Routes.channelMessages(channel), { body: message }));
}
