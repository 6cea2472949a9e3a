import type { REST } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { KeyValueStore } from '../../src/bot/state.js';

/** What the adapter's parts work with. */
export interface Outside {
  readonly bot: Bot;
  readonly rest: REST;
  /** For answers to interactions, which Discord does not count among the fifty requests of a second. */
  readonly interactionRest: REST;
  readonly values: KeyValueStore;
  /** Discord's name of the app, where an interaction does not tell it. */
  readonly applicationId: string;
  readonly report: (problem: string) => void;
}
