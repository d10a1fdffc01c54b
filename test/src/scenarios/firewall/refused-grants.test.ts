import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '@kasane/infra/stack/service';
import { headersOf, readBody } from '../../asking/ask.js';
import { runSql } from '../../stack/run-sql.js';
import { household, stack } from '../../stack/running-stack.js';
import { startGateway } from '../../stack/start-gateway.js';

/**
 * A gateway whose key was changed before any department heard of it, as one whose clock runs away
 * would be. Everything it asks is refused; taken for "no record", that would say of a child that
 * nothing is known, and the ledger would say that it was looked at.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'kasane-key-'));
const began = new Date().toISOString();
let strange: Service;

const queryOf = (name: string) =>
  `query ${name}($id: ID!) { household(id: $id) { members { id } findings { pattern status } } }`;

async function look(gateway: string, query: string) {
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: await headersOf('coordinator'),
    body: JSON.stringify({ query, variables: { id: household('address-aoi-mother') } }),
  });
  return readBody(await response.text());
}

const entriesOf = (query: string) =>
  runSql(
    'administrator',
    "SELECT id FROM ledger.entry WHERE body::jsonb -> 'operation' ->> 'sha256' = $1 AND body::jsonb ->> 'at' >= $2",
    [createHash('sha256').update(query).digest('hex'), began],
  );

describe('grants', () => {
  beforeAll(async () => {
    strange = await startGateway({ stack, grantKeyFile: path.join(folder, 'grant-key.pem') });
  });

  afterAll(async () => {
    await strange.stop();
    rmSync(folder, { recursive: true });
  });

  it('that no department knows the key of are answered with an error, and recorded as shown to nobody', async () => {
    const query = queryOf('LookByAStrangeKey');
    const { data, errors } = await look(strange.url, query);
    expect(data).toEqual({ household: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_ERROR']);
    expect(await entriesOf(query)).toEqual([]);
  });

  it('of the key they know are answered and recorded', async () => {
    const query = queryOf('LookByTheKnownKey');
    const { data, errors } = await look(stack.gateway, query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      household: {
        findings: expect.arrayContaining([
          { pattern: 'YOUNG_CARER', status: 'PRESENT' },
        ]) as unknown,
      },
    });
    expect(await entriesOf(query)).toHaveLength(1);
  });
});
