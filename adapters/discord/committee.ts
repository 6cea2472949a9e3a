import type { Bot } from '../../src/bot/bot.js';
import type { GuildSettings } from './guildSettings.js';

/** The committee of `/latest` where none is named: the one that is set, else that of the quarter. */
export function committeeFor({ committee, place }: GuildSettings, bot: Pick<Bot, 'committees'>): string | undefined {
  return committee ?? (place ? bot.committees(place)[0] : undefined);
}

/** As many whole words of a committee's name as have room: they find it too. */
export function beginningOf(committee: string, most: number): string {
  if (committee.length <= most) return committee;
  const cut = committee.slice(0, most + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || committee.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
