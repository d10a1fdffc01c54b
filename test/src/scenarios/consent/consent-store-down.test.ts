import { describe, expect, it } from '@jest/globals';
import { ask, tokenOf } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { saysAnything } from '../../asking/says-anything.js';

const look = () =>
  ask({
    as: 'coordinator',
    query: 'query ($id: ID!) { person(id: $id) { name careCertifications { level } } }',
    variables: { id: person('sakura-mother') },
  });

/** What the gateway may read of the consent store, to be taken away and given back. */
const readable = async () =>
  (
    await runSql(
      'administrator',
      `SELECT format('%I.%I', table_schema, table_name) AS relation
         FROM information_schema.role_table_grants
        WHERE grantee = 'kasane_gateway' AND table_schema = 'consent' AND privilege_type = 'SELECT'`,
    )
  ).map(({ relation }) => String(relation));

describe('a consent store that refuses to say what is permitted (leaks.md 17)', () => {
  it('opens nothing, says so, and opens as before when it is back', async () => {
    await tokenOf('coordinator');
    const usual = await look();
    expect(usual.body.data).toMatchObject({ person: { name: '佐倉　ハルエ' } });
    const relations = (await readable()).join(', ');
    expect(relations).not.toBe('');
    await runSql('administrator', `REVOKE SELECT ON ${relations} FROM kasane_gateway`);
    try {
      const { body, text } = await look();
      expect(saysAnything(body.data)).toBe(false);
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual([
        'CONSENT_STORE_UNAVAILABLE',
      ]);
      expect(text).not.toMatch(/佐倉|permission|denied|consent\./);
    } finally {
      await runSql('administrator', `GRANT SELECT ON ${relations} TO kasane_gateway`);
    }
    expect((await look()).text).toBe(usual.text);
  });
});
