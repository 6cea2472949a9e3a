import { BOT } from './fakeDiscord.js';

let serial = 0;
/** An id of Discord's, unlike all others. */
export const id = () => String(800_000_000_000_000_000n + BigInt(++serial));

export const GUILD = '700000000000000001';
export const CHANNEL = '700000000000000002';
const user = (person = '600000000000000001') => ({ id: person, username: 'p', discriminator: '0', avatar: null });

/** Changes to an event; `guild: null` is a direct conversation. */
export interface Changes {
  readonly guild?: string | null;
  readonly person?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly permissions?: string;
  readonly channel?: string;
  readonly context?: number;
  readonly message?: object;
}

function interaction(type: number, data: object, changes: Changes) {
  const own = id();
  const guild = changes.guild === undefined ? GUILD : changes.guild;
  const who = user(changes.person);
  return {
    id: own,
    application_id: BOT.application,
    type,
    data,
    token: `token-${own}`,
    version: 1,
    channel_id: changes.channel ?? CHANNEL,
    channel: { id: changes.channel ?? CHANNEL, type: guild ? 0 : 1 },
    locale: changes.locale ?? 'de',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 1,
    context: changes.context ?? (guild ? 0 : 1),
    ...(guild
      ? {
          guild_id: guild,
          guild_locale: changes.guildLocale ?? 'de',
          member: {
            user: who,
            roles: [],
            permissions: changes.permissions ?? '0',
            joined_at: '2020-01-01T00:00:00Z',
            deaf: false,
            mute: false,
            flags: 0,
          },
        }
      : { user: who }),
    ...(changes.message ? { message: changes.message } : {}),
  };
}

const given = (options: Record<string, string | boolean>) =>
  Object.entries(options).map(([name, value]) => ({ name, type: typeof value === 'boolean' ? 5 : 3, value }));

export const command = (name: string, options: Record<string, string | boolean> = {}, changes: Changes = {}) =>
  interaction(2, { id: '1', name, type: 1, options: given(options) }, changes);

export const typing = (name: string, option: string, value: string, changes: Changes = {}) =>
  interaction(4, { id: '1', name, type: 1, options: [{ name: option, type: 3, value, focused: true }] }, changes);

export function aboutThis(content: string, changes: Changes = {}) {
  const target = id();
  const message = {
    id: target,
    channel_id: CHANNEL,
    content,
    author: user(),
    mentions: [],
    attachments: [],
    embeds: [],
    timestamp: '2024-01-01T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mention_roles: [],
    pinned: false,
    type: 0,
  };
  return interaction(
    2,
    {
      id: '2',
      name: 'Ask the minutes about this',
      type: 3,
      target_id: target,
      resolved: { messages: { [target]: message } },
    },
    changes,
  );
}

export const press = (customId: string | undefined, changes: Changes = {}) =>
  interaction(
    3,
    { custom_id: customId, component_type: 2 },
    { message: { id: id(), channel_id: CHANNEL, content: '', author: user(BOT.id), components: [] }, ...changes },
  );

export function said(content: string, more: object = {}) {
  return {
    id: id(),
    channel_id: CHANNEL,
    guild_id: GUILD,
    author: user(),
    content,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    timestamp: '2024-01-01T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: 0,
    ...more,
  };
}

export const mentioning = (content: string, more: object = {}) =>
  said(`<@${BOT.id}> ${content}`, { mentions: [user(BOT.id)], ...more });

export function direct(content: string, more: object = {}) {
  const { guild_id: _, ...message } = said(content, { channel_id: '700000000000000009', ...more });
  return message;
}
