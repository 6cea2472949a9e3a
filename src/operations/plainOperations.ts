import type { Bot } from '../bot/bot.js';
import type { FeedbackStore, KeyValueStore } from '../bot/state.js';
import type { FollowStore } from '../follow/followStore.js';
import type { ReloadOutcome } from '../liveLibrary.js';
import { forgetfulState } from '../state/forgetfulState.js';
import { faultOf } from './fault.js';

/** What a running bot tells of itself and keeps. */
export interface Operations {
  /** Without `follows` no topic can be followed. */
  readonly state: {
    readonly feedback: FeedbackStore;
    readonly follows?: FollowStore;
    values(owner: string): KeyValueStore;
  };
  /** The bot as one surface sees it: limited, counted and logged. */
  observed(bot: Bot, surface: string): Bot;
  /** All adapters have started. */
  started(): void;
  /** The minutes were read, or could not be. */
  reloaded(outcome: ReloadOutcome): void;
  /** A question could not be answered. */
  failed(surface: string, error: unknown): void;
  platformProblem(surface: string, problem: string): void;
  problem(problem: string): void;
  close(): Promise<void>;
}

/** For a chat in the terminal: nothing is kept, and only what keeps it from working is told. */
export function plainOperations(complain: (line: string) => void): Operations {
  return {
    state: forgetfulState(),
    observed: (bot) => bot,
    started: () => undefined,
    reloaded(outcome) {
      // New minutes are no news for the person in the terminal; minutes that cannot be read any more are.
      if ('error' in outcome) complain(`the minutes could not be read again: ${(outcome.error as Error).message}`);
    },
    failed: (_, error) => complain(`a question could not be answered: ${faultOf(error).kind}`),
    platformProblem: (_, problem) => complain(problem),
    problem: complain,
    close: async () => undefined,
  };
}
