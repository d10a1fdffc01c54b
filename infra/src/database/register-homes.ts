import type { Client } from 'pg';
import type { CastIds } from './prepare-database.js';

/**
 * The households of the register that the cast is in, as everybody meets them, by person:
 * `household juki-sakura-mother`, `household address-sakura-mother` → id. Read anew at every start,
 * for people move.
 */
export async function registerHomes(client: Client, cast: CastIds): Promise<CastIds> {
  const people = new Map(
    Object.entries(cast).flatMap(([name, id]) =>
      name.startsWith('person ') ? [[id, name.slice('person '.length)]] : [],
    ),
  );
  const { rows } = await client.query<{ person: string; kind: string; home: string }>(
    `SELECT person_id::text AS person, lower(kind) AS kind, household_id::text AS home
       FROM household.visible_member
      WHERE kind IN ('JUKI', 'ADDRESS') AND person_id::text = ANY($1)
      ORDER BY household_id`,
    [[...people.keys()]],
  );
  return Object.fromEntries(
    rows.map(({ person, kind, home }) => [`household ${kind}-${people.get(person) ?? ''}`, home]),
  );
}
