import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ANSWERED_HEADER, GRANT_HEADER, type GrantClaims } from '@kasane/grant/grant';
import { createGrantSigner } from '@kasane/grant/sign-grant';
import type { LogCause } from '../errors/coded-error.js';
import { createSubgraphTransport } from './subgraph-transport.js';

const TIMEOUT = 300;
const signer = createGrantSigner({ key: generateKeyPairSync('ed25519').privateKey });

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Sends one fetch to a subgraph that behaves like this, and gives what the gateway makes of it. */
async function fetchFrom(subgraph: RequestListener, query = '{ motto }') {
  const server = createServer(subgraph);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  opened.push(() => {
    server.closeAllConnections();
    server.close();
    return Promise.resolve();
  });
  return sendTo(`http://127.0.0.1:${String(port)}/graphql`, query);
}

async function sendTo(url: string, query: string) {
  const logged: Parameters<LogCause>[0][] = [];
  const transport = createSubgraphTransport({
    ...{ name: 'elderly', url, timeout: TIMEOUT, signer },
    log: (entry) => logged.push(entry),
  });
  opened.push(() => transport.close());
  const { data, errors, inPlace } = await transport.send({
    query,
    variables: {},
    viewer: { id: 'v-1', agency: 'elderly', role: 'DEPARTMENT_WORKER' },
    purpose: 'DEPARTMENT_DUTY',
    grant: { subjects: [], visible: {} },
  });
  return {
    data,
    errors,
    inPlace,
    logged,
    codes: errors.map(({ extensions }) => extensions?.['code']),
  };
}

const answers =
  (body: string, status = 200, headers = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

/** Sends a piece again and again, and never ends. */
const drips =
  (piece: string, every: number): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(piece), every);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

const honest = answers('{"data":{"motto":"重ねる"}}');
const failed = (code: string) => ({ data: null, codes: [code] });

