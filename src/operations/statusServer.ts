import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface StatusServerOptions {
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** Whether questions can be answered: minutes are loaded and the adapters have started. */
  readonly ready: () => boolean;
}

/** For this machine alone: whoever wants the figures elsewhere puts something before it that asks who they are. */
const HOST = '127.0.0.1';

/**
 * `/healthz` (the process lives), `/readyz` (it can answer) and `/metrics`. Rejects where the port cannot be had.
 */
export async function startStatusServer({ port, metrics, ready }: StatusServerOptions): Promise<StatusServer> {
  const pages: Record<string, () => Promise<readonly [status: number, type: string, body: string]>> = {
    '/healthz': async () => [200, 'text/plain', 'ok\n'],
    '/readyz': async () => (ready() ? [200, 'text/plain', 'ready\n'] : [503, 'text/plain', 'starting\n']),
    '/metrics': async () => [200, metrics.contentType, await metrics.text()],
  };
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[(request.url ?? '').split('?')[0]!] : undefined;
    const answer = page?.() ?? Promise.resolve([404, 'text/plain', 'not found\n'] as const);
    answer
      .catch(() => [500, 'text/plain', 'failed\n'] as const)
      .then(([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
