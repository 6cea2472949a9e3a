import { DiscordAPIError, HTTPError } from 'discord.js';

/** Together less than the three seconds that a first answer has. */
const WAITS_MS = [300, 800, 1500];

/**
 * Sends something, and again where the network or Discord's servers fail: the library waits where requests are too many, tries again
 * at once where a server fails, and not at all where a connection breaks. Only for what may be sent twice.
 */
export async function patiently<T>(send: () => Promise<T>, waits: readonly number[] = WAITS_MS): Promise<T> {
  const [wait, ...rest] = waits;
  try {
    return await send();
  } catch (error) {
    if (wait === undefined || isRefusal(error)) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, wait));
  return patiently(send, rest);
}

/** Whether Discord has read it and does not want it. */
function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError || (error instanceof HTTPError && error.status < 500);
}
