import { type Language, messagesIn } from '../../src/bot/messages.js';
import type { KeyValueStore } from '../../src/bot/state.js';

/** How the bot answers on one server. */
export interface GuildSettings {
  readonly committee?: string | undefined;
  readonly place?: string | undefined;
  readonly language?: Language | undefined;
  /** Channels in which everybody sees answers. */
  readonly publicChannels: readonly NamedChannel[];
}

export interface NamedChannel {
  readonly id: string;
  /** As it was called when it was chosen. */
  readonly name: string;
}

/** What a person with the right to changes; what is not given stays. */
export interface Change {
  readonly committee?: string | undefined;
  readonly place?: string | undefined;
  readonly language?: string | undefined;
  readonly public?: NamedChannel | undefined;
  readonly private?: NamedChannel | undefined;
  readonly reset?: boolean | undefined;
}

const NONE: GuildSettings = { publicChannels: [] };
const MOST_CHANNELS = 100;

export function settingsOf(values: KeyValueStore, guild: string | undefined): GuildSettings {
  return guild === undefined ? NONE : ((values.get(`guild ${guild}`) as GuildSettings | undefined) ?? NONE);
}

/** Keeps a change; returns what is set then. */
export function changeSettings(values: KeyValueStore, guild: string, change: Change): GuildSettings {
  if (change.reset) {
    values.delete(`guild ${guild}`);
    return NONE;
  }
  const before = settingsOf(values, guild);
  const changed = new Set([change.public?.id, change.private?.id]);
  const others = before.publicChannels.filter(({ id }) => !changed.has(id));
  const after: GuildSettings = {
    committee: change.committee ?? before.committee,
    place: change.place ?? before.place,
    language: change.language === 'de' || change.language === 'en' ? change.language : before.language,
    publicChannels: [...others, ...(change.public ? [change.public] : [])].slice(-MOST_CHANNELS),
  };
  values.set(`guild ${guild}`, after);
  return after;
}

/** What is set, a line each. */
export function settingsText({ committee, place, language, publicChannels }: GuildSettings, spoken: Language): string {
  const { settings } = messagesIn(spoken);
  return [
    `${settings.committee}: ${committee ?? settings.none}`,
    `${settings.place}: ${place ?? settings.none}`,
    `${settings.language}: ${language ?? settings.none}`,
    `${settings.publicChannels}: ${publicChannels.map(({ name }) => `#${name}`).join(', ') || settings.none}`,
  ].join('\n');
}
