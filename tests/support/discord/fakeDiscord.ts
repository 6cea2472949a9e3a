import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type MessageBody, messageFaults } from './bodyRules.js';

/** A request of the bot's, with Discord's number of the error where it was refused. */
export interface Request {
  readonly method: string;
  /** Without version: "/channels/C1/messages". */
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly error: number | null;
  /** Milliseconds since the interaction was sent, for its first answer. */
  readonly tookMs?: number | undefined;
}

export const BOT = { token: 'good.token', id: '900000000000000001', application: '900000000000000002' };
const FIRST_ANSWER_MS = 3000;
const WAIT_MS = 6_000;
/** Requests that a failure tells of. */
const LAST = 20;
const EPHEMERAL = 1 << 6;

interface Interaction {
  readonly sent: number;
  acknowledged: boolean;
  /** What the first answer decided. */
  flags: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

/**
 * Discord as a bot sees it, on 127.0.0.1: REST and gateway. It refuses what Discord refuses: tokens, bodies, a first answer after three
 * seconds, a second first answer. Sessions are resumed with what was missed.
 */
export async function startFakeDiscord() {
  const requests: Request[] = [];
  const waiting = new Set<() => void>();
  const scripted = new Map<string, ((response: ServerResponse) => void)[]>();
  const interactions = new Map<string, Interaction>();
  const sockets = new Set<WebSocket>();
  let commands: Record<string, unknown>[] = [];
  /** What was dispatched, for who resumes. */
  const dispatched: { t: string; s: number; d: unknown }[] = [];
  const nonces = new Set<string>();
  /** With what an identification ends, where it is refused. */
  let refusal: number | null = null;
  let sequence = 0;
  let resumes = 0;
  let identifies = 0;

  const record = (request: Request) => {
    requests.push(request);
    notify();
  };
  const notify = () => {
    for (const look of [...waiting]) look();
  };

  type Answer = readonly [status: number, body: unknown, error?: number];
  const refuse = (status: number, code: number, message: string): Answer => [status, { code, message }, code];

  function answer(method: string, path: string, body: Record<string, unknown>, authorized: boolean): Answer {
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (callback) return firstAnswer(callback[1]!, body);
    const edit = /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/.exec(path);
    if (edit && method === 'PATCH') {
      const interaction = [...interactions].find(([id]) => `token-${id}` === edit[1])?.[1];
      if (!interaction?.acknowledged) return refuse(404, 10015, 'Unknown Webhook');
      return message(body);
    }
    if (!authorized) return refuse(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot')
      return [
        200,
        {
          url: `ws://127.0.0.1:${port}/gateway`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
        },
      ];
    if (path === '/users/@me') return [200, { id: BOT.id, username: 'ratsfuchs', bot: true }];
    if (/^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/.test(path)) {
      if (method === 'PUT') {
        // Discord adds what it knows and keeps what is said.
        commands = (body['list'] as Record<string, unknown>[]).map((command, at) => ({
          ...command,
          id: String(at),
          version: '1',
          type: command['type'] ?? 1,
          nsfw: false,
        }));
      }
      return [200, commands];
    }
    if (/^\/channels\/\w+\/messages$/.test(path) && method === 'POST') {
      const nonce = typeof body['nonce'] === 'string' ? body['nonce'] : null;
      if (nonce !== null && body['enforce_nonce'] === true) {
        if (nonces.has(nonce)) return [200, { id: 'the one that is there' }, -1];
        nonces.add(nonce);
      }
      return message(body);
    }
    return refuse(404, 0, '404: Not Found');
  }

  function firstAnswer(id: string, body: Record<string, unknown>): Answer {
    const interaction = interactions.get(id);
    if (!interaction || performance.now() - interaction.sent > FIRST_ANSWER_MS)
      return refuse(404, 10062, 'Unknown interaction');
    if (interaction.acknowledged) return refuse(400, 40060, 'Interaction has already been acknowledged.');
    const data = (body['data'] ?? {}) as MessageBody & { choices?: { name: string; value: string }[] };
    if (body['type'] === 8) {
      const { choices = [] } = data;
      if (choices.length > 25 || choices.some(({ name, value }) => !name || name.length > 100 || value.length > 100))
        return refuse(400, 50035, 'Invalid Form Body');
    }
    if (body['type'] === 4 && messageFaults(data).length > 0) return refuse(400, 50035, messageFaults(data).join(', '));
    interaction.acknowledged = true;
    interaction.flags = data.flags ?? 0;
    return [204, null];
  }

  function message(body: Record<string, unknown>): Answer {
    const faults = messageFaults(body as MessageBody);
    return faults.length > 0
      ? refuse(400, 50035, `Invalid Form Body: ${faults.join(', ')}`)
      : [200, { id: String(requests.length) }];
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).replace(/^\/api\/v10/, '');
      const method = request.method ?? 'GET';
      const interaction = interactions.get(/^\/interactions\/(\d+)\//.exec(path)?.[1] ?? '');
      const tookMs = interaction ? performance.now() - interaction.sent : undefined;
      const special = [...scripted].find(([prefix]) => `${method} ${path}`.startsWith(prefix))?.[1].shift();
      if (special) {
        record({ method, path, body, error: -2, tookMs });
        special(response);
        return;
      }
      const [status, said, error] = answer(method, path, body, request.headers.authorization === `Bot ${BOT.token}`);
      record({ method, path, body, error: error ?? null, tookMs });
      if (said === null) response.writeHead(status).end();
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
  });
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: { token?: string; seq?: number } };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2 || op === 6) {
        if (d.token !== BOT.token || refusal !== null) {
          socket.close(refusal ?? 4004);
          return;
        }
        if (op === 2) {
          identifies++;
          ready(socket);
        } else {
          resumes++;
          for (const packet of dispatched.filter(({ s }) => s > (d.seq ?? 0)))
            socket.send(JSON.stringify({ op: 0, ...packet }));
          socket.send(JSON.stringify({ op: 0, t: 'RESUMED', s: sequence, d: {} }));
          live.add(socket);
        }
        notify();
      }
    });
  });
  /** Sockets whose session is known. */
  const live = new Set<WebSocket>();

  function ready(socket: WebSocket): void {
    const d = {
      v: 10,
      user: { id: BOT.id, username: 'ratsfuchs', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      session_id: `session-${identifies}`,
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard: [0, 1],
      application: { id: BOT.application, flags: 0 },
    };
    socket.send(JSON.stringify({ op: 0, t: 'READY', s: ++sequence, d }));
    live.add(socket);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** Resolves when something holds, looked at after every request and session; rejects when that takes too long. */
  function until<T>(what: string, look: () => T | undefined | null | false, longest = WAIT_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(
          new Error(
            `${what} did not happen; there was last: ${requests
              .slice(-LAST)
              .map(({ method, path, error }) => `${method} ${path}${error === null ? '' : ` (${error})`}`)
              .join(', ')}`,
          ),
        );
      }, longest);
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
    apiUrl: `http://127.0.0.1:${port}/api`,
    requests,
    until,
    commands: () => commands,
    counts: () => ({ identifies, resumes }),
    connections: () => sockets.size,
    /** Requests that were taken, by the beginning of "METHOD PATH". */
    taken: (prefix: string) =>
      requests.filter(({ method, path, error }) => error === null && `${method} ${path}`.startsWith(prefix)),
    refused: () => requests.filter(({ error }) => error !== null && error >= 0),
    script(prefix: string, ...answers: ((response: ServerResponse) => void)[]) {
      scripted.set(prefix, [...(scripted.get(prefix) ?? []), ...answers]);
    },
    connected: (longest?: number) => until('a session', () => [...live].some((socket) => sockets.has(socket)), longest),
    /** Sends an event; while nobody is connected it waits for who resumes. */
    dispatch(t: string, d: unknown): void {
      const packet = { t, s: ++sequence, d };
      dispatched.push(packet);
      const { id } = d as { id?: string };
      if (t === 'INTERACTION_CREATE' && id && !interactions.has(id))
        interactions.set(id, { sent: performance.now(), acknowledged: false, flags: 0 });
      for (const socket of sockets) if (live.has(socket)) socket.send(JSON.stringify({ op: 0, ...packet }));
    },
    /** Whether the first answer to an interaction said that one person alone sees it. */
    isEphemeral: (id: string) => ((interactions.get(id)?.flags ?? 0) & EPHEMERAL) !== 0,
    /** Asks to connect anew and resume. */
    reconnect() {
      for (const socket of sockets) socket.send(JSON.stringify({ op: 7, d: null }));
    },
    /** Says that the session is not known any more. */
    invalidate() {
      for (const socket of sockets) socket.send(JSON.stringify({ op: 9, d: false }));
    },
    /** Ends connections that want to begin a session with a code of Discord's. */
    refuse(code: number) {
      refusal = code;
    },
    /** Nobody is at home: what is connected is cut, nothing new is taken. */
    async goDown() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    comeUp: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    /** Cuts the connection without a word. */
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  if (body === '') return {};
  const parsed = JSON.parse(body) as unknown;
  return Array.isArray(parsed) ? { list: parsed } : (parsed as Record<string, unknown>);
}
