import { describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { lookForFindings } from '../../records/look-for-findings.js';
import { registerOf } from '../../records/register-of.js';
import { person, stack } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/** D-1, 住民基本台帳事務処理要領 第5-10: protected people, and the perpetrators they must not be found by. */
const measures = [
  {
    title: 'a measure in force',
    protected: ['mizusawa-mother', 'mizusawa-girl', 'mizusawa-boy'],
    perpetrator: 'kirishima-man',
    livesWith: 'kirishima-mother',
  },
  {
    title: 'a measure whose end date has passed, but that nobody lifted',
    protected: ['shiina-woman'],
    perpetrator: 'murase-man',
    livesWith: undefined,
  },
] as const;

const REGISTER = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      name
      address {
        text
      }
      households {
        household {
          kind
          members {
            id
          }
        }
      }
      kinships {
        person {
          id
        }
      }
      coResidents {
        id
      }
    }
  }
`;

interface RegisterView {
  readonly name: string | null;
  readonly address: { readonly text: string } | null;
  readonly households: readonly {
    readonly household: { readonly kind: string; readonly members: readonly { id: string }[] };
  }[];
  readonly kinships: readonly { readonly person: { readonly id: string } }[];
  readonly coResidents: readonly { readonly id: string }[];
}

async function look(cast: string): Promise<RegisterView> {
  const variables = { id: person(cast) };
  const { body } = await ask({ as: 'household', query: REGISTER, variables });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'] as RegisterView;
}

const reachedFrom = ({ households, kinships, coResidents }: RegisterView): readonly string[] => [
  ...coResidents.map(({ id }) => id),
  ...households.flatMap(({ household }) => household.members.map(({ id }) => id)),
  ...kinships.map((kinship) => kinship.person.id),
];

const families = measures.flatMap((measure) =>
  measure.protected.map((cast) => [cast, measure] as const),
);

describe("the residents' office, which sees all of the register", () => {
  it.each(families)('is not told where %s lives', async (cast) => {
    const view = await look(cast);
    expect(view.name).not.toBeNull();
    expect(view.address).toBeNull();
  });

  it.each(families)(
    'sees %s among those the same measure protects, and nobody else',
    async (cast, measure) => {
      const reached = new Set(reachedFrom(await look(cast)));
      expect([...reached].sort()).toEqual(measure.protected.map(person).sort());
    },
  );

  it.each(measures.map((measure) => [measure.perpetrator, measure] as const))(
    'finds from %s no way to them',
    async (cast, measure) => {
      const views = await Promise.all(
        [cast, ...(measure.livesWith === undefined ? [] : [measure.livesWith])].map(look),
      );
      const reached = new Set(views.flatMap(reachedFrom));
      expect(measure.protected.filter((hidden) => reached.has(person(hidden)))).toEqual([]);
      expect(views[0]?.address?.text).toMatch(/9\d{3}/);
    },
  );

  it('finds them in no list of an address or a register with others', async () => {
    const hidden = families.map(([cast]) => person(cast));
    const rows = await runSql(
      'household',
      `SELECT DISTINCT o.person_id AS id FROM household.visible_member m
         JOIN household.visible_member o USING (household_id) WHERE m.person_id = ANY($1)`,
      [hidden],
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...hidden].sort());
  });

  it('is not told by them who else is registered where they are, nor that anybody is', async () => {
    const [mother, newcomer] = [person('mizusawa-mother'), person('kawabata-girl')];
    const before = { mother: await look('mizusawa-mother'), newcomer: await look('kawabata-girl') };
    const homes = `SELECT household_id FROM household.household_member WHERE person_id = '${mother}'`;
    await runSql(
      'administrator',
      `INSERT INTO household.household_member (household_id, person_id, position, relationship)
       SELECT household_id, $1, 99, '同居人' FROM (${homes}) home`,
      [newcomer],
    );
    try {
      expect(await look('mizusawa-mother')).toEqual(before.mother);
      const { households } = await look('kawabata-girl');
      const more = households.filter(
        ({ household: { members } }) => members.length === 1 && members[0]?.id === newcomer,
      );
      expect(more.map(({ household }) => household.kind).sort()).toEqual(['ADDRESS', 'JUKI']);
      expect(households.length).toBe(before.newcomer.households.length + 2);
      // Nothing that both are told of says that it is one house.
      const ids = await runSql(
        'household',
        `SELECT household_id FROM household.visible_member WHERE person_id = ANY($1)
          GROUP BY household_id HAVING count(DISTINCT person_id) > 1`,
        [[mother, newcomer]],
      );
      expect(ids).toEqual([]);
    } finally {
      await runSql(
        'administrator',
        `DELETE FROM household.household_member
          WHERE person_id = $1 AND household_id IN (${homes})`,
        [newcomer],
      );
    }
    expect(await look('kawabata-girl')).toEqual(before.newcomer);
  });

  it.each([
    ['kirishima-man', 'mizusawa-girl', false],
    ['kashiwagi-mother', 'nishijima-mother', true],
  ])(
    'is told of %s alike, findings included, whether or not %s of the own kin is registered there: %s',
    async (cast, kin, isTold) => {
      const register = await registerOf(cast);
      const tell = async () => [
        await look(cast),
        (await lookForFindings('household', register)).text,
      ];
      const before = await tell();
      const beside = [await registerOf(cast, 'ADDRESS'), person(kin)];
      await runSql(
        'administrator',
        `INSERT INTO household.household_member (household_id, person_id, position, relationship)
         VALUES ($1, $2, 99, NULL)`,
        beside,
      );
      try {
        const after = await tell();
        if (!isTold) expect(after).toEqual(before);
        else
          expect(after[0]).toMatchObject({
            coResidents: expect.arrayContaining([{ id: person(kin) }]) as unknown,
          });
      } finally {
        await runSql(
          'administrator',
          'DELETE FROM household.household_member WHERE household_id = $1 AND person_id = $2',
          beside,
        );
      }
      expect(await tell()).toEqual(before);
    },
  );

  it("meets them under ids that look like any other household's", async () => {
    const shapes = await runSql(
      'household',
      `SELECT DISTINCT m.person_id = ANY($1) AS protected, regexp_replace(m.household_id::text,
                '^[0-9a-f]{8}-[0-9a-f]{4}-(.)[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', '\\1') AS shape
         FROM household.visible_member m`,
      [families.map(([cast]) => person(cast))],
    );
    const [shape] = shapes.map((row) => row['shape']);
    expect(String(shape)).toHaveLength(1);
    expect(shapes).toEqual(
      expect.arrayContaining(
        [true, false].map((isProtected) => ({ protected: isProtected, shape })),
      ),
    );
    expect(shapes).toHaveLength(2);
  });

  it('sees address and kin of a family without a measure', async () => {
    const view = await look('kawabata-girl');
    expect(view.address?.text).toMatch(/9\d{3}/);
    const family = ['kawabata-father', 'kawabata-mother', 'kawabata-boy', 'kawabata-girl'];
    expect(reachedFrom(view)).toEqual(expect.arrayContaining(family.map(person)));
  });
});

describe('other offices are not told where they can be met', () => {
  it('the school', async () => {
    const query =
      'query ($id: ID!) { person(id: $id) { schoolEnrollment { school } formerSchools { school } schoolAid { kind } } }';
    const show = async (cast: string) =>
      (await ask({ as: 'education', query, variables: { id: person(cast) } })).body;
    const hidden = await show('mizusawa-girl');
    expect(hidden.errors).toBeUndefined();
    expect(JSON.stringify(hidden.data)).not.toContain('学校');
    expect((await show('kawabata-girl')).data).toMatchObject({
      person: { schoolEnrollment: { school: expect.stringContaining('学校') } },
    });
  });

  it('the nursery, nor a way to the father', async () => {
    const query =
      'query ($id: ID!) { person(id: $id) { childCare { facility } childGuardians { relationship person { id } } } }';
    const show = async (cast: string) =>
      (await ask({ as: 'children', query, variables: { id: person(cast) } })).body;
    const hidden = await show('mizusawa-boy');
    expect(hidden.errors).toBeUndefined();
    expect(hidden.data).toMatchObject({ person: { childCare: null } });
    expect(JSON.stringify(hidden.data)).not.toContain(person('kirishima-man'));
    expect((await show('nogami-boy')).data).toMatchObject({
      person: { childCare: { facility: expect.stringMatching(/./) } },
    });
  });
});

describe('the coordinator', () => {
  it.each([...families.map(([cast]) => cast), 'kirishima-man', 'murase-man'])(
    'is shown nothing of %s',
    async (cast) => {
      const variables = { id: person(cast) };
      const { body } = await ask({ as: 'coordinator', query: REGISTER, variables });
      expect(body).toEqual({ data: { person: null } });
    },
  );

  it('is not told the address even where the protected person consents', async () => {
    const consent = await layAuthorization({ subjects: [person('mizusawa-mother')] });
    try {
      const variables = { id: person('mizusawa-mother') };
      const { body } = await ask({ as: 'coordinator', query: REGISTER, variables });
      expect(body.data).toMatchObject({ person: { name: '水沢　由佳', address: null } });
      const reached = JSON.stringify(body.data);
      for (const cast of ['mizusawa-girl', 'mizusawa-boy', 'kirishima-man']) {
        expect(reached).not.toContain(person(cast));
      }
    } finally {
      await consent.withdraw();
    }
  });
});

it('the cast still holds both measures', () => {
  expect(Object.keys(stack.cast)).toEqual(
    expect.arrayContaining(families.map(([cast]) => `person ${cast}`)),
  );
});
