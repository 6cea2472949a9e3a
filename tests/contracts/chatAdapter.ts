import { describe, expect, test } from 'vitest';
import type { Bot } from '../../src/bot/bot.js';
import type { ChatAdapter } from '../../src/bot/chatAdapter.js';
import { textReply } from '../../src/bot/reply.js';

/** A running adapter with somebody at its other end. */
interface Conversation {
  readonly adapter: ChatAdapter;
  /** Sends a message over the platform and waits for what comes back, as text. */
  say(text: string): Promise<string>;
  /** Lets the platform end the conversation. */
  end(): Promise<void>;
}

/** A bot that repeats what it hears. */
const echo: Bot = {
  language: 'de',
  reply: async ({ text }) => textReply(`heard: ${text}`, 'de'),
  greeting: () => textReply('Guten Tag', 'de'),
  prompts: () => [],
  committees: () => [],
  rate: async () => undefined,
};

/** What every chat adapter must do. */
export function chatAdapterContract(name: string, open: () => Conversation): void {
  describe(`${name} as a chat adapter`, () => {
    test('brings messages to the bot and its replies back', async () => {
      const { adapter, say, end } = open();
      const running = adapter.start(echo);
      expect(await say('Radweg')).toContain('heard: Radweg');
      expect(await say('Brücke')).toContain('heard: Brücke');
      await end();
      await adapter.stop();
      await running;
    });

    test('stops when told to, and a second time without harm', async () => {
      const { adapter } = open();
      const running = adapter.start(echo);
      await adapter.stop();
      await adapter.stop();
      await expect(running).resolves.toBeUndefined();
    });

    test('has a name', () => {
      expect(open().adapter.name).toMatch(/^[a-z]+$/);
    });
  });
}
