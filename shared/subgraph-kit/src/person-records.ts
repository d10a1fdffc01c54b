import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { PERSON_LINK_VIEW } from '@kasane/db/systems';

/**
 * Terminology
 * - record: a row of a department's own table, mapped by a TypeORM entity.
 * - local key: the department's own key of a person (被保険者番号, 児童台帳番号 …).
 * - link: identity's confirmed statement that a local key belongs to a `Person.id`. The department
 *   sees its own confirmed links only, so a record without one is reachable by nobody.
 */
export interface RecordSpec<T extends ObjectLiteral> {
  readonly entity: new () => T;
  /**
   * Name of the department's key space as the links call it, for example `介護保険`; null for a table
   * Kasane itself keeps, whose key already is the opaque id (of a person, or of a household).
   */
  readonly system: string | null;
  /** Property of the entity that holds the local key, or the opaque id. */
  readonly key: keyof T & string;
  /** Properties to order by, first first; `-` before a name turns the order round. */
  readonly orderBy: readonly ((keyof T & string) | `-${keyof T & string}`)[];
  /**
   * Other people a row names by a local key: property to fill with their `Person.id` → where the
   * key stands. Null where that key has no confirmed link.
   */
  readonly people?: Partial<
    Record<keyof T & string, { readonly system: string; readonly key: keyof T & string }>
  >;
}

export interface PersonRecords {
  /** Every row that belongs to the person, in the spec's order; empty where there is none. */
  load: <T extends ObjectLiteral>(spec: RecordSpec<T>, personId: string) => Promise<readonly T[]>;
}

interface Request {
  readonly spec: RecordSpec<ObjectLiteral>;
  readonly personId: string;
}

/**
 * Loads the records of many people from many tables with **one statement per tick**, however many
 * people and tables there are: each table becomes one aggregated column of a row per person.
 * One instance serves one request.
 */
export function createPersonRecords(source: DataSource): PersonRecords {
  const loader = new DataLoader<Request, readonly ObjectLiteral[], string>(
    (requests) => fetchAll(source, requests),
    {
      cacheKeyFn: ({ spec, personId }) => `${nameOf(spec)} ${personId}`,
    },
  );
  return {
    load: <T extends ObjectLiteral>(spec: RecordSpec<T>, personId: string) =>
      loader.load({ spec: spec as unknown as RecordSpec<ObjectLiteral>, personId }) as Promise<
        readonly T[]
      >,
  };
}

const nameOf = ({ entity, key, system }: RecordSpec<ObjectLiteral>): string =>
  `${entity.name} ${key} ${system ?? ''}`;

async function fetchAll(source: DataSource, requests: readonly Request[]) {
  // In one order, whatever was asked for first: the same tables are then the same prepared statement.
  const specs = [...new Set(requests.map((request) => request.spec))].sort((a, b) =>
    nameOf(a) < nameOf(b) ? -1 : 1,
  );
  const people = [...new Set(requests.map((request) => request.personId))];
  const columns = specs.map((spec, index) => `${aggregate(source, spec)} AS r${String(index)}`);
  // Behind a SELECT of its own the planner cannot count the list: it would take the plan for any list
  // for dearer than one for this list, and plan anew each time, for longer than it then reads.
  const rows: Record<string, unknown>[] = await source.query(
    `SELECT p.id::text AS id, ${columns.join(', ')} FROM unnest((SELECT $1::uuid[])) AS p(id)`,
    [people],
  );
  const byPerson = new Map(rows.map((row) => [String(row['id']), row]));
  const built = new Map<string, readonly ObjectLiteral[]>();
  return requests.map(({ spec, personId }) => {
    const column = `r${String(specs.indexOf(spec))}`;
    const slot = `${column} ${personId}`;
    const known = built.get(slot);
    if (known !== undefined) return known;
    const values = byPerson.get(personId)?.[column] as unknown[][] | undefined;
    const records = (values ?? []).map((row) => toEntity(source, spec, row));
    built.set(slot, records);
    return records;
  });
}

function aggregate(source: DataSource, spec: RecordSpec<ObjectLiteral>): string {
  const metadata = source.getMetadata(spec.entity);
  const order = spec.orderBy.map((entry) =>
    entry.startsWith('-')
      ? `${column(metadata, entry.slice(1))} DESC`
      : `${column(metadata, entry)} ASC`,
  );
  const values = [
    ...metadata.columns.map((c) => `t.${quote(c.databaseName)}`),
    ...Object.values(spec.people ?? {}).flatMap((person) =>
      person === undefined ? [] : [personOf(metadata, person)],
    ),
  ];
  const rows = `SELECT coalesce(json_agg(json_build_array(${values.join(', ')}) ORDER BY ${order.join(', ')}), '[]'::json) FROM`;
  const key = column(metadata, spec.key);
  const table = `${quote(metadata.schema ?? 'public')}.${quote(metadata.tableName)}`;
  if (spec.system === null) return `(${rows} ${table} t WHERE ${key} = p.id)`;
  const link = `${quote(metadata.schema ?? 'public')}.${PERSON_LINK_VIEW}`;
  return `(${rows} ${link} l JOIN ${table} t ON ${key} = l.local_key WHERE l.person_id = p.id AND l.system = ${literal(spec.system)})`;
}

function column(metadata: EntityMetadata, property: string): string {
  const found = metadata.findColumnWithPropertyName(property);
  if (found === undefined) throw new Error(`${metadata.name} has no property ${property}`);
  return `t.${quote(found.databaseName)}`;
}

const personOf = (metadata: EntityMetadata, person: { system: string; key: string }): string =>
  `(SELECT o.person_id FROM ${quote(metadata.schema ?? 'public')}.${PERSON_LINK_VIEW} o WHERE o.system = ${literal(person.system)} AND o.local_key = ${column(metadata, person.key)})`;

function toEntity(
  source: DataSource,
  spec: RecordSpec<ObjectLiteral>,
  values: readonly unknown[],
): ObjectLiteral {
  const metadata = source.getMetadata(spec.entity);
  const properties = [
    ...metadata.columns.map((c) => c.propertyName),
    ...Object.keys(spec.people ?? {}),
  ];
  const record = metadata.create() as ObjectLiteral;
  properties.forEach((property, index) => {
    record[property] = values[index];
  });
  return record;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
