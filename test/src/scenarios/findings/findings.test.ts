import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readDisclosures } from '@kasane/ledger/formats/read-disclosures';
import { ask } from '../../asking/ask.js';
import {
  layAuthorization,
  withdrawAllAbout,
  type LaidAuthorization,
} from '../../records/lay-authorization.js';
import { lookForFindings } from '../../records/look-for-findings.js';
import { registerOf } from '../../records/register-of.js';
import { runSql } from '../../stack/run-sql.js';
import { household, person } from '../../stack/running-stack.js';

const SAKURA = household('address-sakura-mother');
const KASHIWAGI = household('address-kashiwagi-mother');
/** What of the son 8050 asks for: age, tie, withdrawal, and that he is not in a home. */
const ASKED_OF_SON = [
  ...['RESIDENT_BIRTH', 'RESIDENT_HOUSEHOLD', 'LIVELIHOOD_SOCIAL_WITHDRAWAL'],
  ...['ELDERLY_CARE_PLAN', 'DISABILITY_SERVICE'],
];
const mother = person('kashiwagi-mother');
const son = person('kashiwagi-son');

const PERPETRATOR = 'kirishima-man';

let laid: LaidAuthorization | undefined;
const sonConsentsTo = async (...categories: readonly string[]) => {
  laid = await layAuthorization({ subjects: [son], categories });
};
const withdraw = async () => {
  await laid?.withdraw();
  laid = undefined;
};

const of8050 = async (as: Parameters<typeof lookForFindings>[0], id: string) =>
  (await lookForFindings(as, id)).of('PARENT_80_CHILD_50');

describe('8050, which no department sees alone', () => {
  it('is present for the multi-agency worker whom the whole family has consented to, with its fields', async () => {
    expect(await of8050('coordinator', SAKURA)).toMatchObject({
      status: 'PRESENT',
      statusAmongSeen: 'PRESENT',
      evidence: expect.arrayContaining([
        `Person.birthDate ${person('sakura-mother')}`,
        `Person.birthDate ${person('sakura-son')}`,
        `Person.kinships ${person('sakura-mother')}`,
        `Person.socialWithdrawal ${person('sakura-son')}`,
      ]) as unknown,
      missing: [],
    });
  });

  it('is undetermined for the department that sees one silo, and says what it lacks', async () => {
    const seen = await of8050('elderly', SAKURA);
    expect(seen).toMatchObject({ status: 'UNDETERMINED', evidence: [] });
    expect(seen?.missing).toContain(`NOT_PERMITTED RESIDENT_BIRTH ${person('sakura-mother')}`);
    expect(seen?.missing).not.toContain('UNSEEN_PEOPLE');
  });
});

describe('a family of which one has not consented', () => {
  beforeAll(() => withdrawAllAbout(son));
  afterEach(withdraw);

  it('is undetermined: whoever else lives there, nobody may say there is nobody', async () => {
    expect(await of8050('coordinator', KASHIWAGI)).toEqual({
      ...{ status: 'UNDETERMINED', statusAmongSeen: 'ABSENT' },
      ...{ evidence: [], missing: ['UNSEEN_PEOPLE'] },
    });
  });

  it('is 8050 once he consents to what it takes, and undetermined again once he withdraws', async () => {
    const before = await lookForFindings('coordinator', KASHIWAGI);
    await sonConsentsTo(...ASKED_OF_SON);
    expect(await of8050('coordinator', KASHIWAGI)).toEqual({
      ...{ status: 'PRESENT', statusAmongSeen: 'PRESENT', missing: [] },
      evidence: [
        ...[`Person.birthDate ${mother}`, `Person.birthDate ${son}`],
        ...[`Person.kinships ${mother}`, `Person.kinships ${son}`],
        ...[`Person.careServices ${mother}`, `Person.careServices ${son}`],
        ...[`Person.disabilityServices ${mother}`, `Person.disabilityServices ${son}`],
        `Person.socialWithdrawal ${son}`,
      ].sort(),
    });
    await withdraw();
    expect((await lookForFindings('coordinator', KASHIWAGI)).text).toBe(before.text);
  });

  it('names the one category that is withheld', async () => {
    await sonConsentsTo(...ASKED_OF_SON.filter((category) => category !== 'RESIDENT_BIRTH'));
    expect(await of8050('coordinator', KASHIWAGI)).toEqual({
      ...{ status: 'UNDETERMINED', statusAmongSeen: 'UNDETERMINED', evidence: [] },
      missing: [`NOT_PERMITTED RESIDENT_BIRTH ${son}`, 'UNSEEN_PEOPLE'],
    });
  });
});

const present = async (as: Parameters<typeof lookForFindings>[0], id: string) => {
  const seen = await lookForFindings(as, id);
  return seen.patterns.filter((pattern) => seen.of(pattern)?.status === 'PRESENT');
};

