import type { Server } from 'node:http';
import type { SocketModeReceiver } from '@slack/bolt';

/**
 * In Socket Mode, too, workspaces install the app by pages at a port of ours. Bolt does not listen for that server's errors, so a port
 * in use would end the program with a fault; here the start fails with it.
 */
export function failWithoutPort(receiver: SocketModeReceiver): void {
  const { httpServer } = receiver as unknown as { readonly httpServer?: Server };
  if (!httpServer) return;
  const start = receiver.start.bind(receiver);
  receiver.start = () =>
    new Promise((resolve, reject) => {
      httpServer.once('error', reject);
      start().then(resolve, reject);
    });
}
