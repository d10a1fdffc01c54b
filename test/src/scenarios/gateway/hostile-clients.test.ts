import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { headersOf } from '../../asking/ask.js';
import { household, person, stack } from '../../stack/running-stack.js';
import { sendHostile } from '../../asking/send-hostile.js';

const id = person('sakura-mother');
const NAME = 'query ($id: ID!) { person(id: $id) { name } }';
const HOUSEHOLDS = 'query ($ids: [ID!]!) { households(ids: $ids) { id } }';
const CHOICES = `mutation ($of: [EvacuationAssistance!]!) {
  saveEvacuationSupport(reason: "x", input: { person: "${id}", listedOn: "2026-04-01", assistance: $of, areaCode: "3" }) { version }
}`;
const json = (value: unknown) => JSON.stringify(value);
const ask = (query: string, variables: object) => sendHostile({ body: json({ query, variables }) });
const honest = async () => {
  const { data } = await ask(NAME, { id });
  expect(data).toEqual({ person: { name: '佐倉　ハルエ' } });
};
const refused = (code: string) => ({ status: 400, data: undefined, codes: [code] });

describe('variables (leaks.md 35)', () => {
  const many = (length: number, make: (at: number) => unknown) =>
    Array.from({ length }, (_, at) => make(at));

  it.each<readonly [string, object]>([
    ['20,000 wrong ones', { ids: many(20_000, (at) => ({ at })) }],
    ['26,500 of a list', { ids: many(26_500, () => id) }],
    [
      '20,000 that nobody declared',
      Object.fromEntries(many(20_000, (at) => [`v${String(at)}`, 1]) as [string, number][]),
    ],
    ['a text of 300,000 characters', { ids: ['あ'.repeat(300_000)] }],
  ])('%s', async (_what, variables) => {
    expect(await ask(HOUSEHOLDS, variables)).toEqual(refused('BAD_USER_INPUT'));
  });

  it('20,000 of a list', async () => {
    expect(await ask(HOUSEHOLDS, { ids: many(20_000, () => id) })).toEqual({
      status: 200,
      data: { households: null },
      codes: ['TOO_MANY_IDS'],
    });
    await honest();
  });

  it('lists in lists', async () => {
    const lists = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const body = `{"query":${json(HOUSEHOLDS)},"variables":{"ids":${lists}}}`;
    expect(await sendHostile({ body })).toEqual(refused('BAD_USER_INPUT'));
  });

  it('wrong in a thousand places, and short', async () => {
    const answers = await Promise.all(
      [
        {
          query: HOUSEHOLDS,
          variables: { ids: many(900, () => ({ text: 'x'.repeat(500) })) },
        },
        { query: CHOICES, variables: { of: many(25_000, () => id) } },
        { query: `{ ${many(1_000, (at) => `f${String(at)}`).join(' ')} }` },
      ].map(async (body) => {
        const response = await fetch(`${stack.gateway}/graphql`, {
          method: 'POST',
          headers: await headersOf('coordinator'),
          body: json(body),
        });
        const text = await response.text();
        const { errors } = JSON.parse(text) as { errors: readonly unknown[] };
        return { status: response.status, errors: errors.length, long: text.length > 20_000 };
      }),
    );
    expect(answers).toEqual(many(3, () => ({ status: 400, errors: 20, long: false })));
  });

  it('a list longer than a page, and one as long', async () => {
    const ids = (length: number) => ({
      ids: many(length, () => household('address-sakura-mother')),
    });
    expect(await ask(HOUSEHOLDS, ids(101))).toEqual({
      status: 200,
      data: { households: null },
      codes: ['TOO_MANY_IDS'],
    });
    const { data, codes } = await ask(HOUSEHOLDS, ids(100));
    expect({ length: (data?.['households'] as unknown[]).length, codes }).toEqual({
      length: 100,
      codes: [],
    });
  });

  it('keys that would reach a prototype', async () => {
    const body = `{"query":${json(NAME)},"variables":{"id":"${id}","__proto__":{"id":"x"},"constructor":{"prototype":{"id":"x"}}},"__proto__":{"query":"{ a }"}}`;
    expect(await sendHostile({ body })).toEqual({
      status: 200,
      data: { person: { name: '佐倉　ハルエ' } },
      codes: [],
    });
    await honest();
  });
});

describe('compressed bodies (leaks.md 36)', () => {
  const zipped = (body: string) =>
    sendHostile({ body: gzipSync(body), headers: { 'content-encoding': 'gzip' } });

  it('fifty kilobytes that would be fifty megabytes', async () => {
    expect(await zipped(json({ query: NAME, x: 'x'.repeat(50_000_000) }))).toEqual({
      status: 413,
      data: undefined,
      codes: ['BODY_TOO_LARGE'],
    });
    const { data } = await zipped(json({ query: NAME, variables: { id } }));
    expect(data).toEqual({ person: { name: '佐倉　ハルエ' } });
  });
});

describe('connections (leaks.md 36)', () => {
  const { hostname, port } = new URL(stack.gateway);
  const open = async (say: string): Promise<Socket> => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(say);
    return socket;
  };

  it.each([
    ['say nothing', ''],
    ['stop in their headers', 'POST /graphql HTTP/1.1\r\nhost: a\r\n'],
    [
      'stop in their body',
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"que',
    ],
  ])('a thousand that %s keep nobody waiting', async (_what, say) => {
    const sockets = await Promise.all(Array.from({ length: 1_000 }, () => open(say)));
    await honest();
    for (const socket of sockets) socket.destroy();
  });

  it('a request that is no HTTP is not repeated', async () => {
    const socket = await open('MALFORMED-BY-ME /graphql\r\n\r\n');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(received).not.toContain('MALFORMED-BY-ME');
  });
});

describe('whoever is not signed in', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Person") { fields { name } } }',
    '{ __typename }',
    '{ nam }',
    '{ broken',
  ])('learns nothing of the schema (leaks.md 11): %s', async (query) => {
    const response = await fetch(`${stack.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json({ query }),
    });
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 401,
      body: {
        errors: [
          {
            message: 'サインインが必要です。サインインしてから、もう一度お試しください。',
            extensions: { code: 'MISSING_TOKEN' },
          },
        ],
      },
    });
    await honest();
  });
});
