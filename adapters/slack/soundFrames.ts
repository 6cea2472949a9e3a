import type { SocketModeReceiver } from '@slack/bolt';

type Client = SocketModeReceiver['client'];

/**
 * Lets nothing into the client that it cannot read: it looks for an event's type where there may be none, in a promise that nobody
 * handles, and such a frame would end the program.
 */
export function onlySoundFrames(client: Client, report: (problem: string) => void): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  let told = false;
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (isSound(data)) {
      for (const listener of listeners) listener.call(client, data, isBinary);
      return;
    }
    if (!told) report('Slack sent something that could not be read');
    told = true;
  });
}

function isSound(data: unknown): boolean {
  try {
    const frame = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data as Uint8Array));
    if (typeof frame.type !== 'string') return false;
    return frame.type !== 'events_api' || typeof frame.payload.event.type === 'string';
  } catch {
    return false;
  }
}
