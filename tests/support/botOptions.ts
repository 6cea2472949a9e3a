import type { BotOptions } from '../../src/bot/bot.js';
import { forgetfulState } from '../../src/state/forgetfulState.js';

/** A bot for tests: a fault of ours is the test's fault. */
export const botOptions: BotOptions = {
  language: 'de',
  feedback: forgetfulState().feedback,
  failed: (error) => {
    throw error;
  },
};
