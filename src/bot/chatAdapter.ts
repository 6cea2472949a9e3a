import type { Bot } from './bot.js';

/** The port to a chat platform. Each implementation passes tests/contracts/chatAdapter.ts. */
export interface ChatAdapter {
  readonly name: string;
  /** Resolves when the adapter listens, or, where a conversation has an end, when it has ended. */
  start(bot: Bot): Promise<void>;
  /** Finishes what is in flight and lets go of all sockets. */
  stop(): Promise<void>;
}

/** What `adapters/<name>/adapter.ts` exports. */
export interface AdapterModule {
  createAdapter(environment: AdapterEnvironment): ChatAdapter;
}

/** The outside, as an adapter sees it. */
export interface AdapterEnvironment {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}
