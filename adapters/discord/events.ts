import { type APIInteraction, type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { GatewayMessage } from './conversation.js';

export interface Listeners {
  /** The bot's own id, when a session begins. */
  ready(session: { readonly user: { readonly id: string }; readonly application?: { readonly id: string } }): void;
  interaction(interaction: APIInteraction): void;
  message(message: GatewayMessage): void;
  /** A packet of a shape that nobody expects. */
  failed(error: unknown): void;
}

/** A packet of the gateway, before the library reads it. */
interface Packet {
  t: string | null;
  d: Record<string, unknown>;
}

/**
 * Listens to the gateway's own events. The library would make objects of them, and keep these: for that it needs guilds, channels and
 * members that not every place of a question has, and where they lack it throws, which ends the program. So it gets to see only what
 * keeps the connection.
 */
export function listen(client: Client, listeners: Listeners): void {
  client.on(Events.Raw, (packet: Packet) => {
    try {
      hear(packet, listeners);
    } catch (error) {
      packet.t = null;
      listeners.failed(error);
    }
  });
}

function hear(packet: Packet, { ready, interaction, message }: Listeners): void {
  switch (packet.t) {
    case GatewayDispatchEvents.Ready:
      ready(packet.d as never);
      return;
    case GatewayDispatchEvents.Resumed:
      return;
    case GatewayDispatchEvents.GuildCreate:
    case GatewayDispatchEvents.GuildDelete:
      // It counts them until it is ready; of what is in them nothing is needed.
      packet.d = { id: packet.d['id'], unavailable: true };
      return;
    case GatewayDispatchEvents.InteractionCreate:
      interaction(packet.d as never);
      break;
    case GatewayDispatchEvents.MessageCreate:
      message(packet.d as never);
      break;
  }
  packet.t = null;
}
