import type { Bot } from '../../src/bot/bot.js';
import { type Language, type Messages, messagesIn } from '../../src/bot/messages.js';
import type { Asked } from './buttonState.js';
import { apology } from './conversation.js';
import { byAddress, forPerson, inChannel, orElse, type Place, type Scene } from './places.js';
import { problemOf } from './problem.js';
import { ACTIONS, plain } from './render.js';

/** What is needed of a button that was pressed. */
export interface PressedButton {
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

interface Around {
  readonly scene: Scene;
  readonly pressed: PressedButton;
  readonly bot: Bot;
  readonly answer: (place: Place, scene: Scene, asked: Asked, showQuestion?: boolean) => Promise<void>;
  readonly language: (scene: Scene) => Promise<Language | undefined>;
  readonly report: (problem: string) => void;
}

/** Does what a button says; `asked` is what stands in it, null where that cannot be read. */
export async function press(name: string, asked: Asked | null, around: Around): Promise<void> {
  const { scene, pressed, bot, answer, language, report } = around;
  const { alone, forAll } = placesOf(pressed, scene);
  const tell = (text: (messages: Messages) => string, spoken: Language | undefined) =>
    alone.post(plain(text(messagesIn(spoken ?? bot.language))));
  if (asked === null) return tell(({ staleButton }) => staleButton, await language(scene));
  if (name === ACTIONS.helpful || name === ACTIONS.notHelpful) {
    try {
      const person = `slack:${scene.team}:${scene.user}`;
      await bot.rate({ message: asked, helpful: name === ACTIONS.helpful, person });
    } catch (error) {
      report(problemOf(error));
      return alone.post(apology(asked, bot));
    }
    return tell(({ thanks }) => thanks, asked.language);
  }
  if (name === ACTIONS.share) return answer(forAll, scene, asked, true);
  // In a conversation of two the next page is for both, and from the Home tab one is begun; elsewhere it is for who pressed.
  const direct = scene.channel.startsWith('D') && pressed.container?.is_ephemeral !== true;
  const atHome = pressed.container?.type === 'view' || pressed.channel === undefined;
  return answer(direct || atHome ? inChannel(scene.client, scene.channel, threadOf(pressed)) : alone, scene, asked);
}

/**
 * Where only the person who pressed sees a reply, and where all do. Slack's address for answers works where the bot is no member, but
 * leads out of a thread; so it comes second there.
 */
function placesOf(pressed: PressedButton, { client, channel, user }: Scene): { alone: Place; forAll: Place } {
  const { response_url: address } = pressed;
  const thread = threadOf(pressed);
  const here = { alone: forPerson(client, channel, thread, user), forAll: inChannel(client, channel, thread) };
  if (!address) return here;
  const there = { alone: byAddress(address, 'ephemeral'), forAll: byAddress(address, 'in_channel') };
  return thread
    ? { alone: orElse(here.alone, there.alone), forAll: orElse(here.forAll, there.forAll) }
    : { alone: orElse(there.alone, here.alone), forAll: orElse(there.forAll, here.forAll) };
}

function threadOf({ message, container }: PressedButton): string | undefined {
  return message?.thread_ts ?? container?.thread_ts;
}
