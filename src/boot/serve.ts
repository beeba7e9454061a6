import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo, Server } from 'node:net';
import type http from 'node:http';
import type { Closers } from './closers.ts';
import type { Config } from './config.ts';

/** Why the address can't be listened on, as one sentence. */
export class ListenRefusal extends Error {}

const FINISH_MS = 8_000;

/** `connection` carries the socket, from which the caller's address is read. */
type Answer = (request: Request, connection: object) => Response | Promise<Response>;

/** Listens, and at the end lets requests in hand finish for eight seconds. */
export async function serveOn(config: Config, answer: Answer, closers: Closers): Promise<void> {
  const server = createAdaptorServer({ fetch: answer }) as http.Server;
  // 20 MiB over a phone's 2 Mbit/s take 84 seconds.
  server.requestTimeout = 120_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  await listen(server, config);
  closers.add('web', () => finish(server));
}

/** Finds out before the long steps whether the address is free. */
export async function probeAddress(config: Config): Promise<void> {
  const { createServer } = await import('node:net');
  const probe = createServer();
  await listen(probe, config);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, { host, port }: Config): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refusal(cause, host, port)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function refusal(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE')
    return new ListenRefusal(`Port ${port} of ${host} is taken by another program. Choose another: PORT=${port + 1}`);
  if (cause.code === 'EACCES')
    return new ListenRefusal(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000`);
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
    return new ListenRefusal(`HOST=${host} is not an address of this machine. Example: HOST=127.0.0.1`);
  return cause;
}

function finish(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const hard = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearTimeout(hard);
      resolve();
    });
    server.closeIdleConnections();
  });
}
