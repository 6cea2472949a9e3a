import { createHash } from 'node:crypto';
import type { App, ButtonAction } from '@slack/bolt';
import type { Bot } from '../../src/bot/bot.js';
import type { InFlight } from '../../src/bot/inFlight.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import { createSeen } from '../../src/bot/seen.js';
import { createAside } from './asideClient.js';
import { type Asked, readButtonValue } from './buttonState.js';
import { answerIn } from './conversation.js';
import { plainQuestion } from './escape.js';
import { homeView, suggestPrompts } from './home.js';
import { createLanguageOf } from './people.js';
import { byAddress, forPerson, inChannel, orElse, type Place, type Scene } from './places.js';
import { type PressedButton, press } from './pressed.js';
import { problemOf } from './problem.js';
import { createThreads } from './threads.js';

/** The names under which the app's manifest has them. */
export const COMMAND = '/minutes';
export const SHORTCUT = 'ask_about_this';

/** What is needed of Slack's events; it sends more, and leaves out some. */
interface MessageEvent {
  readonly channel: string;
  readonly channel_type?: string;
  readonly user?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly edited?: unknown;
}

/** People do not wait for their language, nor for a status. */
const LANGUAGE_MS = 1500;
const STATUS_MS = 2000;
/** Messages of people that are no plain ones, and questions all the same. */
const ASKING_SUBTYPES: ReadonlySet<string | undefined> = new Set([undefined, 'thread_broadcast', 'file_share']);

