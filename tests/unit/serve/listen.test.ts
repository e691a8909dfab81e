import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOn, patientServer } from '../../../src/serve/listen.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function impatient(connections = 8): Server {
  const server = patientServer(
    (request, response) => {
      request.on('error', () => {});
      request.resume().on('end', () => response.end('whole'));
    },
    { headersMs: 60, requestMs: 120, idleMs: 60_000, lookMs: 20, connections },
  );
  servers.push(server);
  return server;
}

/** Sends some bytes and then nothing; @returns what came back before the server hung up. */
async function sendAndWait(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let back = '';
  socket.on('data', (chunk: Buffer) => (back += chunk.toString()));
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return back;
}

describe('who is slow', () => {
  it('with the headers is hung up on', async () => {
    const port = await listenOn(impatient(), '127.0.0.1', 0, false);
    expect(await sendAndWait(port, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  it('with the body is hung up on', async () => {
    const port = await listenOn(impatient(), '127.0.0.1', 0, false);
    const back = await sendAndWait(port, 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nhalf');
    expect(back).not.toContain('whole');
  });

  it('who is not gets an answer', async () => {
    const port = await listenOn(impatient(), '127.0.0.1', 0, false);
    const back = await sendAndWait(port, 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 4\r\n\r\nhalf');
    expect(back).toContain('whole');
  });

  it('headers without end are refused', async () => {
    const port = await listenOn(impatient(), '127.0.0.1', 0, false);
    expect(await sendAndWait(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});

describe('a port', () => {
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;

  it('that is taken gives way to a free one where any will do, and to none where not', async () => {
    const first = impatient();
    const taken = await listenOn(first, '127.0.0.1', 0, false);
    const second = impatient();
    const port = await listenOn(second, '127.0.0.1', taken, true);
    expect(port).not.toBe(taken);
    expect(portOf(second)).toBe(port);
    await expect(listenOn(impatient(), '127.0.0.1', taken, false)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('of an address that the machine has not is not had, whatever the port', async () => {
    await expect(listenOn(impatient(), '192.0.2.1', 0, true)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});
