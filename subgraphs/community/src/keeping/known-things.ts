import type { EntityManager } from 'typeorm';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Kind } from './kind.js';

/** What an input may refer to, as far as it does. */
export interface KnownThings {
  readonly areas: ReadonlySet<string>;
  /** Id → GraphQL type, of records that are not closed. */
  readonly records: ReadonlyMap<string, string>;
}

/** Looks up the areas and records an input names, by one statement. */
export async function lookUp(
  manager: EntityManager,
  kind: Kind,
  input: Readonly<Record<string, unknown>>,
): Promise<KnownThings> {
  const named = (is: 'AREA' | 'RECORD') =>
    kind.fields.flatMap(({ name, meaning }) => (meaning.is === is ? [input[name]] : []));
  const rows: { what: string; key: string }[] = await manager.query(
    `SELECT 'AREA' AS what, code AS key FROM community.area WHERE code = ANY($1::text[])
      UNION ALL
     SELECT type, id::text FROM community.record WHERE id = ANY($2::uuid[])`,
    [named('AREA').filter((code) => typeof code === 'string'), named('RECORD').filter(isId)],
  );
  const areas = rows.filter(({ what }) => what === 'AREA');
  return {
    areas: new Set(areas.map(({ key }) => key)),
    records: new Map(rows.map(({ what, key }) => [key, what])),
  };
}