/** Listens to everything that people do with the bot. Everything is acknowledged first and answered after. */
export function listen(app: App, bot: Bot, inFlight: InFlight, report: (problem: string) => void): void {
  const isNew = createSeen();
  const aside = createAside();
  const threads = createThreads(aside);
  const languageOf = createLanguageOf(aside);

  // From before the acknowledgement on it counts as begun: Slack does not send again what was acknowledged, so a stop has to wait for it.
  app.use(async ({ next }) => {
    const dealtWith = next();
    inFlight.run(() => dealtWith.catch(() => undefined));
    await dealtWith;
  });

  function language({ client, team, user }: Scene): Promise<Language | undefined> {
    return within(LANGUAGE_MS, languageOf(client, team, user));
  }

  /** What cannot be acknowledged is answered all the same: Slack does not deliver a click or a command again. */
  async function acknowledge(ack: () => Promise<void>): Promise<void> {
    await ack().catch((error: unknown) => report(problemOf(error)));
  }

  async function answer(place: Place, scene: Scene, asked: Asked, showQuestion?: boolean): Promise<void> {
    const { team, user, channel } = scene;
    const message = {
      ...asked,
      language: asked.language ?? (await language(scene)),
      person: `slack:${team}:${user}`,
      channel: `slack:${team}:${channel}`,
    };
    await answerIn(place, message, bot, report, showQuestion);
  }

  /** Answers a message where it stands; `key` is the message, however often and by whatever event it is told of. */
  function answerMessage(scene: Scene, event: MessageEvent, thread: string | undefined, wait?: Promise<unknown>): void {
    if (!isNew(`message ${scene.team} ${scene.channel} ${event.ts}`)) return;
    const place = inChannel(scene.client, scene.channel, thread);
    const after: Place = { ...place, post: (payload) => Promise.resolve(wait).then(() => place.post(payload)) };
    inFlight.run(() => answer(after, scene, { text: plainQuestion(event.text ?? '') }));
  }

  app.event('app_mention', async ({ event, body, client, context }) => {
    const message = event as MessageEvent;
    if (message.edited || message.bot_id || message.user === undefined || message.user === context.botUserId) return;
    if (!isNew(`event ${body.event_id ?? `mention ${message.channel} ${message.ts}`}`)) return;
    const scene = { client, team: context.teamId ?? '', user: message.user, channel: message.channel };
    if (message.thread_ts === undefined) threads.own(scene.team, scene.channel, message.ts);
    answerMessage(scene, message, message.thread_ts ?? message.ts);
  });

  app.event('message', async ({ event, body, client, context }) => {
    const message = event as MessageEvent;
    const { user, text = '' } = message;
    if (!ASKING_SUBTYPES.has(message.subtype) || message.edited || message.bot_id) return;
    if (user === undefined || user === context.botUserId) return;
    if (!isNew(`event ${body.event_id ?? `message ${message.channel} ${message.ts}`}`)) return;
    const scene = { client, team: context.teamId ?? '', user, channel: message.channel };
    if ((message.channel_type ?? (message.channel.startsWith('D') ? 'im' : '')) === 'im') {
      const { thread_ts: thread } = message;
      answerMessage(scene, message, thread, thread === undefined ? undefined : showStatus(scene, thread));
      return;
    }
    const thread = message.thread_ts;
    const botUser = context.botUserId ?? '';
    // What begins with somebody's name is said to that person, also in the bot's thread; a mention of the bot has its own event.
    if (thread === undefined || /^\s*<@/.test(text) || text.includes(`<@${botUser}`)) return;
    inFlight.run(async () => {
      if (await threads.isOwn(client, scene.team, scene.channel, thread, { botUser, botId: context.botId }))
        answerMessage(scene, message, thread);
    });
  });

  /** Resolves when the status is there: Slack takes it away with the next message, so it must not come after the answer. */
  async function showStatus(scene: Scene, thread: string): Promise<void> {
    const status = messagesIn((await language(scene)) ?? bot.language).searching;
    const shown = aside(scene.client)
      .apiCall('assistant.threads.setStatus', { channel_id: scene.channel, thread_ts: thread, status })
      .catch(() => undefined);
    await within(STATUS_MS, shown);
  }

  app.command(COMMAND, async ({ command, ack, client, context }) => {
    await acknowledge(ack);
    const { trigger_id: trigger, response_url: address, user_id: user, text = '' } = command;
    if (!isNew(keyOf('command', trigger, address, user, text))) return;
    const scene = {
      client,
      team: context.teamId ?? command.team_id,
      user,
      channel: command.channel_id,
    };
    inFlight.run(() => answer(aloneAt(address, scene), scene, { text: plainQuestion(text) }));
  });

  app.shortcut(SHORTCUT, async ({ shortcut, ack, client, context }) => {
    await acknowledge(ack);
    if (shortcut.type !== 'message_action') return;
    const { trigger_id: trigger, response_url: address, action_ts: at, user, message } = shortcut;
    if (!isNew(keyOf('shortcut', trigger, at, user.id, message.ts))) return;
    const scene = { client, team: context.teamId ?? '', user: user.id, channel: shortcut.channel.id };
    const place = aloneAt(address, scene, message['thread_ts'] as string | undefined);
    inFlight.run(() => answer(place, scene, { text: plainQuestion(message.text ?? '') }));
  });

  app.action(/^ratsfuchs_/, async ({ action, body, ack, client, context }) => {
    await acknowledge(ack);
    const pressed = body as PressedButton;
    const { action_id: name, value = '', action_ts: at } = action as ButtonAction;
    if (!isNew(keyOf('action', pressed.trigger_id, at, pressed.user.id, name, value))) return;
    const channel = pressed.channel?.id ?? pressed.container?.channel_id ?? pressed.user.id;
    const scene = { client, team: context.teamId ?? '', user: pressed.user.id, channel };
    inFlight.run(() => press(name, readButtonValue(value), { scene, pressed, bot, answer, language, report }));
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    const scene = { client, team: context.teamId ?? '', user: event.user, channel: event.channel };
    inFlight.run(async () => {
      const spoken = (await language(scene)) ?? bot.language;
      if (event.tab === 'messages')
        await suggestPrompts(client, { bot, language: spoken, channel: event.channel, thread: undefined });
      else await client.views.publish({ user_id: event.user, view: homeView(bot, spoken) });
    });
  });

  app.event('assistant_thread_started', async ({ event, client, context }) => {
    const { channel_id: channel, thread_ts: thread, user_id: user } = event.assistant_thread;
    inFlight.run(async () => {
      const spoken = (await language({ client, team: context.teamId ?? '', user, channel })) ?? bot.language;
      await suggestPrompts(client, { bot, language: spoken, channel, thread });
    });
  });
}

/**
 * A place that one person sees: the address that Slack gave for answers, else the channel. That address leads out of a thread, so
 * there it comes second.
 */
function aloneAt(address: string | undefined, { client, channel, user }: Scene, thread?: string): Place {
  const inChannel = forPerson(client, channel, thread, user);
  if (!address) return inChannel;
  const there = byAddress(address, 'ephemeral');
  return thread ? orElse(inChannel, there) : orElse(there, { ...inChannel, questionIsThere: false });
}

/** One key for the same click or command sent again; a digest, for what was asked is kept nowhere. */
function keyOf(...parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** What a promise resolves to, or undefined where that takes too long. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms).unref());
  return Promise.race([promise, late]);
}
