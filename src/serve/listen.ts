import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long a client may take, in milliseconds, and how many may be there. */
export interface Patience {
  /** For the headers of a request, and for all of it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** Without a byte either way. */
  readonly idleMs: number;
  /** How often the first two are looked at. */
  readonly lookMs: number;
  readonly connections: number;
}

/** An upload of 50 MB over a slow line takes a minute; nobody needs ten seconds for headers; a check of twenty long texts is silent for minutes. */
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 120_000, idleMs: 600_000, lookMs: 2_000, connections: 256 };

/** Bytes of the headers of a request. */
const MOST_HEADER_BYTES: number = 16 * 1024;

/** A server that waits for nobody for ever. */
export function patientServer(listener: RequestListener, patience: Patience = PATIENCE): Server {
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.lookMs,
      keepAliveTimeout: 5_000,
    },
    listener,
  );
  server.setTimeout(patience.idleMs);
  server.maxConnections = patience.connections;
  return server;
}

/**
 * Listens on a port. @returns the port. Rejects with the system's error: EADDRINUSE, EACCES, EADDRNOTAVAIL and others.
 * @param orAny when that port is taken, any free one will do
 */
export async function listenOn(server: Server, host: string, port: number, orAny: boolean): Promise<number> {
  try {
    await listening(server, host, port);
  } catch (error) {
    if (!orAny || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await listening(server, host, 0);
  }
  return (server.address() as AddressInfo).port;
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