describe('the families of the cast, for the worker they have consented to', () => {
  it('佐倉家: 8050, a granddaughter who cares, a son who will be left alone', async () => {
    expect(await present('coordinator', SAKURA)).toEqual([
      ...['PARENT_80_CHILD_50', 'YOUNG_CARER', 'AGED_PARENT_DISABLED_CHILD', 'SOCIAL_WITHDRAWAL'],
      'ABUSE_RISK',
    ]);
    const { missing } = (await lookForFindings('coordinator', SAKURA)).of('MANY_ANIMALS') ?? {};
    expect(missing).toContain(`NOT_RECORDED CASE_ASSESSMENT ${person('sakura-son')}`);
  });

  it('青井家: a young carer, and a mother alone in want', async () => {
    expect(await present('coordinator', household('address-aoi-mother'))).toEqual([
      'YOUNG_CARER',
      'POOR_SINGLE_PARENT',
    ]);
    const seen = await lookForFindings('coordinator', household('address-aoi-mother'));
    expect(seen.of('YOUNG_CARER')?.evidence).toEqual(
      expect.arrayContaining([
        `Person.mentalHandbooks ${person('aoi-mother')}`,
        `Person.schoolAttendance ${person('aoi-girl')}`,
        `Person.youngCarer ${person('aoi-girl')}`,
      ]),
    );
  });

  it.each([
    ['永瀬家', 'nagase-mother', ['PARENT_90_CHILD_60', 'ABUSE_RISK']],
    ['野上家', 'nogami-wife', ['DOUBLE_CARE', 'ABUSE_RISK']],
  ])('%s', async (_name, key, patterns) => {
    expect(await present('coordinator', await registerOf(key))).toEqual(patterns);
  });
});

describe('世帯分離', () => {
  beforeAll(() => withdrawAllAbout(son));
  afterEach(withdraw);

  it.each(['JUKI', 'ADDRESS'] as const)(
    'hides nobody who has consented: 8050 of the %s household',
    async (kind) => {
      await sonConsentsTo(...ASKED_OF_SON);
      const seen = await lookForFindings('coordinator', await registerOf('kashiwagi-mother', kind));
      expect(seen.of('PARENT_80_CHILD_50')?.status).toBe('PRESENT');
      expect(seen.text).toContain(son);
    },
  );

  it.each(['JUKI', 'ADDRESS'] as const)(
    'nor tells of him who has not consented, of the %s household',
    async (kind) => {
      const seen = await lookForFindings('coordinator', await registerOf('kashiwagi-mother', kind));
      expect(seen.of('PARENT_80_CHILD_50')).toMatchObject({
        ...{ status: 'UNDETERMINED', statusAmongSeen: 'ABSENT', missing: ['UNSEEN_PEOPLE'] },
      });
      expect(seen.text).not.toContain(son);
    },
  );

  it('tells of him by the ties of his mother, and of nobody by his alone', async () => {
    await sonConsentsTo(...ASKED_OF_SON);
    const { body, text } = await ask({
      as: 'coordinator',
      query: 'query ($id: ID!) { person(id: $id) { coResidents { id } } }',
      variables: { id: mother },
    });
    expect([body.errors, body.data]).toEqual([
      undefined,
      { person: { coResidents: [{ id: son }] } },
    ]);
    expect(text).toContain(son);
    await withdraw();
    await sonConsentsTo(...ASKED_OF_SON.filter((category) => category !== 'RESIDENT_HOUSEHOLD'));
    const of = { as: 'coordinator', variables: { id: son } } as const;
    const his = await ask({
      ...of,
      query: 'query ($id: ID!) { person(id: $id) { coResidents { id } } }',
    });
    expect(his.body.data).toEqual({ person: { coResidents: null } });
    expect(his.text).not.toContain(mother);
  });
});

describe('who meets everybody', () => {
  it('may say that there is nothing, of a family where there is nothing', async () => {
    const seen = await lookForFindings('household', await registerOf('kihara-husband'));
    expect(seen.of('PARENT_80_CHILD_50')).toEqual({
      ...{ status: 'ABSENT', statusAmongSeen: 'ABSENT', evidence: [], missing: [] },
    });
    expect(seen.of('SOCIAL_WITHDRAWAL')?.missing).toContain(
      `NOT_PERMITTED LIVELIHOOD_SOCIAL_WITHDRAWAL ${person('kihara-husband')}`,
    );
  });

  it.each([PERPETRATOR, 'mizusawa-mother'])(
    'is told nobody beside %s whom a 支援措置 keeps apart',
    async (key) => {
      const { body, text } = await ask({
        as: 'household',
        query: 'query ($id: ID!) { person(id: $id) { id coResidents { id } } }',
        variables: { id: person(key) },
      });
      expect(body.errors).toBeUndefined();
      expect(text).toContain(person(key));
      expect(text).not.toContain(person(key === PERPETRATOR ? 'mizusawa-mother' : PERPETRATOR));
    },
  );

  it('does not meet whom a 支援措置 protects from the one who asks about the other side', async () => {
    const { text } = await lookForFindings('household', await registerOf(PERPETRATOR));
    expect(text).toContain(person(PERPETRATOR));
    expect(text).not.toContain(person('mizusawa-mother'));
  });
});

describe('the ledger of a finding', () => {
  it('says of everybody which categories it was worked out from', async () => {
    const began = new Date().toISOString();
    const { query } = await lookForFindings('coordinator', SAKURA);
    const rows = await runSql(
      'administrator',
      "SELECT body FROM ledger.entry WHERE body::jsonb -> 'operation' ->> 'sha256' = $1 AND body::jsonb ->> 'at' >= $2",
      [createHash('sha256').update(query).digest('hex'), began],
    );
    const disclosures = readDisclosures(String(rows[0]?.['body']));
    const derivedAbout = (subject: string) =>
      disclosures
        .filter((one) => one.subject === subject)
        .flatMap(({ shown }) => shown)
        .filter(({ fields }) => fields.includes('Household.findings'))
        .map(({ category }) => category);
    expect(derivedAbout(person('sakura-son'))).toEqual(
      expect.arrayContaining(['RESIDENT_BIRTH', 'LIVELIHOOD_SOCIAL_WITHDRAWAL']),
    );
    expect(derivedAbout(person('sakura-son'))).not.toContain('REOFFENDING_SUPPORT');
    expect(derivedAbout(person('sakura-elder'))).toContain('REOFFENDING_SUPPORT');
  });
});
