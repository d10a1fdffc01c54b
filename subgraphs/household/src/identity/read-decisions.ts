import type { Client } from 'pg';
import type { GivenHousehold, GivenKinship } from './identity-input.js';

/** What people, not registers, told the index before. It outlives every rebuild. */
export interface Decisions {
  readonly households: readonly GivenHousehold[];
  readonly kinships: readonly GivenKinship[];
}

/** The decisions kept in the index, with those given now in place of earlier ones about the same. */
export async function readDecisions(client: Client, now: Decisions): Promise<Decisions> {
  const households = await client.query<GivenHousehold>(`
    SELECT h.kind, h.source_key AS "sourceKey",
           array_agg(p.atena_number ORDER BY m.position) AS members
      FROM household.household h
      JOIN household.household_member m ON m.household_id = h.id
      JOIN household.person p ON p.id = m.person_id
     WHERE h.kind NOT IN ('JUKI', 'ADDRESS')
     GROUP BY h.kind, h.source_key`);
  const kinships = await client.query<GivenKinship>(`
    SELECT f.atena_number AS "from", t.atena_number AS "to", k.relation, k.provenance, k.since
      FROM household.kinship k
      JOIN household.person f ON f.id = k.from_person
      JOIN household.person t ON t.id = k.to_person
     WHERE k.provenance IN ('FAMILY_REGISTER', 'DECLARED') AND k.told`);
  return {
    households: merge(households.rows, now.households, (h) => `${h.kind} ${h.sourceKey}`),
    kinships: merge(kinships.rows, now.kinships, ({ from, to }) => [from, to].sort().join(' ')),
  };
}

function merge<T>(earlier: readonly T[], now: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...earlier, ...now].map((item) => [keyOf(item), item])).values()];
}
