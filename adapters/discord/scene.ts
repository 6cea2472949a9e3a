import { type APIInteraction, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { Language } from '../../src/bot/messages.js';
import type { KeyValueStore } from '../../src/bot/state.js';
import { type GuildSettings, settingsOf } from './guildSettings.js';
import { languageOf } from './language.js';

/** Who does something, where, in which language. */
export interface Scene {
  /** Unique among all platforms. */
  readonly person: string;
  readonly channel: string;
  readonly guild: string | undefined;
  /** What is set for the server; nothing where there is none. */
  readonly settings: GuildSettings;
  readonly language: Language;
  /** Whether an answer is for one person unless it is asked for otherwise. */
  readonly private: boolean;
  /** Whether the person may change the settings of the server. */
  readonly managesServer: boolean;
}

/** What may be told of an interaction; a person's own conversation with the bot, and a server where it is no member, tell less. */
interface Told {
  readonly locale?: string | null;
  readonly guild_locale?: string | null;
  readonly channel_id?: string;
  readonly channel?: { readonly id?: string; readonly parent_id?: string | null };
}

export function sceneOf(interaction: APIInteraction, { language }: Bot, values: KeyValueStore): Scene {
  const guild = interaction.guild_id ?? undefined;
  const settings = settingsOf(values, guild);
  const { locale, guild_locale: guildLocale, channel_id: channelId, channel: place } = interaction as Told;
  const channel = place?.id ?? channelId ?? '';
  const direct = guild === undefined && interaction.context !== InteractionContextType.PrivateChannel;
  const isPublic = settings.publicChannels.some(({ id }) => id === channel || id === place?.parent_id);
  return {
    person: personOf((interaction.member?.user ?? interaction.user)?.id ?? ''),
    channel: channelOf(guild, channel),
    guild,
    settings,
    language: languageOf(locale) ?? settings.language ?? languageOf(guildLocale) ?? language,
    private: !direct && !isPublic,
    managesServer: guild !== undefined && (rightsOf(interaction) & MANAGING) !== 0n,
  };
}

export function personOf(user: string): string {
  return `discord:${user}`;
}

/** A channel as `ChatAdapter.post` takes it. */
export function channelOf(guild: string | undefined, channel: string): string {
  return `discord:${guild ?? 'direct'}:${channel}`;
}

const MANAGING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

function rightsOf({ member }: APIInteraction): bigint {
  const written = String(member?.permissions ?? '0');
  return /^\d+$/.test(written) ? BigInt(written) : 0n;
}
