import { afterEach, describe, expect, it } from '@jest/globals';
import { ask } from '../stack/ask.js';
import { person } from '../stack/running-stack.js';
import { runSql } from '../stack/run-sql.js';

const CAST = 'oba-man';
const TABLE = 'consent.authorization_version';

/** The consent as the example city gave it. */
const [original] = (await runSql(
  'administrator',
  'SELECT id, version FROM consent.authorization_in_force WHERE subject = $1',
  [person(CAST)],
)) as unknown as readonly { readonly id: string; readonly version: number }[];
if (original === undefined) throw new Error(`${CAST} has not consented`);

const columns = {
  basis: 'basis',
  subject: 'subject',
  categories: 'categories',
  recipients: 'recipients',
  purpose: 'purpose',
  valid_from: 'valid_from',
  valid_to: 'valid_to',
  withdrawn_at: 'withdrawn_at',
};

/** A new version of the consent, like the one in force but for what is given as SQL. */
async function change(changes: Partial<typeof columns>): Promise<void> {
  const values = Object.values({ ...columns, ...changes }).join(', ');
  await runSql(
    'administrator',
    `INSERT INTO ${TABLE} (id, version, ${Object.keys(columns).join(', ')})
       SELECT id, version + 1, ${values} FROM consent.authorization_in_force WHERE id = $1`,
    [original?.id],
  );
}

/** As the table itself works, by a version more: what was once recorded is never taken out. */
async function restore(): Promise<void> {
  const names = Object.keys(columns).join(', ');
  await runSql(
    'administrator',
    `INSERT INTO ${TABLE} (id, version, ${names})
       SELECT id, (SELECT max(version) + 1 FROM ${TABLE} WHERE id = $1), ${names}
         FROM ${TABLE} WHERE id = $1 AND version = $2`,
    [original?.id, original?.version],
  );
}

const QUERY = 'query ($id: ID!) { person(id: $id) { name reentrySupport { returnedOn } } }';
const NOTHING = { data: { person: null } };
const SHOWN = {
  data: { person: { name: '大庭　忠男', reentrySupport: { returnedOn: '2025-03-24' } } },
};

const look = async () =>
  (await ask({ as: 'coordinator', query: QUERY, variables: { id: person(CAST) } })).body;

describe('what a consent opens, it opens while it holds', () => {
  afterEach(restore);

  it('a withdrawal holds from the next request on, and what is restored shows again', async () => {
    expect(await look()).toEqual(SHOWN);
    await change({ withdrawn_at: 'now()' });
    expect(await look()).toEqual(NOTHING);
    await change({ withdrawn_at: 'NULL' });
    expect(await look()).toEqual(SHOWN);
  });

  it.each([
    ['has ended', { valid_to: "now() - interval '1 second'" }],
    [
      'has not begun',
      { valid_from: "now() + interval '1 hour'", valid_to: "now() + interval '2 hours'" },
    ],
    ['was given for another purpose', { purpose: "'STATISTICS'" }],
    ['was given to another agency', { recipients: "ARRAY['elderly', 'audit']" }],
    ['was given to nobody', { recipients: 'ARRAY[]::text[]' }],
    ['opens no category', { categories: 'ARRAY[]::text[]' }],
    ['is about somebody else', { subject: `'${person('kihara-wife')}'::uuid` }],
    ['was given by a name we do not know', { recipients: "ARRAY['Multi-Agency']" }],
  ])('nothing where it %s', async (_why, changes) => {
    expect(await look()).toEqual(SHOWN);
    await change(changes);
    expect(await look()).toEqual(NOTHING);
  });

  it('opens one category and no other', async () => {
    await change({ categories: "ARRAY['RESIDENT_NAME']" });
    expect(await look()).toEqual({
      data: { person: { name: '大庭　忠男', reentrySupport: null } },
      extensions: {
        consent: [
          { subject: person(CAST), category: 'REOFFENDING_SUPPORT', code: 'NOT_PERMITTED' },
        ],
      },
    });
  });

  it('opens nothing to a reader of the same agency in another role, or of another one', async () => {
    for (const as of ['commissioner', 'analyst', 'officer', 'resident'] as const) {
      const { body } = await ask({ as, query: QUERY, variables: { id: person(CAST) } });
      expect(body).toEqual(NOTHING);
    }
    expect(await look()).toEqual(SHOWN);
  });

  it('is withheld in mid-page once withdrawn between two pages', async () => {
    const page = async (after: string | null) => {
      const query =
        'query ($after: String) { searchPeople(kana: "オ", first: 1, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';
      const { body } = await ask({ as: 'coordinator', query, variables: { after } });
      return body.data?.['searchPeople'] as {
        edges: { node: { id: string } }[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    };
    const first = await page(null);
    expect(first.edges.map(({ node }) => node.id)).toEqual([person(CAST)]);
    await change({ withdrawn_at: 'now()' });
    expect((await page(null)).edges).toEqual([]);
  });
});
