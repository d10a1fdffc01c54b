import { LINK_KEY_VIEW, schemas, type SchemaName } from '@kasane/db/systems';
import type { Client } from 'pg';

/** One person key of one department, with what the department wrote down about that person. */
export interface LinkKey {
  /** The schema it comes from; a key belongs to that department whatever its key space is called. */
  readonly schema: SchemaName;
  readonly system: string;
  readonly localKey: string;
  readonly atena: string | null;
  readonly kana: string | null;
  readonly birth: string | null;
  readonly sex: string | null;
}

/** Every person key of every department. */
export async function readLinkKeys(client: Client): Promise<LinkKey[]> {
  const keys: LinkKey[] = [];
  for (const { name, kind } of schemas) {
    if (kind !== 'STAND_IN') continue;
    const { rows } = await client.query<Omit<LinkKey, 'schema'>>(
      `SELECT system, local_key AS "localKey", nullif(trim(atena_number), '') AS atena,
              name_kana AS kana, birth_date AS birth, sex
         FROM ${name}."${LINK_KEY_VIEW}" ORDER BY system, local_key`,
    );
    for (const row of rows) keys.push({ schema: name, ...row });
  }
  return keys;
}
