import { createHmac } from 'node:crypto';

export const SECRET = 'signing-secret';

export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
  readonly tampered?: boolean;
}

/** Sends what Slack sends to a bot that listens for requests, signed as Slack signs it. */
export function sendSigned(
  port: number,
  payload: object,
  { secret = SECRET, at = Math.floor(Date.now() / 1000), tampered = false }: Signing = {},
): Promise<Response> {
  const isEvent = 'event' in payload || (payload as { type?: string }).type === 'url_verification';
  const body = isEvent ? JSON.stringify(payload) : formOf(payload);
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
    body: tampered ? `${body} ` : body,
  });
}

/** Sends a body as it is, signed. */
export function sendRaw(port: number, body: string, type = 'application/json'): Promise<Response> {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  const headers = { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` };
  return fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body });
}

/** Commands come as a form, everything that was clicked as JSON in a form. */
function formOf(payload: object): string {
  return 'command' in payload
    ? new URLSearchParams(payload as Record<string, string>).toString()
    : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
