/**
 * What went wrong with Slack, in one clean line: Slack's own short name of the error and what it needs, never a message, which could
 * hold an address with a token in it. `variables` are those that a refused token may come from.
 */
export function problemOf(error: unknown, variables = 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN'): string {
  const { code, data, statusCode, retryAfter } = (error ?? {}) as {
    code?: unknown;
    data?: { error?: unknown; needed?: unknown };
    statusCode?: unknown;
    retryAfter?: unknown;
  };
  const name = word(data?.error);
  if (name === 'missing_scope')
    return `the scope ${word(data?.needed) ?? 'that this needs'} is missing: add it to the app (adapters/slack/manifest.yaml) and install it again`;
  if (name !== null && REFUSED.has(name)) return `Slack refuses the token (${name}): set ${variables} anew`;
  if (name !== null) return `Slack answered ${name}`;
  if (typeof retryAfter === 'number') return `Slack asks to wait ${retryAfter} s`;
  if (typeof statusCode === 'number' && statusCode > 0) return `Slack answered with HTTP status ${statusCode}`;
  const kind = word(code) ?? (error instanceof Error ? error.name : 'unknown');
  return OURS.has(kind) ? `a fault of the program (${kind})` : `Slack cannot be reached (${kind})`;
}

/** Slack's name of an error, or null where it is none of Slack's. */
export function slackError(error: unknown): string | null {
  return word((error as { data?: { error?: unknown } } | null)?.data?.error);
}

/** Whether Slack refused how something was said, not that it was said. */
export function refusedShape(error: unknown): boolean {
  return SHAPE.test(slackError(error) ?? '');
}

const SHAPE = /^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long|invalid_arguments|msg_too_long|no_text)$/;

const REFUSED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

/** What JavaScript throws where a program is wrong. A failed `fetch` is a TypeError too, but none comes here as such. */
const OURS: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w:.,-]{1,80}$/.test(value) ? value : null;
}
