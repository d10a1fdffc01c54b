import { describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * Whom a DV等支援措置 protects appears in a household of their own (D-1). Nothing that is told of such a
 * household, or of what is left of the other, may be told of these alone: it would say who is protected.
 */
const HOUSEHOLDS = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      households {
        relationshipToHead
        household {
          id
          kind
          members {
            id
            name
            sex
            households {
              relationshipToHead
            }
          }
        }
      }
      supportHouseholds {
        id
        kind
      }
      kinships {
        relation
        provenance
        certain
      }
    }
  }
`;

const told = async (id: string) => {
  const { body } = await ask({ as: 'household', query: HOUSEHOLDS, variables: { id } });
  expect(body.errors).toBeUndefined();
  return body;
};

/** An answer with what is one person's own taken out: names and ids. */
const shapeOf = (body: object): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      key === 'id' || key === 'name' || key === 'subject' ? typeof value : value,
    ),
  );

/** Somebody registered alone, whom no measure protects and of whom no relative is known. */
async function somebodyAlone(sex: string): Promise<string> {
  const [row] = await runSql(
    'administrator',
    `SELECT m.person_id AS id FROM household.visible_member m
       JOIN household.person p ON p.id = m.person_id
       JOIN residents."住民" r ON r."宛名番号" = p.atena_number AND r."最新フラグ" = '1' AND r."性別" = $1
      WHERE NOT EXISTS (SELECT FROM household.hidden_person x WHERE x.person_id = m.person_id)
        AND NOT EXISTS (SELECT FROM household.visible_kinship k WHERE k.from_person = m.person_id)
      GROUP BY m.person_id
     HAVING array_agg(m.kind ORDER BY m.kind) = ARRAY['ADDRESS', 'JUKI']
        AND bool_and(NOT EXISTS (SELECT FROM household.visible_member o
                                  WHERE o.household_id = m.household_id AND o.person_id <> m.person_id))
      ORDER BY 1 LIMIT 1`,
    [sex],
  );
  return String(row?.['id']);
}

/** Everybody's 続柄 as anybody meets it, and whether it stands in a household that covers somebody. */
const divided = /* SQL */ `
  SELECT m.household_id, m.relationship,
         m.household_id IN (SELECT household_id FROM household.covered_member) AS cover
    FROM household.visible_member m WHERE m.kind = 'JUKI'`;

describe('the household that covers somebody protected', () => {
  it('is told of, field by field, like that of anybody who lives alone', async () => {
    const [woman, hers] = [await somebodyAlone('2'), await told(person('shiina-woman'))];
    expect(shapeOf(hers)).toEqual(shapeOf(await told(woman)));
    expect(shapeOf(hers)).toMatchObject({
      data: {
        person: { households: [{ relationshipToHead: '世帯主' }, { relationshipToHead: null }] },
      },
    });
    // Whose household is another one is told apart at once.
    expect(shapeOf(await told(person('kawabata-girl')))).not.toEqual(shapeOf(hers));
  });

  it('has one head, as all that nothing divides', async () => {
    const heads = await runSql(
      'administrator',
      `SELECT cover, heads, count(*)::int AS households FROM (
         SELECT cover, count(*) FILTER (WHERE relationship = '世帯主')::int AS heads
           FROM (${divided}) m GROUP BY household_id, cover) h
        GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const covers = heads.filter((row) => row['cover'] === true);
    expect(covers).toEqual([{ cover: true, heads: 1, households: expect.any(Number) }]);
    const ordinary = heads.find((row) => row['cover'] === false && row['heads'] === 1);
    expect(ordinary?.['households']).toBeGreaterThan(10_000);
  });

  it('changes nothing the register says of those who stay', async () => {
    const differing = await runSql(
      'administrator',
      `SELECT count(*)::int AS rows FROM household.visible_member v
         JOIN household.household_member m USING (household_id, person_id)
        WHERE v.relationship IS DISTINCT FROM m.relationship`,
    );
    expect(differing).toEqual([{ rows: 0 }]);
  });

  it('says what its people are to each other in the words of any register', async () => {
    const words = await runSql(
      'administrator',
      `SELECT cover, array_agg(DISTINCT coalesce(relationship, '(なし)')) AS words
         FROM (${divided}) m GROUP BY 1 ORDER BY 1`,
    );
    const [ordinary = [], covers = []] = words.map((row) => row['words'] as readonly string[]);
    expect(covers.filter((word) => !ordinary.includes(word))).toEqual([]);
    expect(covers).toEqual(expect.arrayContaining(['世帯主', '子']));
    expect(covers).not.toContain('(なし)');
  });

  it('names a head where the register’s own is kept apart from those who stay', async () => {
    const { data } = await told(person('mizusawa-girl'));
    const shown = data?.['person'] as {
      readonly households: readonly { readonly relationshipToHead: string | null }[];
    };
    expect(shown.households.map((row) => row.relationshipToHead)).toEqual(['子', null]);
    const heads = await runSql(
      'administrator',
      `SELECT person_id AS id FROM household.visible_member
        WHERE kind = 'JUKI' AND relationship = '世帯主' AND household_id = (
          SELECT household_id FROM household.visible_member WHERE kind = 'JUKI' AND person_id = $1)`,
      [person('mizusawa-girl')],
    );
    expect(heads).toEqual([{ id: person('mizusawa-mother') }]);
  });

  it('is told of where the register marks two rows of somebody as the latest', async () => {
    const girl = person('mizusawa-girl');
    // What she would be beside her mother, were her mother not the register's own head.
    const beside = () =>
      runSql('administrator', 'SELECT household.beside_head($1, $2) AS term', [
        person('mizusawa-mother'),
        girl,
      ]);
    expect(await beside()).toEqual([{ term: '子' }]);
    const latest = `FROM residents."住民" r
      WHERE r."最新フラグ" = '1' AND r."宛名番号" = (
        SELECT atena_number FROM household.person WHERE id = $1)`;
    const [copy] = await runSql(
      'administrator',
      `INSERT INTO residents."住民"
       SELECT (jsonb_populate_record(r, jsonb_build_object('履歴番号', r."履歴番号" + 100))).* ${latest}
       RETURNING "宛名番号" AS atena, "履歴番号" AS number`,
      [girl],
    );
    try {
      expect(await beside()).toEqual([{ term: '子' }]);
    } finally {
      await runSql(
        'administrator',
        'DELETE FROM residents."住民" WHERE "宛名番号" = $1 AND "履歴番号" = $2',
        [copy?.['atena'], copy?.['number']],
      );
    }
  });
});
