import type { App, webApi } from '@slack/bolt';
import type { Bot } from '../../src/bot/bot.js';
import type { InFlight } from '../../src/bot/inFlight.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import { createSeen } from '../../src/bot/seen.js';
import { type Asked, readButtonValue } from './buttonState.js';
import { answerIn } from './conversation.js';
import { plainQuestion } from './escape.js';
import { homeView, suggestPrompts } from './home.js';
import { createLanguageOf } from './people.js';
import { byAddress, forPerson, inChannel, type Place } from './places.js';
import { ACTIONS } from './render.js';
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

interface Scene {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

/** People do not wait for their language. */
const LANGUAGE_MS = 1500;
/** Messages of people that are no plain ones, and questions all the same. */
const ASKING_SUBTYPES: ReadonlySet<string | undefined> = new Set([undefined, 'thread_broadcast', 'file_share']);

/** Listens to everything that people do with the bot. Everything is acknowledged first and answered after. */
export function listen(app: App, bot: Bot, inFlight: InFlight, report: (problem: string) => void): void {
  const isNew = createSeen();
  const threads = createThreads();
  const languageOf = createLanguageOf();

  // From before the acknowledgement on it counts as begun: Slack does not send again what was acknowledged, so a stop has to wait for it.
  app.use(async ({ next }) => {
    const dealtWith = next();
    inFlight.run(() => dealtWith.catch(() => undefined));
    await dealtWith;
  });

  async function language({ client, team, user }: Scene): Promise<Language | undefined> {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LANGUAGE_MS).unref());
    return Promise.race([languageOf(client, team, user), late]);
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
  function answerMessage(scene: Scene, event: MessageEvent, thread: string | undefined): void {
    if (!isNew(`message ${scene.team} ${scene.channel} ${event.ts}`)) return;
    inFlight.run(() =>
      answer(inChannel(scene.client, scene.channel, thread), scene, { text: plainQuestion(event.text ?? '') }),
    );
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
    if (message.channel_type === 'im') {
      if (message.thread_ts) showStatus(scene, message.thread_ts);
      answerMessage(scene, message, message.thread_ts);
      return;
    }
    const thread = message.thread_ts;
    const botUser = context.botUserId ?? '';
    // What begins with somebody's name is said to that person, also in the bot's thread; a mention of the bot has its own event.
    if (thread === undefined || /^\s*<@/.test(text) || text.includes(`<@${botUser}`)) return;
    inFlight.run(async () => {
      if (await threads.isOwn(client, scene.team, scene.channel, thread, botUser))
        answerMessage(scene, message, thread);
    });
  });

  function showStatus(scene: Scene, thread: string): void {
    inFlight.run(async () => {
      const status = messagesIn((await language(scene)) ?? bot.language).searching;
      await scene.client
        .apiCall('assistant.threads.setStatus', { channel_id: scene.channel, thread_ts: thread, status })
        .catch(() => undefined);
    });
  }

  app.command(COMMAND, async ({ command, ack, client, context }) => {
    await ack();
    if (!isNew(`command ${command.trigger_id}`)) return;
    const scene = {
      client,
      team: context.teamId ?? command.team_id,
      user: command.user_id,
      channel: command.channel_id,
    };
    inFlight.run(() =>
      answer(byAddress(command.response_url, 'ephemeral'), scene, { text: plainQuestion(command.text ?? '') }),
    );
  });

  app.shortcut(SHORTCUT, async ({ shortcut, ack, client, context }) => {
    await ack();
    if (!isNew(`shortcut ${shortcut.trigger_id}`) || shortcut.type !== 'message_action') return;
    const scene = { client, team: context.teamId ?? '', user: shortcut.user.id, channel: shortcut.channel.id };
    inFlight.run(() =>
      answer(byAddress(shortcut.response_url, 'ephemeral'), scene, {
        text: plainQuestion(shortcut.message.text ?? ''),
      }),
    );
  });

  app.action(/^ratsfuchs_/, async ({ action, body, ack, client, context }) => {
    await ack();
    const pressed = body as PressedButton;
    const {
      action_id: name = '',
      value,
      action_ts: at,
    } = action as { action_id?: string; value?: string; action_ts?: string };
    if (!isNew(`action ${pressed.trigger_id ?? at}`)) return;
    const channel = pressed.channel?.id ?? pressed.container?.channel_id;
    const scene = { client, team: context.teamId ?? '', user: pressed.user.id, channel: channel ?? pressed.user.id };
    inFlight.run(() => press(name, readButtonValue(value), scene, pressed));
  });

  async function press(name: string, asked: Asked | null, scene: Scene, pressed: PressedButton): Promise<void> {
    const { client, channel, user, team } = scene;
    const thread = pressed.message?.thread_ts ?? pressed.container?.thread_ts;
    const address = pressed.response_url;
    const alone: Place =
      address && !thread ? byAddress(address, 'ephemeral') : forPerson(client, channel, thread, user);
    const tell = (text: (messages: ReturnType<typeof messagesIn>) => string, spoken: Language | undefined) =>
      alone.post({
        text: text(messagesIn(spoken ?? bot.language)),
        parse: 'none',
        unfurl_links: false,
        unfurl_media: false,
      });
    if (asked === null) return tell(({ staleButton }) => staleButton, await language(scene));
    if (name === ACTIONS.helpful || name === ACTIONS.notHelpful) {
      await bot.rate({ message: asked, helpful: name === ACTIONS.helpful, person: `slack:${team}:${user}` });
      return tell(({ thanks }) => thanks, asked.language);
    }
    if (name === ACTIONS.share) {
      const place = address && !thread ? byAddress(address, 'in_channel') : inChannel(client, channel, thread);
      return answer(place, scene, asked, true);
    }
    // In a conversation of two the next page is for both, and from the Home tab one is begun; elsewhere it is for who pressed.
    const direct = channel.startsWith('D') && pressed.container?.is_ephemeral !== true;
    const atHome = pressed.container?.type === 'view' || pressed.channel === undefined;
    return answer(direct || atHome ? inChannel(client, channel, thread) : alone, scene, asked);
  }

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

/** What is needed of a button that was pressed. */
interface PressedButton {
  readonly trigger_id?: string;
  readonly response_url?: string;
  readonly user: { readonly id: string };
  readonly channel?: { readonly id: string };
  readonly message?: { readonly thread_ts?: string };
  readonly container?: {
    readonly type?: string;
    readonly is_ephemeral?: boolean;
    readonly thread_ts?: string;
    readonly channel_id?: string;
  };
}
