import type { CastIds } from '@kasane/infra/database/prepare-database';
import { Client } from 'pg';
import { categoriesOf } from './selection.js';

/** What the benchmark asks about: ids of the household of four and of the fifty. */
export interface BenchmarkHouseholds {
  readonly household: string;
  readonly fifty: readonly string[];
}

/**
 * Fifty registers of four, those first that most departments know: a caseload, not an average.
 * People under protection measures are left out, since nobody may count on seeing them.
 */
const chooseFifty = `
  SELECT m.household_id::text AS id
    FROM household.visible_member m
    LEFT JOIN household.link l ON l.person_id = m.person_id AND l.status = 'CONFIRMED'
   WHERE m.kind = 'JUKI'
   GROUP BY m.household_id
  HAVING count(DISTINCT m.person_id) = 4
   ORDER BY count(DISTINCT (m.person_id, l.schema_name)) DESC, m.household_id
   LIMIT 50`;

const GIVEN_FOR = 'benchmark';

/** Everybody consents to all that is asked, or the answers of the contenders would differ. */
const consent = `
  INSERT INTO consent.authorization_version
    (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
     giver_capacity, giver_person, method, opened_by, opened_by_agency)
  SELECT gen_random_uuid(), 1, 'LB-01', ARRAY[person], $2, '{agency:multi-agency}',
         'MULTI_AGENCY_SUPPORT', now() - interval '1 minute', now() + interval '3 hours',
         'SELF', person, 'WRITTEN', '${GIVEN_FOR}', 'community'
    FROM (SELECT DISTINCT person_id AS person FROM household.visible_member
           WHERE household_id = ANY($1::uuid[])) member`;

/** Consents are never deleted; they are taken back, the ones a stopped benchmark left as well. */
const withdraw = `
  INSERT INTO consent.authorization_version
  SELECT (jsonb_populate_record(a, jsonb_build_object(
           'version', a.version + 1, 'withdrawn_at', now(), 'withdrawn_by', '${GIVEN_FOR}',
           'withdrawal_reason', 'end of the benchmark'))).*
    FROM consent.authorization_in_force a
   WHERE a.opened_by = '${GIVEN_FOR}' AND a.withdrawn_at IS NULL`;

/** Chooses the households and opens them in the benchmark's own database. */
export function openHouseholds(url: string, cast: CastIds): Promise<BenchmarkHouseholds> {
  return withClient(url, async (client) => {
    const many = await client.query<{ id: string }>(chooseFifty);
    const household = cast['household address-sakura-mother'];
    const fifty = many.rows.map(({ id }) => id);
    if (household === undefined || fifty.length !== 50) {
      throw new Error('例示の市に、測定に使う世帯がそろっていません。');
    }
    await client.query(withdraw);
    await client.query(consent, [[household, ...fifty], Object.values(categoriesOf).flat()]);
    await client.query('ANALYZE consent.authorization_version');
    return { household, fifty };
  });
}

/** Takes the consents of the benchmark away again. */
export async function closeHouseholds(url: string): Promise<void> {
  await withClient(url, (client) => client.query(withdraw));
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'kasane benchmark' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
