import { ApplicationCommandType, ApplicationIntegrationType, type REST, Routes } from 'discord.js';
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
  const isGlobal = guildId === undefined;
  if (Array.isArray(there) && said(there, isGlobal) === said(wanted, isGlobal)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

type Told = Readonly<Record<string, unknown>>;

/** What commands say to people, in one order, with Discord's defaults filled in and without what it adds: ids, versions. */
function said(commands: readonly unknown[], isGlobal: boolean): string {
  return JSON.stringify((commands as Told[]).map((command) => ofCommand(command, isGlobal)).toSorted(byName));
}

function ofCommand(command: Told, isGlobal: boolean) {
  const type = command['type'] ?? ApplicationCommandType.ChatInput;
  return {
    ...names(command),
    type,
    // What was registered as a number may come back as a text.
    permissions: String(command['default_member_permissions'] ?? ''),
    // Without contexts a command is everywhere, which no command of this bot is.
    ...(isGlobal
      ? {
          contexts: sorted(command['contexts']),
          installs: sorted(command['integration_types'] ?? [ApplicationIntegrationType.GuildInstall]),
        }
      : {}),
    options: list(command['options']).map((option) => ({
      ...names(option),
      type: option['type'],
      required: option['required'] ?? false,
      autocomplete: option['autocomplete'] ?? false,
      longest: option['max_length'] ?? null,
      channels: sorted(option['channel_types']),
      choices: list(option['choices']).map(({ name, value }) => [name, value]),
    })),
  };
}

function names(one: Told) {
  const localized = (key: string) =>
    Object.entries((one[key] as Record<string, string> | null) ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: one['name'],
    names: localized('name_localizations'),
    description: one['description'] ?? '',
    descriptions: localized('description_localizations'),
  };
}

function list(given: unknown): readonly Told[] {
  return Array.isArray(given) ? given : [];
}

function sorted(given: unknown): number[] {
  return (Array.isArray(given) ? (given as number[]) : []).toSorted((a, b) => a - b);
}

function byName(a: { name: unknown; type: unknown }, b: { name: unknown; type: unknown }): number {
  return `${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1;
}
