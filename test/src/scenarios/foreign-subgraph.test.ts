import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Service } from '@kasane/infra/stack/service';
import { headersOf, type GraphQLAnswer } from '../stack/ask.js';
import { layAuthorization } from '../stack/lay-authorization.js';
import { allPickedUp } from '../stack/registry.js';
import { openShell, type ShellRun } from '../stack/run-shell.js';
import { person, stack } from '../stack/running-stack.js';

const CONSENTED = person('sakura-son');
const NOT_CONSENTED = person('washio-man');
const HOUSING = 'municipalHousing { tenancySince arrearsMonths }';
const VALUE = { tenancySince: '2004-04', arrearsMonths: 2 };

const shell = openShell(process.cwd(), { KASANE_DATA_DIR: path.dirname(stack.supergraphFile) });
const program = fileURLToPath(new URL('../../../gateway/cli/bin/kasane.mjs', import.meta.url));

/** The command line is all the vendor has of the platform. @returns its exit code, or what it said instead of doing it */
const kasane = async (...args: readonly string[]) =>
  said(await shell.run([process.execPath, program, ...args].map((word) => `'${word}'`).join(' ')));

const said = ({ code, said: text }: ShellRun): number | string => (code === 0 ? 0 : text);

let foreign: Service;

const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as GraphQLAnswer;
};

const look = async (id: string) =>
  post(
    `${stack.gateway}/graphql`,
    {
      query: `query ($id: ID!) { person(id: $id) { ${HOUSING} reentrySupport { returnedOn } } }`,
      variables: { id },
    },
    await headersOf('coordinator'),
  );

/** Whose record the foreign server was made to look at, in order. */
const asked = async () =>
  (await (await fetch(new URL('/asked', foreign.url))).json()) as readonly string[];

describe('a subgraph of another vendor, with no code of ours', () => {
  beforeAll(async () => {
    foreign = await startService({
      name: 'municipal-housing',
      program: new URL('../../foreign/public-housing.mjs', import.meta.url),
      env: { GRANT_KEYS_URL: `${stack.gateway}/.well-known/kasane-grant-keys.json` },
      onLog: () => undefined,
    });
    const name = 'municipal-housing';
    const as = ['--as', 'housing', '--url', foreign.url];
    expect(await kasane('subgraph', 'check', name, ...as)).toBe(0);
    expect(await kasane('subgraph', 'publish', name, ...as, '--reason', '他社製の重ね')).toBe(0);
    await allPickedUp();
  });

  afterAll(async () => {
    const gone = ['--as', 'housing', '--even-if-used', '--reason', '試験の終わり'];
    await kasane('subgraph', 'delete', 'municipal-housing', ...gone);
    await allPickedUp();
    await foreign.stop();
  });

  it('is asked about nobody who did not consent, and looks as if there were nobody', async () => {
    expect(await look(NOT_CONSENTED)).toEqual({ data: { person: null } });
    expect(await asked()).toEqual([]);
  });

  it('is not asked about somebody who consented to something else', async () => {
    const laid = await layAuthorization({
      subjects: [NOT_CONSENTED],
      categories: ['REOFFENDING_SUPPORT'],
    });
    try {
      const { data } = await look(NOT_CONSENTED);
      expect(data).toEqual({ person: { municipalHousing: null, reentrySupport: null } });
      expect(await asked()).toEqual([]);
    } finally {
      await laid.withdraw();
    }
  });

  it('answers about somebody who consented, beside the other silos', async () => {
    const laid = await layAuthorization({
      subjects: [CONSENTED],
      categories: ['HOUSING_TENANCY', 'HOUSING_RENT'],
    });
    try {
      const { data, errors } = await look(CONSENTED);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ person: { municipalHousing: VALUE, reentrySupport: null } });
      expect(await asked()).toEqual([CONSENTED]);
    } finally {
      await laid.withdraw();
    }
  });

  it('gives nothing to a direct call without a grant, or with one of nobody', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${HOUSING} } } }`;
    const body = { query, variables: { r: [{ __typename: 'Person', id: CONSENTED }] } };
    const nothing = { data: { _entities: [{ id: CONSENTED, municipalHousing: null }] } };
    const before = await asked();
    expect(await post(foreign.url, body)).toEqual(nothing);
    expect(await post(foreign.url, body, { 'x-kasane-grant': 'a.b.c' })).toEqual(nothing);
    expect(await asked()).toEqual(before);
  });
});
