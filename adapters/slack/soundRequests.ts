import type { IncomingMessage, RequestListener } from 'node:http';
import { parse } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';

/** Slack sends no longer body. */
const LONGEST = 2 ** 20;

/**
 * Lets no request through whose body Bolt cannot read: it looks into what may be null, in a promise that nobody handles, and such a request
 * would end the program. What is let through carries its body as Bolt takes it from who read it first.
 */
export function onlySoundRequests(listener: RequestListener, signingSecret: string): RequestListener {
  return (request, response) => {
    const refuse = (status: number) => void response.writeHead(status, { connection: 'close' }).end();
    if (request.method !== 'POST') {
      listener(request, response);
      return;
    }
    bodyOf(request).then(
      (body) => {
        if (body === null) return refuse(413);
        if (!isSound(body.toString(), request.headers['content-type']))
          return refuse(isSigned(request, body.toString(), signingSecret) ? 400 : 401);
        listener(Object.assign(request, { rawBody: body }), response);
      },
      () => refuse(400),
    );
  };
}

/** Null where it is longer than anything that Slack sends. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isSigned({ headers }: IncomingMessage, body: string, signingSecret: string): boolean {
  const signature = String(headers['x-slack-signature'] ?? '');
  const timestamp = Number(headers['x-slack-request-timestamp']);
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
  });
}

/** Commands are a form; events are JSON, and everything that was clicked is JSON in a form. */
function isSound(body: string, type: string | undefined): boolean {
  const form = type === 'application/x-www-form-urlencoded' ? parse(body) : null;
  if (form !== null && form['payload'] === undefined) return 'command' in form || 'ssl_check' in form;
  try {
    const read = JSON.parse(String(form?.['payload'] ?? body));
    if (typeof read?.type !== 'string') return false;
    return read.type !== 'event_callback' || typeof read.event?.type === 'string';
  } catch {
    return false;
  }
}
