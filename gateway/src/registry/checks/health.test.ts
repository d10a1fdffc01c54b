import { describe, expect, it } from '@jest/globals';
import type { CheckInput, ProbeRequest } from './check.js';
import { check, DISABILITY, subgraph } from './small-registry.js';

const candidate = subgraph('disability', 'disability', DISABILITY);

/** At the root of the origin, whatever the path of the endpoint. */
const HEALTH = 'http://127.0.0.1:4001/health';

interface Server {
  readonly sdl?: string;
  readonly status?: number;
  readonly values?: (headers: Readonly<Record<string, string>>) => unknown;
  /** Whether a grant that is none is answered as if none had come. */
  readonly silent?: boolean;
}

const server =
  ({
    sdl = candidate.sdl,
    status = 200,
    values = () => null,
    silent = false,
  }: Server): CheckInput['probe'] =>
  (request: ProbeRequest) => {
    if (request.method === 'GET') {
      return Promise.resolve({ kind: 'answered', status, body: request.url });
    }
    const value = values(request.headers ?? {});
    if (value === null && !silent && 'x-kasane-grant' in (request.headers ?? {})) {
      const errors = [{ message: '', extensions: { code: 'GRANT_REFUSED' } }];
      return Promise.resolve({ kind: 'answered', status: 403, body: { errors } });
    }
    const data = request.query.includes('_service')
      ? { _service: { sdl } }
      : { _entities: [{ service: value }] };
    return Promise.resolve({ kind: 'answered', status: 200, body: { data } });
  };

const health = async (probe: CheckInput['probe']) => {
  const { results } = await check({ candidate, probe });
  const found = results.find(({ check: name }) => name === 'health');
  return [found?.outcome, ...(found?.findings.map(({ message }) => message) ?? [])];
};

describe('a running subgraph', () => {
  it('that serves what is published and shows nothing without a grant is well', async () => {
    expect(await health(server({}))).toEqual(['passed']);
  });

  it('may write its SDL in another order, with descriptions', async () => {
    const [head = '', body = ''] = candidate.sdl.split('type Person');
    const sdl = `extend type Person${body.replace('id: ID!', '"識別子" id: ID!')} ${head} scalar _Any`;
    expect(await health(server({ sdl }))).toEqual(['passed']);
  });

  it('may quote a text in another way', async () => {
    const derived = (fields: string) => `${candidate.sdl}
      type Home @key(fields: "id") { id: ID! sum: Int @requires(fields: ${fields}) }`;
    const quoted = { ...candidate, sdl: derived('"a { b }"') };
    const served = server({ sdl: derived('"""\n  a { b }\n  """') });
    const { results } = await check({ candidate: quoted, probe: served });
    const said = results.find(({ check: name }) => name === 'health')?.findings;
    expect(said).toEqual([]);
  });

  it('may add what its library adds to every SDL', async () => {
    const sdl = `${candidate.sdl}
      extend schema @link(url: "https://specs.apollo.dev/link/v1.0")
      directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
      directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
      scalar federation__FieldSet
      scalar link__Import
      type Query { _service: _Service! }
      enum link__Purpose { SECURITY EXECUTION }`;
    expect(await health(server({ sdl }))).toEqual(['passed']);
    expect(await health(server({ sdl: `${sdl} scalar Mine` }))).toEqual([
      'failed',
      '動いているサブグラフの SDL が、登録する SDL と違います',
    ]);
  });

  it.each([
    [
      'another label',
      { sdl: candidate.sdl.replace('DISABILITY_SERVICE', 'DISABILITY_CONTACT') },
      '動いているサブグラフの SDL が、登録する SDL と違います',
    ],
    [
      'no SDL that can be read',
      { sdl: 'type {' },
      '動いているサブグラフの SDL が、登録する SDL と違います',
    ],
    ['no health', { status: 503 }, `GET ${HEALTH} に 200 で答えません (HTTP 503)`],
    [
      'values without a grant',
      { values: () => 'HOME_HELP' },
      'Person.service に、許可証のない呼び出しで値を返します',
    ],
    [
      'values for a grant that nobody signed (leaks.md 13)',
      { values: (headers: object) => ('x-kasane-grant' in headers ? 'HOME_HELP' : null) },
      'Person.service に、許可証のない呼び出しで値を返します',
    ],
    [
      'nulls for a grant that is none, which would say that there is no record',
      { silent: true },
      '合わない許可証 (x-kasane-grant) に、エラーでなく空の答えを返します',
    ],
  ] as const)('with %s is not', async (_what, given, message) => {
    expect(await health(server(given))).toEqual(['failed', message]);
  });

  it('that does not answer is not', async () => {
    expect(await health(() => Promise.resolve({ kind: 'failed', reason: 'ECONNREFUSED' }))).toEqual(
      [
        'failed',
        `GET ${HEALTH} に 200 で答えません (ECONNREFUSED)`,
        '{ _service { sdl } } に答えません (ECONNREFUSED)',
      ],
    );
  });
});
