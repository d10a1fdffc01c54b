import { describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

const CONSULTATIONS =
  'query ($id: ID!) { person(id: $id) { livelihoodConsultations { consultedOn route } livelihoodDesk { __typename } } }';

const consulted = async (cast: string) => {
  const variables = { id: person(cast) };
  const { body } = await ask({ as: 'livelihood', query: CONSULTATIONS, variables });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};

const SET_STATUS =
  "UPDATE household.link SET status = $2 WHERE person_id = $1 AND schema_name = 'livelihood' AND status = $3";

describe('a record belongs to somebody only when the link is confirmed', () => {
  it('a guess by name, birth date and sex shows nothing', async () => {
    const links = await runSql(
      'administrator',
      "SELECT DISTINCT method, status FROM household.link WHERE person_id = $1 AND schema_name = 'livelihood'",
      [person('hamana-man')],
    );
    expect(links).toEqual([{ method: 'DETERMINISTIC', status: 'UNCONFIRMED' }]);
    expect(await consulted('hamana-man')).toEqual({
      livelihoodConsultations: [],
      livelihoodDesk: null,
    });
  });

  it('looks like nobody ever consulted', async () => {
    expect(await consulted('hamana-man')).toEqual(await consulted('kihara-wife'));
  });

  it('a confirmed one shows, for the same kind of record', async () => {
    expect(await consulted('sakura-son')).toEqual({
      livelihoodConsultations: [{ consultedOn: '2026-05-14', route: 'AGENCY' }],
      livelihoodDesk: { __typename: 'LivelihoodDesk' },
    });
  });

  it('shows from the moment somebody confirms it, and not a moment longer than it holds', async () => {
    const id = person('hamana-man');
    const method =
      "UPDATE household.link SET method = $2 WHERE person_id = $1 AND schema_name = 'livelihood' AND method = $3";
    await runSql('administrator', method, [id, 'MANUAL', 'DETERMINISTIC']);
    await runSql('administrator', SET_STATUS, [id, 'CONFIRMED', 'UNCONFIRMED']);
    try {
      expect(await consulted('hamana-man')).toMatchObject({
        livelihoodConsultations: [{ consultedOn: '2026-08-27', route: 'SELF' }],
      });
    } finally {
      await runSql('administrator', SET_STATUS, [id, 'UNCONFIRMED', 'CONFIRMED']);
      await runSql('administrator', method, [id, 'DETERMINISTIC', 'MANUAL']);
    }
    expect(await consulted('hamana-man')).toMatchObject({ livelihoodConsultations: [] });
  });

  it('an anonymous client is reachable by nobody', async () => {
    const anonymous = `SELECT k.local_key FROM livelihood."連携キー" k
                        WHERE k.atena_number IS NULL AND k.name_kana IS NULL`;
    const clients = await runSql('administrator', anonymous);
    expect(clients.length).toBeGreaterThan(0);
    const linked = await runSql(
      'administrator',
      `SELECT l.local_key FROM household.link l WHERE l.schema_name = 'livelihood'
          AND l.local_key IN (${anonymous}) AND l.system = '自立相談'`,
    );
    expect(linked).toEqual([]);
  });

  it('an id is not made of anything a department knows', async () => {
    const [row] = await runSql(
      'administrator',
      `SELECT count(*)::int AS people, count(DISTINCT id)::int AS ids,
              count(*) FILTER (WHERE id::text LIKE '%' || atena_number || '%')::int AS telling
         FROM household.person`,
    );
    expect(row).toMatchObject({ telling: 0 });
    expect(row?.['ids']).toBe(row?.['people']);
  });
});
