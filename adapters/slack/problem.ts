/**
 * What went wrong with Slack, in one clean line: Slack's own short name of the error and what it needs, never a message, which could
 * hold an address with a token in it.
 */
export function problemOf(error: unknown): string {
  const { code, data, statusCode, retryAfter } = (error ?? {}) as {
    code?: unknown;
    data?: { error?: unknown; needed?: unknown };
    statusCode?: unknown;
    retryAfter?: unknown;
  };
  const name = word(data?.error);
  if (name === 'missing_scope')
    return `the scope ${word(data?.needed) ?? 'that this needs'} is missing: add it to the app (adapters/slack/manifest.yaml) and install it again`;
  if (name !== null && REFUSED.has(name))
    return `Slack refuses the token (${name}): set SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew`;
  if (name !== null) return `Slack answered ${name}`;
  if (typeof retryAfter === 'number') return `Slack asks to wait ${retryAfter} s`;
  if (typeof statusCode === 'number') return `Slack answered with HTTP status ${statusCode}`;
  return `Slack cannot be reached (${word(code) ?? (error instanceof Error ? error.name : 'unknown')})`;
}

/** Slack's name of an error, or null where it is none of Slack's. */
export function slackError(error: unknown): string | null {
  return word((error as { data?: { error?: unknown } } | null)?.data?.error);
}

export const REFUSED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w:.,-]{1,80}$/.test(value) ? value : null;
}
