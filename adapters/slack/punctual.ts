import type { IncomingMessage, RequestListener } from 'node:http';

/** Slack's own advice: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const OFF_SECONDS = 300;

/**
 * Refuses requests that say they were signed more than five minutes ago, or hence: Bolt looks at the past alone, and a signature that
 * is good for years is one to steal.
 */
export function punctual(listener: RequestListener, now: () => number = Date.now): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST' || isNow(request, now() / 1000)) {
      listener(request, response);
      return;
    }
    request.resume();
    response.writeHead(401).end();
  };
}

function isNow({ headers }: IncomingMessage, seconds: number): boolean {
  const signed = Number(headers['x-slack-request-timestamp']);
  return Number.isFinite(signed) && Math.abs(seconds - signed) <= OFF_SECONDS;
}
