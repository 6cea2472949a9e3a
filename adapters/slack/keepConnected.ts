import type { SocketModeReceiver } from '@slack/bolt';
import { problemOf } from './problem.js';

type Client = SocketModeReceiver['client'];

/** A connection that lived so long was a good one: the next is made at once. */
const GOOD_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Connects anew whenever Slack or the network ends the connection, until the client is told to disconnect. The client's own way waits
 * for five seconds each time, in which events are late, and a Slack that is away for longer, or refuses once, ends the program by a
 * rejection that nobody handles (https://github.com/slackapi/node-slack-sdk/issues/2656); so its `autoReconnectEnabled` must be off.
 * An outage is reported once.
 */
export function keepConnected(client: Client, report: (problem: string) => void): void {
  let stopped = false;
  let connecting = false;
  let connectedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopWaiting: (() => void) | undefined;

  client.on('connected', () => {
    connectedAt = performance.now();
  });
  client.on('disconnecting', () => {
    stopped = true;
    clearTimeout(timer);
    stopWaiting?.();
  });
  client.on('disconnected', () => {
    // Without a connection before, the start fails, and whoever starts is told.
    if (!stopped && !connecting && connectedAt !== undefined) void connect();
  });

  async function connect(): Promise<void> {
    connecting = true;
    let failures = performance.now() - connectedAt! < GOOD_MS ? 1 : 0;
    let told = false;
    while (!stopped) {
      await wait(failures === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)));
      if (stopped) break;
      try {
        await client.start();
        break;
      } catch (error) {
        failures++;
        if (!told && !stopped) report(`the connection is lost, and made anew as soon as possible: ${problemOf(error)}`);
        told = true;
      }
    }
    connecting = false;
    // Told to stop while a connection was on its way: it is not wanted any more.
    if (stopped) client.disconnect().catch(() => undefined);
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      stopWaiting = resolve;
      timer = setTimeout(resolve, ms);
    });
  }
}
