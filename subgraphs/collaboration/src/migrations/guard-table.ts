import { guardAppendOnly } from '@kasane/db/append-only';

/** The triggers of an append-only table of this schema. */
export const guardTable = (table: string, changeable?: readonly string[]): string =>
  guardAppendOnly('collaboration', table, changeable);

/** The latest version of every record of a versioned table. */
export const latestView = (name: string): string => /* SQL */ `
  CREATE VIEW collaboration.${name} AS
    SELECT v.* FROM collaboration.${name}_version v
     WHERE NOT EXISTS (SELECT FROM collaboration.${name}_version newer
                        WHERE newer.id = v.id AND newer.version > v.version);
`;
