import { runSql } from '../stack/run-sql.js';

/**
 * Adults about whom nobody has recorded anything that permits or prohibits, and none of the cast:
 * what a scenario writes about them no other scenario meets.
 */
export async function unknownResidents(count: number): Promise<readonly string[]> {
  const rows = await runSql(
    'administrator',
    `SELECT p.id::text AS id FROM household.person p
      WHERE EXISTS (SELECT FROM household.link l WHERE l.person_id = p.id
                      AND l.schema_name = 'residents' AND l.status = 'CONFIRMED')
        AND p.id NOT IN (SELECT unnest(a.subjects) FROM consent.authorization_version a)
        AND NOT EXISTS (SELECT FROM consent.protection_measure_version m
                         WHERE p.id = ANY (m.protected_people) OR p.id = m.perpetrator)
        AND NOT EXISTS (SELECT FROM collaboration.consultation c WHERE c.person = p.id)
        AND NOT EXISTS (SELECT FROM collaboration.outreach o WHERE o.person = p.id)
        AND EXISTS (SELECT FROM consent.person_facts b WHERE b.person_id = p.id
                      AND b.birth ~ '^19[5-8][0-9]-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])$')
      ORDER BY p.id DESC LIMIT $1`,
    [count],
  );
  if (rows.length < count) throw new Error('the example city has no such resident left');
  return rows.map(({ id }) => String(id));
}
