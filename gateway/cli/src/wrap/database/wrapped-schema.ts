import {
  LINK_KEY_VIEW,
  PERSON_LINK_VIEW,
  schemaNameOf,
  systemOf,
  systems,
} from '@kasane/db/systems';
import { linkColumns } from '../guess/find-person-columns.js';
import { publishedColumns, type Review } from '../review/review.js';
import { literal, name } from './sql-text.js';

/** Column of a loaded file that holds the line a row stood in; rows are ordered by it. */
export const LINE = '_行';
/** Which file was loaded when, by whom, and how many rows. */
export const IMPORT_LOG = '取込記録';
/** Stands aside until all of a file is in it. */
export const INCOMING = '取込中';

/**
 * What a wrapped department has in the database: a schema of its own with one table (of a file) or
 * one view (on a table of the existing system), the two views every department has, and a login
 * role that reads the decided columns and nothing else. A column that was left out is not there: it
 * cannot come in by the back door.
 */
export const placeOf = (review: Review) => {
  const schema = schemaNameOf(review.name);
  return {
    schema,
    table: `${name(schema)}.${name(review.source.table)}`,
    ...systemOf(review.name),
  };
};

/** The decided columns and those a link needs, each once. */
export function loadedColumns(review: Review): readonly string[] {
  const links = review.person === null ? [] : linkColumns(review.person);
  return [...new Set([...links, ...publishedColumns(review).map(({ column }) => column)])];
}

/** Column by which a row belongs to somebody. */
export const keyColumn = ({ person }: Review): string =>
  person === null ? '' : person.by === 'ATENA' ? person.column : person.key;

export const orderColumn = ({ source }: Review): string =>
  source.kind === 'FILE' ? LINE : source.order;

export const createSchema = ({ name: subgraph, title }: Review): readonly string[] => {
  const schema = name(schemaNameOf(subgraph));
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schema}`,
    `COMMENT ON SCHEMA ${schema} IS ${literal(`${title} (kasane subgraph wrap)`)}`,
    `CREATE TABLE IF NOT EXISTS ${schema}.${name(IMPORT_LOG)} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_name text NOT NULL, sha256 text NOT NULL, encoding text NOT NULL, rows int NOT NULL,
  imported_by text NOT NULL DEFAULT session_user, imported_at timestamptz NOT NULL DEFAULT now())`,
  ];
};

/** The table a file is loaded into: text as exported. */
export function createIncoming(review: Review): string {
  const columns = loadedColumns(review).map((column) => `${name(column)} text NOT NULL`);
  const incoming = `${name(schemaNameOf(review.name))}.${name(INCOMING)}`;
  return `CREATE TABLE ${incoming} (${name(LINE)} int PRIMARY KEY, ${columns.join(', ')})`;
}

/** The records by the department's own names: a loaded table put in its place, or a view. */
export function placeRecords(review: Review): readonly string[] {
  const { schema, table } = placeOf(review);
  const { source } = review;
  if (source.kind === 'FILE') {
    return [
      `ALTER TABLE ${name(schema)}.${name(INCOMING)} RENAME TO ${name(source.table)}`,
      `CREATE INDEX ON ${table} (${name(keyColumn(review))})`,
    ];
  }
  const columns = [...new Set([source.order, ...loadedColumns(review)])].map(
    (column) => `coalesce(${name(column)}::text, '') AS ${name(column)}`,
  );
  return [
    `CREATE VIEW ${table} AS SELECT ${columns.join(', ')} FROM ${name(source.schema)}.${name(source.table)}`,
  ];
}

/** The person keys for the identity index, and the links it gives back. */
export function createLinkViews(review: Review): readonly string[] {
  const { schema } = placeOf(review);
  return [
    `CREATE VIEW ${name(schema)}.${name(LINK_KEY_VIEW)} AS ${linkKeys(review)}`,
    `CREATE VIEW ${name(schema)}.${name(PERSON_LINK_VIEW)} WITH (security_barrier) AS
  SELECT person_id, system, local_key FROM household.link
   WHERE schema_name = ${literal(schema)} AND status = 'CONFIRMED'`,
    `INSERT INTO household.link_source (schema_name, title) VALUES (${literal(schema)}, ${literal(review.title)})
  ON CONFLICT (schema_name) DO UPDATE SET title = EXCLUDED.title`,
  ];
}

const plainDigits = (column: string): string =>
  `nullif(translate(${column}, '０１２３４５６７８９\u3000 ', '0123456789'), '')`;

function linkKeys(review: Review): string {
  const { table } = placeOf(review);
  const { person } = review;
  const system = literal(review.name);
  if (person === null) throw new Error('the columns that name a person are not decided');
  if (person.by === 'ATENA') {
    const column = name(person.column);
    return `SELECT DISTINCT ${system} AS system, ${column} AS local_key, ${plainDigits(column)} AS atena_number,
         NULL::text AS name_kana, NULL::text AS birth_date, NULL::text AS sex
    FROM ${table} WHERE ${plainDigits(column)} IS NOT NULL`;
  }
  // A key under which several people stand is nobody's key.
  const [key, kana, birth, sex] = linkColumns(person).map(name);
  return `SELECT ${system} AS system, ${key ?? ''} AS local_key, NULL::text AS atena_number,
         min(${kana ?? ''}) AS name_kana, min(${birth ?? ''}) AS birth_date, min(${sex ?? ''}) AS sex
    FROM ${table} WHERE ${key ?? ''} <> '' GROUP BY ${key ?? ''}
  HAVING count(DISTINCT concat_ws(E'\\t', ${kana ?? ''}, ${birth ?? ''}, ${sex ?? ''})) = 1`;
}

/** The subgraph reads decided columns; the identity index reads person keys. Nobody writes. */
export function createRole(review: Review, password: string | undefined): readonly string[] {
  const { schema, table, role } = placeOf(review);
  const columns = [
    ...new Set([
      orderColumn(review),
      keyColumn(review),
      ...publishedColumns(review).map(({ column }) => column),
    ]),
  ];
  return [
    `DO $$ BEGIN CREATE ROLE ${name(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    ...(password === undefined ? [] : [`ALTER ROLE ${name(role)} PASSWORD ${literal(password)}`]),
    `DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), ${literal(role)}); END $$`,
    `GRANT USAGE ON SCHEMA ${name(schema)} TO ${name(role)}, ${name(systems.identity.role)}`,
    `GRANT SELECT (${columns.map(name).join(', ')}) ON ${table} TO ${name(role)}`,
    `GRANT SELECT ON ${name(schema)}.${name(PERSON_LINK_VIEW)} TO ${name(role)}`,
    `GRANT SELECT ON ${name(schema)}.${name(LINK_KEY_VIEW)} TO ${name(systems.identity.role)}`,
  ];
}
