import { createHash } from 'node:crypto';
import type { FeedbackStore, KeyValueStore } from '../bot/state.js';

/** State that ends with the process: a chat in the terminal has nothing to keep, and must not leave a file behind. */
export function forgetfulState(): { feedback: FeedbackStore; values(owner: string): KeyValueStore; close(): void } {
  const owners = new Map<string, Map<string, unknown>>();
  return {
    feedback: {
      hash: (text) => createHash('sha256').update(text).digest('hex'),
      rate: () => undefined,
      forget: () => 0,
    },
    values(owner) {
      const own = owners.get(owner) ?? new Map<string, unknown>();
      owners.set(owner, own);
      return {
        get: (key) => own.get(key),
        set: (key, value) => void own.set(key, value),
        delete: (key) => void own.delete(key),
      };
    },
    close: () => undefined,
  };
}
