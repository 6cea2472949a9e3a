import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What went wrong with Discord, in one clean line: Discord's number of the error and what it means, never a message or an address, which
 * hold ids and tokens.
 */
export function problemOf(error: unknown): string {
  if (isRefused(error))
    return 'Discord refuses the token: set DISCORD_TOKEN anew, from the bot page at discord.com/developers';
  if (error instanceof DiscordAPIError)
    return `Discord answered ${error.code}${MEANING[error.code] ? ` (${MEANING[error.code]})` : ''}`;
  if (error instanceof HTTPError) return `Discord answered with HTTP status ${error.status}`;
  const refusal = REFUSALS[String((error as Error | null)?.message)];
  if (refusal !== undefined) return refusal;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (error instanceof TypeError || error instanceof RangeError || OURS.test(String(code)))
    return `a fault while answering (${error instanceof Error ? error.name : 'unknown'})`;
  return `Discord cannot be reached (${[code, name].find((one) => typeof one === 'string' && /^\w{1,60}$/.test(one)) ?? 'unknown'})`;
}

/** Numbers of https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const MEANING: Partial<Record<string | number, string>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: 'the answer came too late',
  [RESTJSONErrorCodes.UnknownChannel]: 'the channel is gone',
  [RESTJSONErrorCodes.MissingAccess]: 'the bot may not see the channel',
  [RESTJSONErrorCodes.MissingPermissions]: 'the bot may not write there',
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType]: 'it refuses how a message is made',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'the answer came too late',
};

/** What the library says where the gateway refuses, and what to do about it. */
const REFUSALS: Partial<Record<string, string>> = {
  'Sharding is required': 'Discord wants more shards for so many servers: set DISCORD_SHARDS=auto',
  'Invalid shard': 'Discord refuses the number of shards: set DISCORD_SHARDS=auto',
  'Used disallowed intents': 'Discord refuses the intents of the bot, though it uses none that need to be allowed',
};

/** Codes of the state file's errors. */
const OURS = /^(?:state|SQLITE_\w+)$/;

/** Whether Discord, or the way to it, is what failed. */
export function isOfDiscord(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError;
}

function isRefused(error: unknown): boolean {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  return (
    code === 'TokenInvalid' ||
    (error instanceof DiscordAPIError && status === 401) ||
    /invalid token|^authentication failed$|^expected token to be set/i.test(String((error as Error | null)?.message))
  );
}

export function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}
