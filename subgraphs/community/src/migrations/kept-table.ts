import { guardAppendOnly } from '@kasane/db/append-only';

/**
 * A kind's versions, and the view of the latest ones. An area is named by its code without a foreign
 * key: areas are replaced as a whole, and history must not hold one back that is no more.
 *
 * @param columns SQL column definitions; another record is referred to with `REFERENCES community.record`
 */
export function keptTable(name: string, columns: readonly string[]): string {
  const named = columns.map((column) => column.split(' ')[0] ?? '');
  return /* SQL */ `
    CREATE TABLE community.${name}_version (
      id uuid NOT NULL REFERENCES community.record,
      version int NOT NULL CHECK (version > 0),
      closed_at timestamptz,
      ${columns.join(',\n      ')},
      recorded_by text NOT NULL,
      recorded_by_agency text NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (id, version)
    );
    CREATE VIEW community.${name} AS
      SELECT v.* FROM community.${name}_version v
       WHERE NOT EXISTS (SELECT FROM community.${name}_version newer
                          WHERE newer.id = v.id AND newer.version > v.version);
    ${guardAppendOnly('community', `${name}_version`, [
      'closed_at',
      'recorded_by',
      'recorded_by_agency',
      'reason',
      ...named,
    ])}
  `;
}

export const dropKeptTable = (name: string): string =>
  `DROP VIEW community.${name}; DROP TABLE community.${name}_version;`;
