import { AdapterError } from '../../src/bot/chatAdapter.js';

export interface DiscordSettings {
  readonly token: string;
  /** Discord's own name of the app; without it Discord is asked when the bot connects. */
  readonly applicationId: string | undefined;
  /** Commands are registered in this guild alone, where they appear at once; for trying things out. */
  readonly guildId: string | undefined;
  /** Where the REST API is, without a version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  readonly shards: 'auto' | number;
}

const ID = /^\d{1,20}$/;

/** What the environment says of Discord. Throws an `AdapterError` that names the variable that is missing or wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): DiscordSettings {
  const value = (name: string) => environment[name]?.trim() || undefined;
  const token = value('DISCORD_TOKEN');
  if (token === undefined)
    throw problem('set DISCORD_TOKEN, the token of the bot from its page at discord.com/developers');
  const id = (name: string) => {
    const written = value(name);
    if (written !== undefined && !ID.test(written))
      throw problem(`${name} must be an id of digits, for example ${name}=123456789012345678`);
    return written;
  };
  return {
    token,
    applicationId: id('DISCORD_APPLICATION_ID'),
    guildId: id('DISCORD_GUILD_ID'),
    apiUrl: apiUrlOf(value('DISCORD_API_URL')),
    shards: shardsOf(value('DISCORD_SHARDS')),
  };
}

/** discord.js puts the version behind it by itself. */
function apiUrlOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (!/^https?:\/\//.test(written) || !URL.canParse(written))
    throw problem('DISCORD_API_URL must be an address, for example DISCORD_API_URL=https://discord.com/api');
  return written.replace(/(?:\/v\d+)?\/*$/, '');
}

function shardsOf(written: string | undefined): 'auto' | number {
  if (written === undefined) return 1;
  if (written === 'auto') return 'auto';
  const shards = Number(written);
  if (!Number.isInteger(shards) || shards < 1 || shards > 10_000)
    throw problem('DISCORD_SHARDS must be auto or a number, for example DISCORD_SHARDS=auto');
  return shards;
}

function problem(says: string): AdapterError {
  return new AdapterError(`[discord] ${says}`);
}
