import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLimitedServer } from './limited-server.js';

const limits = { headers: 100, request: 300, keepAlive: 300, check: 20, connections: 5 };
let server: Server;
let port: number;

beforeEach(async () => {
  server = createLimitedServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('heard'));
  }, limits);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Sends a text and gives all that comes until the server closes the connection. */
async function until(socket: Socket, text: string): Promise<string> {
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  const closed = once(socket, 'close');
  if (text !== '') socket.write(text);
  await closed;
  return received;
}

const honest = () => fetch(`http://127.0.0.1:${String(port)}`).then((response) => response.text());

describe('the HTTP server', () => {
  it.each([
    ['says nothing', ''],
    ['stops in its headers', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-le'],
    ['stops in its body', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{"que'],
  ])('lets a client go that %s, and answers others meanwhile', async (_what, text) => {
    const gone = until(await open(), text);
    expect(await honest()).toBe('heard');
    expect(await gone).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  it('lets a client go that drips its headers', async () => {
    const socket = await open();
    const drip = setInterval(() => socket.write('x-a: b\r\n'), 30);
    const gone = until(socket, 'GET / HTTP/1.1\r\nhost: a\r\n');
    expect(
      await gone.finally(() => {
        clearInterval(drip);
      }),
    ).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('closes a connection that nobody uses any more', async () => {
    const received = await until(await open(), 'GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it('takes no more connections than it can hold, and takes them again', async () => {
    const many = await Promise.all(Array.from({ length: limits.connections }, open));
    const refused = connect(port, '127.0.0.1');
    refused.on('error', () => undefined);
    await once(refused, 'close');
    for (const socket of many) socket.destroy();
    await Promise.all(many.map((socket) => once(socket, 'close')));
    while (
      (await new Promise<number>((resolve) =>
        server.getConnections((_e, n) => {
          resolve(n);
        }),
      )) > 0
    );
    expect(await honest()).toBe('heard');
  });

  it.each(['GARBAGE\r\n\r\n', 'GET /花 HTTP/1.1\r\nhost: a\r\n\r\n'])(
    'repeats nothing of what is no HTTP: %j',
    async (text) => {
      const received = await until(await open(), text);
      expect(received).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(received).not.toMatch(/GARBAGE|花/);
    },
  );
});
