import type { Bot } from './bot.js';
import type { Finding } from './finding.js';
import type { Reply } from './reply.js';
import type { KeyValueStore } from './state.js';

/** The port to a chat platform. Each implementation passes tests/contracts/chatAdapter.ts. */
export interface ChatAdapter {
  readonly name: string;
  /** Resolves when the adapter listens, or, where a conversation has an end, when it has ended. */
  start(bot: Bot): Promise<void>;
  /** Finishes what is in flight and lets go of all sockets. */
  stop(): Promise<void>;
  /**
   * Posts a message that nobody just asked for into a channel, as `Message.channel` names it. `id` is the same when a message is posted
   * again because the program ended before it knew: then the message that is there already stays the only one, where the platform
   * can tell. Throws a `ChannelGone` where nobody can be told there any more. An adapter without it offers no topics to follow.
   */
  post?(channel: string, reply: Reply, id: string): Promise<void>;
}

/** The channel is not there any more, or the bot is no longer in it. */
export class ChannelGone extends Error {
  readonly code = 'channel-gone';
}

/** What `adapters/<name>/adapter.ts` exports. */
export interface AdapterModule {
  createAdapter(environment: AdapterEnvironment): ChatAdapter;
  /** For `doctor`: whether the platform takes the credentials, and grants what the adapter needs. Nothing is changed there. */
  examine?(environment: AdapterEnvironment['environment']): Promise<readonly Finding[]>;
}

/** The outside, as an adapter sees it. */
export interface AdapterEnvironment {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** What the adapter keeps between two starts. */
  readonly values: KeyValueStore;
  /** Tells the operator of a problem, in one line without tokens, questions or people's ids. */
  readonly report: (problem: string) => void;
}

/**
 * What the operator has to mend before an adapter can work: a variable that is missing, a token that is refused, a scope that was not
 * granted. The message is one line that says what to do; it is all that is shown, and the program ends with 1.
 */
export class AdapterError extends Error {
  readonly code = 'adapter';
}
