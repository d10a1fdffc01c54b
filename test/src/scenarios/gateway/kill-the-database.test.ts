import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ask, type Reply } from '../../asking/ask.js';
import { household, person, stack } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { saysAnything } from '../../asking/says-anything.js';
import { waitUntil } from '../../stack/wait-until.js';

const QUERY = /* GraphQL */ `
  query ($id: ID!) {
    household(id: $id) {
      members {
        id
        name
        careCertifications {
          level
        }
        mentalHandbooks {
          grade
        }
        livelihoodConsultations {
          consultedOn
        }
      }
    }
  }
`;

const look = () =>
  ask({ as: 'coordinator', query: QUERY, variables: { id: household('address-sakura-mother') } });

/** A department's own duty needs no consent store, so here the department's database is what fails. */
const lookAsOffice = () =>
  ask({
    as: 'elderly',
    query: 'query ($id: ID!) { person(id: $id) { id careCertifications { level } } }',
    variables: { id: person('sakura-mother') },
  });

const usual = await look();
const usualForOffice = await lookAsOffice();
const isUsual = ({ text }: Reply) => text === usual.text;

const UUID = /^[0-9a-f-]{36}$/;
const FAILURES = [
  'CONSENT_STORE_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'LEDGER_UNAVAILABLE',
  'SUBGRAPH_ERROR',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
];

/** A failing part makes holes with coded errors, and says nothing of what it is made of. */
function expectCoded({ status, body, text }: Reply): void {
  expect([200, 503]).toContain(status);
  expect(body.errors?.length).toBeGreaterThan(0);
  for (const { extensions } of body.errors ?? []) {
    expect(FAILURES).toContain(extensions.code);
    expect(extensions.id).toMatch(UUID);
  }
  expect(text).not.toMatch(/ECONN|SELECT|FROM|kasane_|postgres|127\.0\.0\.1|:\d{4,5}|\bat /);
}

/** SIGKILL for the server and everything it forked, as a machine that loses power. */
async function killDatabase(): Promise<void> {
  const cluster = path.join(path.dirname(stack.supergraphFile), 'postgres', 'cluster');
  const [postmaster] = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  const rows = await runSql('administrator', 'SELECT pid FROM pg_stat_activity');
  for (const pid of [Number(postmaster), ...rows.map((row) => Number(row['pid']))]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // A connection of a moment ago has ended by itself.
    }
  }
}

const recovered = () => waitUntil(look, isUsual);

describe('a part that dies under the readers', () => {
  afterAll(recovered);

  it('the database, in the middle of requests: coded answers, then the usual ones', async () => {
    expect(saysAnything(usual.body.data)).toBe(true);
    expect(await recovered()).toHaveLength(1);
    const asking = Promise.all(Array.from({ length: 8 }, look));
    await killDatabase();
    const askingAsOffice = Promise.all(Array.from({ length: 4 }, lookAsOffice));
    const during = [...(await asking), await look()];
    const after = await recovered();
    const failed = [...during, ...after].filter((reply) => !isUsual(reply));
    expect(failed.length).toBeGreaterThan(0);
    failed.forEach(expectCoded);
    const office = (await askingAsOffice).filter(({ text }) => text !== usualForOffice.text);
    expect(office.length).toBeGreaterThan(0);
    office.forEach(expectCoded);
    // Back for writers of the consent store and for every department, not only for this reader.
    const { body } = await ask({
      as: 'reoffending',
      query: 'query ($id: ID!) { person(id: $id) { reentrySupport { returnedOn } } }',
      variables: { id: person('oba-man') },
    });
    expect(body).toEqual({ data: { person: { reentrySupport: { returnedOn: '2025-03-24' } } } });
  });

  it('one subgraph: the other silos answer, its own fields are null and coded', async () => {
    const { elderly } = stack.processes;
    expect(elderly).toBeDefined();
    process.kill(elderly ?? 0, 'SIGKILL');
    const answers = await waitUntil(look, isUsual);
    const failed = answers.filter((reply) => !isUsual(reply));
    expect(failed.length).toBeGreaterThan(0);
    const whole = usual.body.data?.['household'] as { members: readonly object[] };
    for (const reply of failed) {
      expectCoded(reply);
      expect(reply.body.data).toEqual({
        household: { members: whole.members.map((m) => ({ ...m, careCertifications: null })) },
      });
      expect(reply.body.errors?.map(({ extensions }) => extensions.code)).toEqual([
        'SUBGRAPH_UNAVAILABLE',
      ]);
    }
  });

  it('the gateway: it is back at its address, and nobody signs in again', async () => {
    process.kill(stack.processes['gateway'] ?? 0, 'SIGKILL');
    const answers = await waitUntil(
      () => look().catch(() => undefined),
      (reply) => reply !== undefined && isUsual(reply),
    );
    expect(answers.slice(0, -1).filter((reply) => reply !== undefined && !isUsual(reply))).toEqual(
      [],
    );
  });
});
