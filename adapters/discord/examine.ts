import { type Finding, failure, ok, warning } from '../../src/bot/finding.js';
import { readSettings } from './settings.js';

const CLOCK_SECONDS = 60;

/** Whether Discord takes the token, has a gateway for it, and has the same time. Throws an `AdapterError` for settings that are wrong. */
export async function examine(environment: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const { token, apiUrl = 'https://discord.com/api' } = readSettings(environment);
  const ask = (path: string) =>
    fetch(`${apiUrl}/v10${path}`, {
      headers: { authorization: `Bot ${token}` },
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
  const self = await ask('/users/@me');
  if (self === null)
    return [failure('discord token', 'Discord cannot be reached; look at the network and at DISCORD_API_URL')];
  if (self.status === 401)
    return [failure('discord token', 'Discord refuses it; make a new one on the bot page and set DISCORD_TOKEN')];
  if (!self.ok) return [failure('discord token', `Discord answered with HTTP status ${self.status}; try again later`)];
  return [
    ok('discord token', 'Discord takes it'),
    examineGateway(await ask('/gateway/bot')),
    examineClock(self.headers.get('date')),
  ];
}

function examineGateway(response: Response | null): Finding {
  return response?.ok
    ? ok('discord gateway', 'it is there; the bot needs no privileged intent')
    : failure(
        'discord gateway',
        `Discord has none for this bot (HTTP status ${response?.status ?? 'none'}); try again later`,
      );
}

function examineClock(date: string | null): Finding {
  const off = date === null ? Number.NaN : Math.abs(Date.now() - Date.parse(date)) / 1000;
  if (Number.isNaN(off)) return warning('discord clock', 'Discord does not say what time it is');
  return off > CLOCK_SECONDS
    ? warning('discord clock', `this machine's clock is ${Math.round(off)} s off; set it by NTP`)
    : ok('discord clock', 'the same as here');
}
