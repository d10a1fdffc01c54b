import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemas, systems } from '@kasane/db/systems';
import {
  startTemporaryServer,
  type TemporaryServer,
} from '@kasane/infra/database/temporary-server';
import { ledgerMigrations } from '@kasane/ledger/migrations/ledger-migrations';
import { Client } from 'pg';
import { applyGrants } from './apply-grants.js';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';
import { prepareDatabase } from './prepare-database.js';
import { temporaryPasswords } from './temporary-database.js';

let server: TemporaryServer;
let client: Client;

/** A start on the test's server as if somebody else ran it (DATABASE_URL). */
const start = () =>
  prepareDatabase({
    database: {
      administratorUrl: server.url,
      embedded: false,
      processId: () => undefined,
      expectEnd: () => undefined,
      stop: () => Promise.resolve(),
    },
    secrets: { administrator: '', roles: temporaryPasswords, clients: {} },
    progress: () => undefined,
  });

const sealerUrl = () => {
  const url = new URL(server.url);
  url.username = systems.sealer.role;
  url.password = encodeURIComponent(temporaryPasswords.sealer);
  return url.href;
};

/** What the sealer finds when it signs in and reads its table. */
async function asSealer(): Promise<unknown> {
  const sealer = new Client({ connectionString: sealerUrl() });
  try {
    await sealer.connect();
    return (await sealer.query('SELECT count(*)::int AS entries FROM ledger.entry')).rows;
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  } finally {
    await sealer.end();
  }
}

beforeAll(async () => {
  server = await startTemporaryServer();
  client = new Client({ connectionString: server.url });
  await client.connect();
}, 120_000);

afterAll(async () => {
  await client.end();
  await server.stop();
}, 30_000);

describe('a database elsewhere that an older version filled', () => {
  it('gains the schemas, tables and roles that came since, and keeps what is in it', async () => {
    await ensureSchemas(client);
    await migrate(server.url);
    await applyGrants(client, temporaryPasswords);
    await client.query('CREATE TABLE example_city (fingerprint text, cast_ids jsonb)');
    await client.query(`INSERT INTO example_city VALUES ('older', '{"person somebody":"1"}')`);
    await client.query(`INSERT INTO community.area VALUES ('A', '重ね市', 'MUNICIPALITY', NULL)`);
    expect(await asSealer()).toEqual([{ entries: 0 }]);
    // As it was before there was a ledger.
    await client.query('DROP SCHEMA ledger CASCADE');
    await client.query('DELETE FROM kasane_migration WHERE name = ANY($1)', [
      ledgerMigrations.map(({ name }) => name),
    ]);
    await client.query(`DROP OWNED BY ${systems.sealer.role}; DROP ROLE ${systems.sealer.role}`);
    expect(await asSealer()).toBe('28P01');

    expect(await start()).toEqual({ 'person somebody': '1' });
    expect(await asSealer()).toEqual([{ entries: 0 }]);
    expect((await client.query('SELECT name FROM community.area')).rows).toEqual([
      { name: '重ね市' },
    ]);
    const there = await client.query<{ name: string }>(
      'SELECT nspname AS name FROM pg_namespace WHERE nspname = ANY($1)',
      [schemas.map(({ name }) => name)],
    );
    expect(there.rows).toHaveLength(schemas.length);
  }, 60_000);

  it('starts again, and changes nothing', async () => {
    const before = await client.query('SELECT * FROM kasane_migration');
    expect(await start()).toEqual({ 'person somebody': '1' });
    expect((await client.query('SELECT * FROM kasane_migration')).rows).toEqual(before.rows);
  }, 60_000);

  it('is refused where its city was cut off, and not thrown away', async () => {
    await client.query('DELETE FROM example_city');
    await expect(start()).rejects.toThrow('途中で止まった例示の市');
    expect((await client.query('SELECT name FROM community.area')).rows).toHaveLength(1);
  }, 60_000);
});
