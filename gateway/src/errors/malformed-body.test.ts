import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { utf8Only } from '@kasane/process/utf8-only';
import express from 'express';
import { createMalformedBody } from './malformed-body.js';

const app = express();
app.use(express.json({ verify: utf8Only }), (request, response) => {
  response.json(request.body);
});
app.use(createMalformedBody(() => undefined));
let server: ReturnType<typeof app.listen>;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
});
afterAll(() => {
  server.close();
});

const send = async (contentType: string) => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}/`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: '{"query":"+AHs-"}',
  });
  return [response.status, await response.json()];
};

describe('a body', () => {
  it.each(['', '; charset=utf-8', '; charset=UTF-8'])('in UTF-8 is read: %j', async (charset) => {
    expect(await send(`application/json${charset}`)).toEqual([200, { query: '+AHs-' }]);
  });

  it.each(['utf-7', 'utf-16', 'utf-32le', 'cp932'])('in %s is not', async (charset) => {
    expect(await send(`application/json; charset=${charset}`)).toMatchObject([
      415,
      { errors: [{ extensions: { code: 'UNSUPPORTED_BODY' } }] },
    ]);
  });
});
