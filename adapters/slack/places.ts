import type { webApi } from '@slack/bolt';
import { refusedShape } from './problem.js';
import type { Payload } from './render.js';

/** Who did something, and where. */
export interface Scene {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

/** Where a reply goes. */
export interface Place {
  /** Only the person who asked sees it. */
  readonly private: boolean;
  /** Whether the question stands there anyway. */
  readonly questionIsThere: boolean;
  post(payload: Posted): Promise<void>;
}

/** A reply, or its text alone where Slack refuses the blocks. */
export type Posted = Payload | Omit<Payload, 'blocks'>;

/** A message that all of a channel see, in a thread if one is given. */
export function inChannel(client: webApi.WebClient, channel: string, thread: string | undefined): Place {
  return {
    private: false,
    questionIsThere: true,
    post: async (payload) => {
      await client.apiCall('chat.postMessage', { ...payload, channel, ...(thread ? { thread_ts: thread } : {}) });
    },
  };
}

/** A message in a thread that one person sees. */
export function forPerson(client: webApi.WebClient, channel: string, thread: string | undefined, user: string): Place {
  return {
    private: true,
    questionIsThere: true,
    post: async (payload) => {
      await client.apiCall('chat.postEphemeral', {
        ...payload,
        channel,
        user,
        ...(thread ? { thread_ts: thread } : {}),
      });
    },
  };
}

/** The address that Slack gives for answers to a command or a button; it works where the bot is no member, for half an hour. */
export function byAddress(address: string, visible: 'ephemeral' | 'in_channel'): Place {
  return {
    private: visible === 'ephemeral',
    questionIsThere: false,
    post: (payload) => postTo(address, { ...payload, response_type: visible, replace_original: false }),
  };
}

/**
 * The second place where the first cannot be used: an address that is used up, a channel that the bot is not in. What Slack refuses for
 * its shape it would refuse there too.
 */
export function orElse(first: Place, second: Place): Place {
  return {
    ...first,
    post: (payload) =>
      first.post(payload).catch(async (error) => {
        if (refusedShape(error)) throw error;
        // Why the first failed is what the operator can mend.
        await second.post(payload).catch(() => {
          throw error;
        });
      }),
  };
}

const TRIES = 5;
const TIMEOUT_MS = 20_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** Posts JSON; waits and tries again where Slack says that it is too much or that it is ill. */
async function postTo(address: string, body: object): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    if (response?.ok) return;
    const hopeless = response !== null && response.status !== 429 && response.status < 500;
    if (hopeless || attempt === TRIES) throw new AddressError(response?.status ?? 0, await errorName(response));
    const asked = Number(response?.headers.get('retry-after')) * 1000;
    const wait = Math.min(LONGEST_WAIT_MS, asked || FIRST_WAIT_MS * 2 ** attempt);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Slack did not take an answer; shaped like the errors of its Web API. */
class AddressError extends Error {
  readonly data: { readonly error: string } | undefined;
  constructor(
    readonly statusCode: number,
    name: string | null,
  ) {
    super('an answer was not taken');
    this.data = name === null ? undefined : { error: name };
  }
}

/** Slack says in a word what was wrong, as text or as JSON. */
async function errorName(response: Response | null): Promise<string | null> {
  const text = (await response?.text().catch(() => '')) ?? '';
  return /"error":\s*"(\w+)"/.exec(text)?.[1] ?? /^\w{1,60}$/.exec(text.trim())?.[0] ?? null;
}
