import { describe, expect, it } from '@jest/globals';
import { LINK_KEY_VIEW, schemas, systems, type System } from '@kasane/db/systems';
import { outcomesOf, runSql } from '../stack/run-sql.js';

const REFUSED = '42501';

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly table: boolean;
  readonly column: string;
}

/** Every table and view of every schema, with one column of it. */
const relations = (await runSql(
  'administrator',
  `SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'r' AS table, a.attname AS column
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
    WHERE c.relkind IN ('r', 'v') AND n.nspname = ANY($1) ORDER BY 1, 2`,
  [schemas.map(({ name }) => name)],
)) as unknown as readonly Relation[];

const all = Object.entries(systems) as readonly (readonly [string, System])[];
const readers = all.filter(([role]) => role !== 'identity');
const nameOf = ({ schema, name }: Relation) => `${schema}."${name}"`;

/** Relations a role may read, of one schema. */
async function readableBy(role: string, schema: string): Promise<readonly string[]> {
  const there = relations.filter((relation) => relation.schema === schema);
  const outcomes = await outcomesOf(
    role,
    there.map((relation) => `SELECT 1 FROM ${nameOf(relation)} LIMIT 1`),
  );
  expect(new Set(outcomes).size).toBeGreaterThan(0);
  expect(['ok', REFUSED]).toEqual(expect.arrayContaining([...new Set(outcomes)]));
  return there.flatMap(({ name }, at) => (outcomes[at] === 'ok' ? [name] : []));
}

describe('who may read what', () => {
  const pairs = readers.flatMap(([role, { reads }]) =>
    schemas.map(
      ({ name }) => [role, reads.includes(name) ? 'reads' : 'cannot read', name] as const,
    ),
  );

  it.each(pairs)('%s %s %s', async (role, can, schema) => {
    const there = relations.filter((relation) => relation.schema === schema);
    expect(await readableBy(role, schema)).toEqual(
      can === 'reads' ? there.map(({ name }) => name) : [],
    );
  });

  it.each(schemas.map(({ name, kind }) => [name, kind] as const))(
    'identity sees of %s what it needs',
    async (schema, kind) => {
      const readable = await readableBy('identity', schema);
      if (schema === 'residents') expect(readable).toContain(LINK_KEY_VIEW);
      else if (kind === 'STAND_IN') expect(readable).toEqual([LINK_KEY_VIEW]);
      else if (schema === 'household') expect(readable).toContain('link');
      else expect(readable).toEqual([]);
    },
  );

  it('a department sees its own confirmed links and no others', async () => {
    const own = await runSql(
      'administrator',
      "SELECT count(*)::int AS n FROM household.link WHERE schema_name = 'elderly' AND status = 'CONFIRMED'",
    );
    const seen = await runSql('elderly', 'SELECT count(*)::int AS n FROM elderly.person_link');
    expect(seen).toEqual(own);
  });
});

describe('nobody but identity writes', () => {
  const tables = relations.filter(({ table }) => table);
  const writes = (relation: Relation) => [
    `INSERT INTO ${nameOf(relation)} ("${relation.column}") SELECT "${relation.column}" FROM ${nameOf(relation)} WHERE false`,
    `UPDATE ${nameOf(relation)} SET "${relation.column}" = "${relation.column}" WHERE false`,
    `DELETE FROM ${nameOf(relation)} WHERE false`,
    `TRUNCATE ${nameOf(relation)}`,
  ];
  const creations = ['CREATE TABLE public.mine (x int)', 'CREATE TEMP TABLE mine (x int)'];

  it.each(readers.map(([role]) => role))('%s changes no table of any schema', async (role) => {
    const outcomes = await outcomesOf(role, [
      ...tables.flatMap(writes),
      ...creations,
      'CREATE ROLE mine',
      'CREATE SCHEMA mine',
    ]);
    expect(new Set(outcomes)).toEqual(new Set([REFUSED]));
  });

  it('identity writes the index and nothing else', async () => {
    const [inside, outside] = [true, false].map((index) =>
      tables
        .filter(({ schema }) => (schema === 'household') === index)
        .map((relation) => `DELETE FROM ${nameOf(relation)} WHERE false`),
    );
    expect(new Set(await outcomesOf('identity', inside ?? []))).toEqual(new Set(['ok']));
    expect(new Set(await outcomesOf('identity', [...(outside ?? []), ...creations]))).toEqual(
      new Set([REFUSED]),
    );
  });
});
