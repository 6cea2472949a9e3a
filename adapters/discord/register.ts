import { type REST, Routes } from 'discord.js';
import { COMMANDS } from './commands.js';

/**
 * Registers the commands where they differ from those that are there: Discord counts registrations, and shows new ones late. Returns
 * whether there was anything to do.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const there = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  // A guild's own commands have no contexts: they are in the guild by being there.
  const wanted = guildId ? COMMANDS.map(({ contexts: _, integration_types: __, ...command }) => command) : COMMANDS;
  if (Array.isArray(there) && sameCommands(there, wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Whether what is registered says all that is wanted; Discord adds ids, versions and defaults of its own. */
function sameCommands(there: readonly unknown[], wanted: readonly unknown[]): boolean {
  if (there.length !== wanted.length) return false;
  const key = (command: unknown) => `${(command as { type?: number }).type ?? 1} ${(command as { name: string }).name}`;
  const known = new Map(there.map((command) => [key(command), command]));
  return wanted.every((command) => says(known.get(key(command)), command));
}

/** Whether one value says all that another does. What is not said is a default: false, null, or nothing. */
function says(one: unknown, other: unknown): boolean {
  if (Array.isArray(other))
    return Array.isArray(one) && one.length === other.length && other.every((value, at) => says(one[at], value));
  if (typeof other === 'object' && other !== null)
    return (
      typeof one === 'object' &&
      one !== null &&
      Object.entries(other).every(([key, value]) => says((one as Record<string, unknown>)[key], value)) &&
      (one as { options?: unknown[] }).options?.length === (other as { options?: unknown[] }).options?.length
    );
  // What was registered as a number may come back as a text.
  return String(one) === String(other) || (!one && !other);
}
