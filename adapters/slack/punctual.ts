import type { IncomingMessage, RequestListener } from 'node:http';

/** Slack's own advice: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const OFF_SECONDS = 300;
/** Anybody can send requests that are signed wrongly; the operator is told so often at most. */
const QUIET_MS = 600_000;

/**
 * Refuses requests that say they were signed more than five minutes ago, or hence: Bolt looks at the past alone, and a signature that
 * is good for years is one to steal. What says nothing of its time is left to Bolt, which refuses it too, but for Slack's test of the
 * certificate. Tells of signed requests that are refused: a signing secret that is wrong would look like silence.
 */
export function punctual(
  listener: RequestListener,
  report: (problem: string) => void,
  now: () => number = Date.now,
): RequestListener {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (request, response) => {
    response.on('finish', () => {
      const signed = request.headers['x-slack-signature'] !== undefined;
      if (response.statusCode !== 401 || !signed || now() - toldAt < QUIET_MS) return;
      toldAt = now();
      report(
        isNow(request, toldAt / 1000)
          ? 'a request is not signed with SLACK_SIGNING_SECRET: compare it with "Signing Secret" under "Basic Information"'
          : "a request is refused for its time: look at this machine's clock",
      );
    });
    if (request.method !== 'POST' || isNow(request, now() / 1000)) {
      listener(request, response);
      return;
    }
    request.resume();
    response.writeHead(401).end();
  };
}

function isNow({ headers }: IncomingMessage, seconds: number): boolean {
  const stamp = headers['x-slack-request-timestamp'];
  return stamp === undefined || Math.abs(seconds - Number(stamp)) <= OFF_SECONDS;
}
