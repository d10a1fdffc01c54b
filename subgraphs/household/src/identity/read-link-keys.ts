import { LINK_KEY_VIEW, schemas } from '@kasane/db/systems';
import type { Client } from 'pg';

/** One person key of one department, with what the department wrote down about that person. */
export interface LinkKey {
  /** The schema it comes from; a key belongs to that department whatever its key space is called. */
  readonly schema: string;
  readonly system: string;
  readonly localKey: string;
  readonly atena: string | null;
  readonly kana: string | null;
  readonly birth: string | null;
  readonly sex: string | null;
}

/**
 * Every person key of every department: those Kasane knows, and those that brought themselves in
 * (household.link_source).
 * @throws Error naming the department whose keys cannot be read. Going on without them would undo
 * its links, confirmed by number or by hand, for a fault that may last a minute.
 */
export async function readLinkKeys(client: Client): Promise<LinkKey[]> {
  const brought = await client.query<{ schema: string }>(
    'SELECT schema_name AS schema FROM household.link_source ORDER BY schema_name',
  );
  const known = schemas.filter(({ kind }) => kind === 'STAND_IN').map(({ name }) => name);
  const keys: LinkKey[] = [];
  for (const schema of [...known, ...brought.rows.map((row) => row.schema)]) {
    const { rows } = await keysOf(client, schema);
    for (const row of rows) keys.push({ schema, ...row });
  }
  return keys;
}

async function keysOf(client: Client, schema: string) {
  try {
    return await client.query<Omit<LinkKey, 'schema'>>(
      `SELECT system, local_key AS "localKey", nullif(trim(atena_number), '') AS atena,
              name_kana AS kana, birth_date AS birth, sex
         FROM ${client.escapeIdentifier(schema)}."${LINK_KEY_VIEW}" ORDER BY system, local_key`,
    );
  } catch (error) {
    throw new Error(
      `the person keys of ${schema} cannot be read (${error instanceof Error ? error.message : 'unknown'}); mend its view "${LINK_KEY_VIEW}" and the right of kasane_identity to read it, or take the department out of household.link_source`,
      { cause: error },
    );
  }
}
