import { AdapterError } from '../../src/bot/chatAdapter.js';

/** How Slack reaches the bot: over a socket that the bot opens, or by requests to a port of its own. */
export type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

/** One workspace with a token that the operator has, or many that install the app by themselves. */
export type Workspaces =
  | { readonly kind: 'one'; readonly botToken: string }
  | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };

export interface SlackSettings {
  readonly connection: Connection;
  readonly workspaces: Workspaces;
  /** Where the Web API is, with a slash at its end; undefined for Slack's own. */
  readonly apiUrl: string | undefined;
  /** Where a browser installs the app: its own port in Socket Mode. */
  readonly port: number;
}

const PORT = 3000;

/** What the environment says of Slack. Throws an `AdapterError` that names the variable that is missing or wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SlackSettings {
  const value = (name: string) => environment[name]?.trim() || undefined;
  const port = portOf(value('SLACK_PORT'));
  const apiUrl = apiUrlOf(value('SLACK_API_URL'));
  return { connection: connectionOf(value, port), workspaces: workspacesOf(value), apiUrl, port };
}

type Value = (name: string) => string | undefined;

function connectionOf(value: Value, port: number): Connection {
  const appToken = value('SLACK_APP_TOKEN');
  if (appToken !== undefined) {
    if (!appToken.startsWith('xapp-')) throw problem('SLACK_APP_TOKEN is an app-level token and begins with xapp-');
    return { mode: 'socket', appToken };
  }
  const signingSecret = value('SLACK_SIGNING_SECRET');
  if (signingSecret !== undefined) return { mode: 'http', signingSecret, port };
  throw problem('set SLACK_APP_TOKEN (xapp-…, Socket Mode) or SLACK_SIGNING_SECRET (requests to SLACK_PORT)');
}

function workspacesOf(value: Value): Workspaces {
  const botToken = value('SLACK_BOT_TOKEN');
  if (botToken !== undefined) {
    if (!botToken.startsWith('xox')) throw problem('SLACK_BOT_TOKEN is a bot token and begins with xoxb-');
    return { kind: 'one', botToken };
  }
  const [clientId, clientSecret, stateSecret] = OAUTH.map(value);
  if (clientId && clientSecret && stateSecret) return { kind: 'many', clientId, clientSecret, stateSecret };
  const missing = OAUTH.find((name) => value(name) === undefined)!;
  throw problem(
    OAUTH.some((name) => value(name) !== undefined)
      ? `${missing} is missing; installation by OAuth needs ${OAUTH.join(', ')}`
      : 'set SLACK_BOT_TOKEN (xoxb-…), or SLACK_CLIENT_ID and its secrets for installation by OAuth',
  );
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];

function portOf(written: string | undefined): number {
  if (written === undefined) return PORT;
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw problem('SLACK_PORT must be a port, for example SLACK_PORT=3000');
  return port;
}

function apiUrlOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (!/^https?:\/\//.test(written) || !URL.canParse(written))
    throw problem('SLACK_API_URL must be an address, for example SLACK_API_URL=https://slack.com/api/');
  return written.endsWith('/') ? written : `${written}/`;
}

function problem(says: string): AdapterError {
  return new AdapterError(`[slack] ${says}`);
}
