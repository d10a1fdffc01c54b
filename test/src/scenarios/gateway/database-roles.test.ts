import { describe, expect, it } from '@jest/globals';
import { LINK_KEY_VIEW, schemas, systems, type System } from '@kasane/db/systems';
import { outcomesOf, runSql } from '../../stack/run-sql.js';

const REFUSED = '42501';

interface Relation {
  readonly schema: string;
  readonly name: string;
}

/** Every table and view of every schema. */
const relations = (await runSql(
  'administrator',
  `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v') AND n.nspname = ANY($1) ORDER BY 1, 2`,
  [schemas.map(({ name }) => name)],
)) as unknown as readonly Relation[];

const all = Object.entries<System>(systems);
const nameOf = ({ schema, name }: Relation) => `${schema}."${name}"`;

/** Whether one of a system's lists names the relation, by itself or with its schema. */
const listed = (list: readonly string[] | undefined, { schema, name }: Relation): boolean =>
  list?.some((entry) => entry === schema || entry === `${schema}.${name}`) ?? false;

const standIns: ReadonlySet<string> = new Set(
  schemas.filter(({ kind }) => kind === 'STAND_IN').map(({ name }) => name),
);

/** The index is made from every system's person keys. */
const isKeyView = (role: string, { schema, name }: Relation): boolean =>
  role === 'identity' && name === LINK_KEY_VIEW && standIns.has(schema);

describe('who may read what', () => {
  const pairs = all.flatMap(([role, system]) =>
    schemas.map(({ name }) => [role, name, system] as const),
  );

  it.each(pairs)('%s of %s', async (role, schema, system) => {
    const there = relations.filter((relation) => relation.schema === schema);
    const may = (relation: Relation) =>
      listed(system.reads, relation) ||
      listed(system.writes, relation) ||
      isKeyView(role, relation);
    const outcomes = await outcomesOf(
      role,
      there.map((relation) => `SELECT 1 FROM ${nameOf(relation)} LIMIT 1`),
    );
    expect(there.length).toBeGreaterThan(0);
    expect(there.map(({ name }, at) => [name, outcomes[at]])).toEqual(
      there.map((relation) => [relation.name, may(relation) ? 'ok' : REFUSED]),
    );
  });

  it('the elderly department reads its own system, not the one of disability', async () => {
    expect(
      await outcomesOf('elderly', [
        'SELECT * FROM elderly."被保険者" LIMIT 1',
        'SELECT * FROM disability."障害者台帳" LIMIT 1',
        'SELECT * FROM disability.person_link LIMIT 1',
        'SELECT * FROM household.link LIMIT 1',
        'SET ROLE kasane_disability',
      ]),
    ).toEqual(['ok', REFUSED, REFUSED, REFUSED, REFUSED]);
  });

  it('the gateway reads what permits, and nothing about anybody', async () => {
    expect(
      await outcomesOf('gateway', [
        "SELECT * FROM consent.in_force_about('{}')",
        'SELECT * FROM household.person LIMIT 1',
        'SELECT * FROM residents."住民" LIMIT 1',
      ]),
    ).toEqual(['ok', REFUSED, REFUSED]);
  });

  it('the registry counts authorizations, and learns about nobody', async () => {
    expect(
      await outcomesOf('registry', [
        'SELECT * FROM registry.authorization_count LIMIT 1',
        'SELECT * FROM consent.authorization_version LIMIT 1',
        'SELECT * FROM ledger.entry LIMIT 1',
      ]),
    ).toEqual(['ok', REFUSED, REFUSED]);
    const [counted] = await runSql(
      'registry',
      'SELECT people FROM registry.authorization_count ORDER BY people DESC LIMIT 1',
    );
    expect(counted?.['people']).toBeGreaterThan(0);
  });

  it('a department sees its own confirmed links and no others', async () => {
    const own = await runSql(
      'administrator',
      "SELECT count(*)::int AS n FROM household.link WHERE schema_name = 'elderly' AND status = 'CONFIRMED'",
    );
    const seen = await runSql('elderly', 'SELECT count(*)::int AS n FROM elderly.person_link');
    expect(seen).toEqual(own);
  });
});

describe('who may write what', () => {
  it.each(all)('%s as its lists say', async (_role, system) => {
    const rights = await runSql(
      'administrator',
      `SELECT n.nspname AS schema, c.relname AS name,
              has_table_privilege($1, c.oid, 'INSERT') AS inserts,
              has_table_privilege($1, c.oid, 'UPDATE') OR has_any_column_privilege($1, c.oid, 'UPDATE')
                OR has_table_privilege($1, c.oid, 'DELETE') OR has_table_privilege($1, c.oid, 'TRUNCATE') AS writes
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v') AND n.nspname = ANY($2) ORDER BY 1, 2`,
      [system.role, schemas.map(({ name }) => name)],
    );
    expect(rights).toEqual(
      relations.map((relation) => {
        const writes = listed(system.writes, relation);
        return { ...relation, inserts: writes || listed(system.inserts, relation), writes };
      }),
    );
  });

  it.each(all.map(([role]) => role))('%s makes nothing new', async (role) => {
    const outcomes = await outcomesOf(role, [
      'CREATE TABLE public.mine (x int)',
      'CREATE TEMP TABLE mine (x int)',
      'CREATE SCHEMA mine',
      'CREATE ROLE mine',
    ]);
    expect(new Set(outcomes)).toEqual(new Set([REFUSED]));
  });

  it('the gateway adds to the use of operations, and takes nothing back', async () => {
    const add = (count: number) => `
      WITH known AS (INSERT INTO registry.operation (sha256, text)
                     VALUES (repeat('0', 64), '{ __typename }') ON CONFLICT DO NOTHING)
      INSERT INTO registry.operation_use VALUES
        (repeat('0', 64), '2000-01-01', 'test', '1', 'audit', 'ANALYST', 'AUDIT', ${String(count)})`;
    const counted = () =>
      runSql(
        'registry',
        "SELECT count FROM registry.operation_use WHERE operation = repeat('0', 64)",
      );
    const before = Number((await counted())[0]?.['count'] ?? 0);
    expect(await outcomesOf('gateway', [add(2), add(3)])).toEqual(['ok', 'ok']);
    expect((await counted()).map(({ count }) => Number(count))).toEqual([before + 5]);
    expect(
      await outcomesOf('gateway', [
        'UPDATE registry.operation_use SET count = 1',
        'DELETE FROM registry.operation',
        'INSERT INTO registry.activation (supergraph) SELECT id FROM registry.supergraph',
      ]),
    ).toEqual([REFUSED, REFUSED, REFUSED]);
  });

  it('nobody rewrites what the registry wrote', async () => {
    const RESTRICTED = '23001';
    const rewrites = ['activation', 'version', 'supergraph', 'supergraph_member', 'approval'].map(
      (table) => `TRUNCATE registry.${table} CASCADE`,
    );
    expect(new Set(await outcomesOf('administrator', rewrites))).toEqual(new Set([RESTRICTED]));
    expect(new Set(await outcomesOf('registry', rewrites))).toEqual(new Set([REFUSED]));
  });

  it('a refusal is what the server says, too', async () => {
    const touch = 'DELETE FROM household.link WHERE false';
    expect(await outcomesOf('identity', [touch])).toEqual(['ok']);
    expect(await outcomesOf('household', [touch])).toEqual([REFUSED]);
    expect(await outcomesOf('elderly', [touch])).toEqual([REFUSED]);
  });
});
