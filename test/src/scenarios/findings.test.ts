import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  layAuthorization,
  withdrawAllAbout,
  type LaidAuthorization,
} from '../stack/lay-authorization.js';
import { lookForFindings } from '../stack/look-for-findings.js';
import { runSql } from '../stack/run-sql.js';
import { household, person } from '../stack/running-stack.js';

const SAKURA = household('support-sakura');
const KASHIWAGI = household('living-kashiwagi');
const mother = person('kashiwagi-mother');
const son = person('kashiwagi-son');

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
    await sonConsentsTo('RESIDENT_BIRTH', 'RESIDENT_HOUSEHOLD', 'LIVELIHOOD_SOCIAL_WITHDRAWAL');
    expect(await of8050('coordinator', KASHIWAGI)).toEqual({
      ...{ status: 'PRESENT', statusAmongSeen: 'PRESENT', missing: [] },
      evidence: [
        ...[`Person.birthDate ${mother}`, `Person.birthDate ${son}`],
        ...[`Person.kinships ${mother}`, `Person.socialWithdrawal ${son}`],
      ].sort(),
    });
    await withdraw();
    expect((await lookForFindings('coordinator', KASHIWAGI)).text).toBe(before.text);
  });

  it('names the one category that is withheld', async () => {
    await sonConsentsTo('RESIDENT_HOUSEHOLD', 'LIVELIHOOD_SOCIAL_WITHDRAWAL');
    expect(await of8050('coordinator', KASHIWAGI)).toEqual({
      ...{ status: 'UNDETERMINED', statusAmongSeen: 'UNDETERMINED', evidence: [] },
      missing: [`NOT_PERMITTED RESIDENT_BIRTH ${son}`, 'UNSEEN_PEOPLE'],
    });
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
    const [entry] = rows.map(
      ({ body }) =>
        JSON.parse(String(body)) as {
          disclosures: { subject: string; shown: number }[];
          shown: { category: string; fields: string[] }[][];
        },
    );
    const derivedAbout = (subject: string) =>
      entry?.disclosures
        .filter((one) => one.subject === subject)
        .flatMap(({ shown }) => entry.shown[shown] ?? [])
        .filter(({ fields }) => fields.includes('Household.findings'))
        .map(({ category }) => category);
    expect(derivedAbout(person('sakura-son'))).toEqual(
      expect.arrayContaining(['RESIDENT_BIRTH', 'LIVELIHOOD_SOCIAL_WITHDRAWAL']),
    );
    expect(derivedAbout(person('sakura-son'))).not.toContain('REOFFENDING_SUPPORT');
    expect(derivedAbout(person('sakura-elder'))).toContain('REOFFENDING_SUPPORT');
  });
});
