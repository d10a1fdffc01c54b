import { categories, PERSON_REFERENCE } from '@kasane/policy/categories';
import type { CastIds } from '@kasane/infra/database/prepare-database';
import { Client } from 'pg';

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

const mark = "md5('benchmark ' || m.person_id)::uuid";
const members = 'SELECT DISTINCT person_id FROM household.household_member';

/** Everybody consents to everything for a day, or the answers of the contenders would differ. */
const consent = `
  INSERT INTO consent.authorization_version
    (id, version, basis, subject, categories, recipients, purpose, valid_from, valid_to)
  SELECT ${mark}, 1, 'LB-01', m.person_id, $2, '{multi-agency}', 'MULTI_AGENCY_SUPPORT',
         now() - interval '1 day', now() + interval '1 day'
    FROM (${members} WHERE household_id = ANY($1::uuid[])) m`;
const forget = `
  DELETE FROM consent.authorization_version a USING (${members}) m
   WHERE a.id = ${mark} AND a.subject = m.person_id`;

/** Chooses the households and opens them in the benchmark's own database. */
export function openHouseholds(url: string, cast: CastIds): Promise<BenchmarkHouseholds> {
  return withClient(url, async (client) => {
    const many = await client.query<{ id: string }>(chooseFifty);
    const household = cast['household support-sakura'];
    const fifty = many.rows.map(({ id }) => id);
    if (household === undefined || fifty.length !== 50) {
      throw new Error('例示の市に、測定に使う世帯がそろっていません。');
    }
    await client.query(forget);
    await client.query(consent, [
      [household, ...fifty],
      categories.map(({ code }) => code).filter((code) => code !== PERSON_REFERENCE),
    ]);
    await client.query('ANALYZE consent.authorization_version');
    return { household, fifty };
  });
}

/** Takes the consents of the benchmark away again. */
export async function closeHouseholds(url: string): Promise<void> {
  await withClient(url, (client) => client.query(forget));
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
