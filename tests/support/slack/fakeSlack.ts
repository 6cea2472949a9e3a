import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Block, blockFaults } from './blockRules.js';

/** A call of the Web API, or an answer to a response URL (`response`), with what was refused of it. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string | null;
  readonly error: string | null;
}

/** How an envelope fared. */
export interface Delivery {
  /** Milliseconds until it was acknowledged. */
  readonly ackMs: number;
}

export const BOT = { id: 'B1', token: 'xoxb-good', appToken: 'xapp-good', user: 'U0BOT', team: 'T1' };
const ACK_MS = 3000;
const WAIT_MS = 10_000;

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/**
 * Slack as a bot sees it, on 127.0.0.1: the Web API, Socket Mode and response URLs. It refuses what Slack refuses: tokens, blocks,
 * acknowledgements after three seconds.
 */
export async function startFakeSlack() {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  /** Answers that come instead of the usual one, for a method, in order. */
  const scripted = new Map<string, ((response: ServerResponse) => void)[]>();
  const acks = new Map<string, () => void>();
  const sockets = new Set<WebSocket>();
  const locales = new Map<string, string>();
  /** Threads that were there before, by their first message. */
  const threads = new Map<string, readonly { user?: string; bot_id?: string; text: string; ts: string }[]>();
  let posted = 0;
  let envelopes = 0;

  const record = (call: Call) => {
    calls.push(call);
    for (const look of [...waiting]) look();
  };

  const methods: Record<string, (args: Record<string, unknown>) => object> = {
    'auth.test': () => ({
      ok: true,
      user_id: BOT.user,
      bot_id: BOT.id,
      team_id: BOT.team,
      url: 'https://x.slack.com/',
    }),
    'apps.connections.open': () => ({ ok: true, url: `ws://127.0.0.1:${port}/socket?ticket=secret-ticket` }),
    'chat.postMessage': (args) => message(args),
    'chat.postEphemeral': (args) => message(args),
    'users.info': ({ user }) => ({ ok: true, user: { id: user, locale: locales.get(String(user)) ?? 'de-DE' } }),
    'conversations.replies': ({ ts, limit }) => {
      const messages = threads.get(String(ts))?.slice(0, Number(limit));
      return messages ? { ok: true, messages } : { ok: false, error: 'thread_not_found' };
    },
    'conversations.history': ({ channel }) => ({
      ok: true,
      messages: calls
        .filter(({ method, args }) => method === 'chat.postMessage' && args['channel'] === channel)
        .map(({ args }) => args),
    }),
    'views.publish': () => ({ ok: true }),
    'assistant.threads.setSuggestedPrompts': () => ({ ok: true }),
    'assistant.threads.setStatus': () => ({ ok: true }),
    'oauth.v2.access': () => ({
      ok: true,
      access_token: 'xoxb-installed',
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: BOT.user,
      app_id: 'A1',
      team: { id: 'T2', name: 'Zwei' },
      authed_user: { id: 'U9' },
    }),
  };

  function message(args: Record<string, unknown>): object {
    const faults = blockFaults(args['blocks'] as Block[] | undefined);
    if (typeof args['text'] !== 'string' || args['text'] === '') faults.push('no_text');
    if (String(args['text']).length > 40_000) faults.push('msg_too_long');
    return faults.length > 0
      ? { ok: false, error: 'invalid_blocks', response_metadata: { messages: faults } }
      : { ok: true, ts: `${++posted}.000`, channel: args['channel'] };
  }

  const TOKENS: Record<string, readonly string[]> = {
    'apps.connections.open': [BOT.appToken],
    'oauth.v2.access': [''],
  };

  async function api(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
    const args = parseArgs(await bodyOf(request), request.headers['content-type'] ?? '');
    const special = scripted.get(method)?.shift();
    if (special) {
      record({ method, args, token, error: 'scripted' });
      special(response);
      return;
    }
    const allowed = TOKENS[method] ?? [BOT.token, 'xoxb-installed'];
    const answer = !(method in methods)
      ? { ok: false, error: 'unknown_method' }
      : !allowed.includes(token ?? '')
        ? { ok: false, error: 'invalid_auth' }
        : methods[method]!(args);
    record({ method, args, token, error: (answer as { error?: string }).error ?? null });
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-oauth-scopes', 'app_mentions:read,chat:write,commands');
    response.end(JSON.stringify(answer));
  }

  async function answerByAddress(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
    const special = scripted.get('response')?.shift();
    const faults = special ? ['scripted'] : blockFaults(args['blocks'] as Block[] | undefined);
    record({ method: 'response', args, token: null, error: faults.length > 0 ? faults.join(', ') : null });
    if (special) special(response);
    else response.writeHead(faults.length > 0 ? 400 : 200).end(faults.length > 0 ? 'invalid_blocks' : 'ok');
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const work = path.startsWith('/api/')
      ? api(path.slice('/api/'.length), request, response)
      : path.startsWith('/response/')
        ? answerByAddress(request, response)
        : Promise.resolve(void response.writeHead(404).end());
    work.catch(() => response.writeHead(500).end());
  });
  const socketServer = new WebSocketServer({ server, path: '/socket' });
  socketServer.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
      if (id) acks.get(id)?.();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.size,
        debug_info: {},
        connection_info: { app_id: 'A1' },
      }),
    );
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  /** Resolves when something holds, looked at after every call; rejects after ten seconds. */
  function until<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(
          new Error(
            `${what} did not happen; there was: ${calls.map(({ method, error }) => `${method}${error ? ` (${error})` : ''}`).join(', ')}`,
          ),
        );
      }, WAIT_MS);
      const check = () => {
        const found = look();
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }

  return {
    apiUrl: `${origin}/api/`,
    calls,
    locales,
    threads,
    until,
    responseUrl: (name: string) => `${origin}/response/${name}`,
    /** The calls of a method that were taken. */
    taken: (method: string) => calls.filter((call) => call.method === method && call.error === null),
    refused: () => calls.filter(({ error }) => error !== null && error !== 'scripted'),
    /** The next calls of a method get these answers. */
    script(method: string, ...answers: ((response: ServerResponse) => void)[]) {
      scripted.set(method, [...(scripted.get(method) ?? []), ...answers]);
    },
    connected: () => until('a connection', () => sockets.size > 0),
    /** Delivers over the socket; resolves when it is acknowledged, rejects after three seconds. */
    async deliver(type: 'events_api' | 'slash_commands' | 'interactive', payload: object): Promise<Delivery> {
      const socket = await until('a connection', () => [...sockets][0]);
      const id = `envelope-${++envelopes}`;
      const started = performance.now();
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('not acknowledged within 3 s')), ACK_MS);
        acks.set(id, () => {
          clearTimeout(late);
          acks.delete(id);
          resolve({ ackMs: performance.now() - started });
        });
        socket.send(
          JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' }),
        );
      });
    },
    /** Tells the client to connect anew, as Slack does every few hours. */
    disconnect() {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
        socket.close();
      }
    },
    /** Sends a frame as it is. */
    sendRaw(frame: string) {
      for (const socket of sockets) socket.send(frame);
    },
    /** Cuts the connection without a word. */
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.terminate();
      socketServer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

const NESTED: ReadonlySet<string> = new Set(['blocks', 'metadata', 'prompts', 'view']);

/** The Web API takes forms, in which nested values are JSON, and JSON. */
function parseArgs(body: string, type: string): Record<string, unknown> {
  if (type.includes('json')) return JSON.parse(body) as Record<string, unknown>;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, NESTED.has(key) ? JSON.parse(value) : value]),
  );
}
