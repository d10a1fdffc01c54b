import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGrantSigner, type GrantedRequest } from '@kasane/grant/sign-grant';
import { startService, type Service } from '@kasane/infra/stack/service';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person, stack } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { hoursFromNow } from '../../asking/try-record.js';

/**
 * Two processes of one subgraph: neither knows which grants the other has seen. A body that somebody
 * caught on the way, with its grant, is shown to both (leaks.md 13).
 */
const subject = person('kihara-husband');
const processes: Service[] = [];
const sign = createGrantSigner({
  key: createPrivateKey(readFileSync(stack.grantKeyFile, 'utf8')),
}).sign;

const viewer = { id: 'livelihood', agency: 'livelihood', role: 'DEPARTMENT_WORKER' } as const;
const granted = (query: string, variables: object = {}): GrantedRequest =>
  sign({
    ...{ audience: 'consent', query, variables: { ...variables }, viewer },
    ...{ purpose: 'DEPARTMENT_DUTY', subjects: [], visible: {} },
  });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const send = async (at: number, { body, token }: GrantedRequest): Promise<Answer> => {
  const response = await fetch(processes[at]?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kasane-grant': token },
    body,
  });
  return (await response.json()) as Answer;
};

const evidence = `同意書 ${randomUUID()}`;
const input = {
  ...{ subject, categories: ['RESIDENT_NAME'], recipients: ['agency:multi-agency'] },
  ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24), giver: { capacity: 'SELF' } },
  ...{ method: 'WRITTEN', explainedHow: '面談で説明した', evidenceRef: evidence },
};
const ONE = 'mutation ($input: ConsentInput!) { one: giveConsent(input: $input) { version } }';
const TWO = /* GraphQL */ `
  mutation ($input: ConsentInput!) {
    one: giveConsent(input: $input) {
      version
    }
    two: giveConsent(input: $input) {
      version
    }
  }
`;

const recorded = async () => {
  const [row] = await runSql(
    'administrator',
    'SELECT count(*)::int AS n FROM consent.authorization_version WHERE evidence_ref = $1 AND version = 1',
    [evidence],
  );
  return row?.['n'];
};
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

describe('a grant that one process has seen, at its sibling', () => {
  beforeAll(async () => {
    const started = await Promise.all(
      [1, 2].map(() =>
        startService({
          name: 'consent',
          program: new URL('../../../../subgraphs/consent/dist/main.js', import.meta.url),
          env: {
            PORT: '0',
            GRANT_KEYS_URL: `${stack.gateway}/.well-known/kasane-grant-keys.json`,
            DATABASE_URL_CONSENT: stack.databases['consent'] ?? '',
          },
          onLog: () => undefined,
        }),
      ),
    );
    processes.push(...started);
  });

  afterAll(async () => {
    await Promise.all(processes.map((service) => service.stop()));
    await withdrawAllAbout(subject);
  });

  it('changes nothing once more, and a grant of its own does', async () => {
    const caught = granted(ONE, { input });
    expect(await send(0, caught)).toEqual({ data: { one: { version: 1 } } });
    expect(codesOf(await send(1, caught))).toEqual(['GRANT_REQUIRED']);
    expect(codesOf(await send(0, caught))).toEqual(['GRANT_REFUSED']);
    expect(await recorded()).toBe(1);
    expect(await send(1, granted(ONE, { input }))).toEqual({ data: { one: { version: 1 } } });
    expect(await recorded()).toBe(2);
  });

  it('counts each change of a request by itself', async () => {
    const caught = granted(TWO, { input });
    const both = { data: { one: { version: 1 }, two: { version: 1 } } };
    expect(await send(0, caught)).toEqual(both);
    expect(codesOf(await send(1, caught))).toContain('GRANT_REQUIRED');
    expect(await recorded()).toBe(4);
  });

  it('changes once where both are asked at the same moment', async () => {
    const caught = granted(ONE, { input });
    const answers = await Promise.all([send(0, caught), send(1, caught)]);
    expect(answers.flatMap(codesOf)).toEqual(['GRANT_REQUIRED']);
    expect(await recorded()).toBe(5);
  });

  it('reads the same answer to the same body, and no other', async () => {
    const caught = granted('query ($p: ID!) { access(person: $p) { categories { permitted } } }', {
      p: subject,
    });
    const first = await send(0, caught);
    expect(codesOf(first)).toEqual([]);
    expect(await send(1, caught)).toEqual(first);
    const other = { ...caught, body: caught.body.replace(subject, person('kihara-wife')) };
    expect(codesOf(await send(1, other))).toEqual(['GRANT_REFUSED']);
  });

  it('is remembered while it could be tried again, and no longer than others come', async () => {
    const kept = () =>
      runSql('administrator', 'SELECT jti FROM consent.used_grant WHERE jti LIKE $1 ORDER BY jti', [
        `${evidence}%`,
      ]);
    const lay = (jti: string, seconds: number) =>
      runSql(
        'consent',
        'INSERT INTO consent.used_grant (jti, act, until) VALUES ($1, 0, now() + make_interval(secs => $2))',
        [jti, seconds],
      );
    await lay(`${evidence} over`, -1);
    await lay(`${evidence} live`, 20);
    await runSql(
      'consent',
      `INSERT INTO consent.used_grant (jti, act, until)
       SELECT gen_random_uuid()::text, 0, now() FROM generate_series(1, 2000)`,
    );
    expect(await kept()).toEqual([{ jti: `${evidence} live` }]);
  });
});
