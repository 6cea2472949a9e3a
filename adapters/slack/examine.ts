import { webApi } from '@slack/bolt';
import { type Finding, failure, ok, warning } from '../../src/bot/finding.js';
import { clientOptions } from './app.js';
import { problemOf } from './problem.js';
import { SCOPES } from './scopes.js';
import { readSettings, type SlackSettings } from './settings.js';

/** Slack refuses a signature that is older, and the bot one from the future. */
const CLOCK_SECONDS = 300;

/** Whether Slack takes the tokens, grants the scopes, and has the same time. Throws an `AdapterError` for settings that are wrong. */
export async function examine(environment: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const settings = readSettings(environment);
  return [...(await examineBotToken(settings)), ...(await examineConnection(settings))];
}

async function examineBotToken(settings: SlackSettings): Promise<Finding[]> {
  const { workspaces } = settings;
  if (workspaces.kind === 'many') return [ok('slack token', 'workspaces install the app by OAuth')];
  // The library keeps headers to itself, and the scopes and the time stand there.
  const response = await ask(settings, 'auth.test', workspaces.botToken);
  if (response === null)
    return [failure('slack token', 'Slack cannot be reached; look at the network and at SLACK_API_URL')];
  const { headers, answer } = response;
  if (answer.ok !== true) return [failure('slack token', problemOf({ data: answer }, 'SLACK_BOT_TOKEN'))];
  return [
    ok('slack token', 'Slack takes it'),
    examineScopes(headers.get('x-oauth-scopes')),
    examineClock(headers.get('date')),
  ];
}

function examineScopes(header: string | null): Finding {
  if (header === null) return warning('slack scopes', 'Slack does not say which there are');
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  const missing = SCOPES.filter((scope) => !granted.has(scope));
  return missing.length > 0
    ? failure(
        'slack scopes',
        `missing: ${missing.join(', ')}; add them (adapters/slack/manifest.yaml) and install the app again`,
      )
    : ok('slack scopes', `all ${SCOPES.length} are granted`);
}

function examineClock(date: string | null): Finding {
  const off = date === null ? Number.NaN : Math.abs(Date.now() - Date.parse(date)) / 1000;
  if (Number.isNaN(off)) return warning('slack clock', 'Slack does not say what time it is');
  return off > CLOCK_SECONDS
    ? failure(
        'slack clock',
        `this machine's clock is ${Math.round(off)} s off: Slack's signatures will be refused; set it by NTP`,
      )
    : ok('slack clock', 'the same as here');
}

async function examineConnection(settings: SlackSettings): Promise<Finding[]> {
  const { connection } = settings;
  if (connection.mode === 'http') return [ok('slack connection', `requests to port ${connection.port}`)];
  const client = new webApi.WebClient(connection.appToken, { ...clientOptions(settings), retryConfig: { retries: 0 } });
  return client.apps.connections.open({}).then(
    () => [ok('slack connection', 'Socket Mode')],
    (error: unknown) => [failure('slack connection', `SLACK_APP_TOKEN: ${problemOf(error, 'SLACK_APP_TOKEN')}`)],
  );
}

async function ask(
  { apiUrl = 'https://slack.com/api/' }: SlackSettings,
  method: string,
  token: string,
): Promise<{ headers: Headers; answer: { ok?: boolean; error?: string } } | null> {
  const request = {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(10_000),
  };
  const response = await fetch(new URL(method, apiUrl), request).catch(() => null);
  const answer = await response?.json().catch(() => null);
  return response && answer ? { headers: response.headers, answer } : null;
}