describe('what a subgraph sends (leaks.md 14)', () => {
  it('is taken where it is an answer', async () => {
    expect(await fetchFrom(honest)).toEqual({
      data: { motto: '重ねる' },
      errors: [],
      inPlace: false,
      logged: [],
      codes: [],
    });
  });

  it.each([
    ['what was asked', (jti: string) => jti, true],
    ['something else', (jti: string) => `${jti}0`, false],
  ])('is in its place where it is the answer to %s', async (_what, answered, inPlace) => {
    const told = await fetchFrom(({ headers }, response) => {
      const [, claims = ''] = String(headers[GRANT_HEADER]).split('.');
      const { jti } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as GrantClaims;
      response.writeHead(200, { [ANSWERED_HEADER]: answered(jti) });
      response.end('{"data":{"motto":"重ねる"}}');
    });
    expect(told).toEqual({
      ...{ data: { motto: '重ねる' }, errors: [], inPlace, logged: [], codes: [] },
    });
  });

  it.each<readonly [string, RequestListener, string]>([
    ['says nothing', () => undefined, 'SUBGRAPH_TIMEOUT'],
    ['drips without end', drips(' ', 20), 'SUBGRAPH_TIMEOUT'],
    [
      'hangs up',
      (request) => {
        request.socket.destroy();
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'hangs up in the middle',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '99' });
        response.write('{"data"');
        setTimeout(() => response.destroy(), 20);
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    ['sends a page', answers('<html>佐倉 at /srv/app.js:1</html>', 502), 'SUBGRAPH_ERROR'],
    ['takes no body of this size', answers('<html>', 413), 'QUESTION_TOO_LARGE'],
    ['sends nothing', answers(''), 'SUBGRAPH_ERROR'],
    ['sends a list', answers('[{"data":{"motto":"x"}}]'), 'SUBGRAPH_ERROR'],
    ['sends no data', answers('{"data":"motto"}'), 'SUBGRAPH_ERROR'],
    ['sends us elsewhere', answers('', 302, { location: '/other' }), 'SUBGRAPH_ERROR'],
    [
      'reaches for a prototype',
      answers('{"data":{"motto":"x","__proto__":{"open":true}}}'),
      'SUBGRAPH_ERROR',
    ],
  ])('is no answer where it %s', async (_what, subgraph, code) => {
    expect(await fetchFrom(subgraph)).toMatchObject(failed(code));
  });

  const says = (code: string) =>
    answers(JSON.stringify({ errors: [{ message: '', extensions: { code } }] }));

  it.each<readonly [string, RequestListener, string, string]>([
    ['says nothing', () => undefined, 'OUTCOME_UNKNOWN', 'SUBGRAPH_TIMEOUT'],
    [
      'hangs up',
      (request) => {
        request.socket.destroy();
      },
      'OUTCOME_UNKNOWN',
      'SUBGRAPH_UNAVAILABLE',
    ],
    ['sends a page', answers('<html>', 502), 'OUTCOME_UNKNOWN', 'SUBGRAPH_ERROR'],
    ['fails', says('INTERNAL_ERROR'), 'OUTCOME_UNKNOWN', 'SUBGRAPH_ERROR'],
    ['lost its database', says('DATABASE_UNAVAILABLE'), 'OUTCOME_UNKNOWN', 'DATABASE_UNAVAILABLE'],
    ['refuses', says('NOT_YOUR_ACT'), 'NOT_YOUR_ACT', 'NOT_YOUR_ACT'],
    ['takes no such body', answers('', 413), 'QUESTION_TOO_LARGE', 'QUESTION_TOO_LARGE'],
  ])(
    'leaves it open whether an act was recorded where it %s',
    async (_what, subgraph, ...codes) => {
      const [act, question] = codes;
      expect(await fetchFrom(subgraph, 'mutation { close }')).toMatchObject(failed(act));
      expect(await fetchFrom(subgraph)).toMatchObject(failed(question));
    },
  );

  it('has recorded nothing where it was never reached', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const outcome = await sendTo(`http://127.0.0.1:${String(port)}/graphql`, 'mutation { close }');
    expect(outcome).toMatchObject(failed('SUBGRAPH_UNAVAILABLE'));
  });

  it('is no answer where it refuses the grant, and our log says why', async () => {
    const errors = [{ message: '鷲尾', extensions: { code: 'GRANT_REFUSED' } }];
    const told = await fetchFrom(answers(JSON.stringify({ errors }), 403));
    expect(told).toMatchObject(failed('SUBGRAPH_ERROR'));
    expect(told.logged).toEqual([
      { ...told.errors[0]?.extensions, where: 'subgraph elderly', cause: 'GRANT_REFUSED' },
    ]);
  });

  it('is no answer where it is larger than any, and most of it is never read', async () => {
    let sent = 0;
    const piece = 'x'.repeat(1024 * 1024);
    const outcome = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":{"motto":"');
      const more = () => {
        while (sent < 500 && !response.destroyed) {
          sent += 1;
          if (!response.write(piece)) {
            response.once('drain', more);
            return;
          }
        }
        response.end('"}}');
      };
      more();
    });
    expect(outcome).toMatchObject({ data: null });
    expect(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']).toContain(outcome.codes[0]);
    expect(sent).toBeLessThan(100);
  });

  it('reaches no prototype under another spelling either', async () => {
    const body = '{"data":{"motto":"x","\\u005f_proto__":{"open":true}}}';
    await fetchFrom(answers(body));
    expect(({} as { open?: boolean }).open).toBeUndefined();
  });

  it('is one coded error, whatever its errors say', async () => {
    const errors = Array.from({ length: 1_000 }, (_, at) => ({
      message: `佐倉 ${String(at)}: relation "認定履歴" at elderly.internal:5432`,
      path: ['佐倉'],
      extensions: { code: 'ECONNREFUSED', stacktrace: ['at /srv/app.js:1'] },
    }));
    const told = await fetchFrom(answers(JSON.stringify({ data: { motto: '重ねる' }, errors })));
    expect(told).toMatchObject({ data: { motto: '重ねる' }, codes: ['SUBGRAPH_ERROR'] });
    expect(JSON.stringify(told.errors)).not.toMatch(/佐倉|認定履歴|internal|srv|ECONN/);
    expect(told.logged).toEqual([
      { ...told.errors[0]?.extensions, where: 'subgraph elderly', cause: 'ECONNREFUSED' },
    ]);
    const known = [{ message: 'SELECT', extensions: { code: 'BAD_PAGE' } }];
    const page = await fetchFrom(answers(JSON.stringify({ data: null, errors: known })));
    expect(page).toMatchObject(failed('BAD_PAGE'));
    expect(JSON.stringify(page.errors)).not.toContain('SELECT');
  });
});
