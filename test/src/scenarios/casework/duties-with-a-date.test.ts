import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordErrorText } from '@kasane/policy/recording/record-errors';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask, type Reply } from '../../asking/ask.js';
import { openClerks, type Clerks } from '../../asking/open-clerks.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { hoursFromNow, record, tryRecord } from '../../asking/try-record.js';

interface Reminder {
  readonly kind: string;
  readonly record: string;
  readonly overdue: boolean;
  readonly subjects: readonly { readonly id: string }[] | null;
}

const query = '{ reminders { kind record overdue subjects { id } } }';
const among = ({ body }: Reply, record: string): readonly Reminder[] => {
  expect(body.errors).toBeUndefined();
  const all = (body.data?.['reminders'] ?? []) as readonly Reminder[];
  return all.filter((one) => one.record === record);
};
const remindersOf = async (as: DemoStaffKey, record: string): Promise<readonly Reminder[]> =>
  among(await ask({ as, query }), record);

const DAY = 24;
const NOT_YOURS = { code: 'NOT_YOUR_ACT', message: recordErrorText('NOT_YOUR_ACT') };

/** Nobody else’s scenario speaks of this man. */
const subject = person('washio-man');

describe('a protection measure whose period ends', () => {
  const register = (days: number, against: object = { perpetratorName: '架空の相手' }) =>
    record('household', 'registerProtectionMeasure', {
      input: [
        'ProtectionMeasureInput!',
        {
          protectedPeople: [subject],
          ...against,
          provisional: false,
          periodTo: hoursFromNow(days * DAY),
          evidenceRef: '申出書 1',
        },
      ],
    });
  const renew = (as: DemoStaffKey, id: string, expectedVersion: number, days: number) =>
    tryRecord(as, 'renewProtectionMeasure', {
      id: ['ID!', id],
      expectedVersion: ['Int!', expectedVersion],
      periodTo: ['DateTime!', hoursFromNow(days * DAY)],
      evidenceRef: ['String!', '延長の申出書 2'],
    });
  const lift = (id: string, expectedVersion: number) =>
    record('household', 'liftProtectionMeasure', {
      id: ['ID!', id],
      expectedVersion: ['Int!', expectedVersion],
      reason: ['String!', '試験のあと'],
    });

  it('is on the unit’s list in its last month, is renewed there, and then gone from it', async () => {
    const { id, version } = await register(20);
    const due = { kind: 'PROTECTION_PERIOD', record: id, overdue: false };
    expect(await remindersOf('household', id)).toEqual([{ ...due, subjects: [{ id: subject }] }]);
    expect(await remindersOf('protection-officer', id)).toEqual([{ ...due, subjects: [] }]);
    expect(await remindersOf('elderly', id)).toEqual([]);
    expect(await renew('elderly', id, version, 200)).toEqual(NOT_YOURS);
    expect(await renew('household', id, version, 20 + 367)).toEqual({
      code: 'TOO_LONG',
      message: recordErrorText('TOO_LONG'),
    });
    expect(await renew('household', id, version, 200)).toMatchObject({ id, version: 2 });
    expect(await remindersOf('household', id)).toEqual([]);
    expect(await renew('household', id, 2, 300)).toEqual({
      code: 'TOO_EARLY',
      message: recordErrorText('TOO_EARLY'),
    });
    await lift(id, 2);
  });

  describe('against somebody who works at the unit, or whose housemate does', () => {
    let clerks: Clerks;
    beforeAll(async () => {
      clerks = await openClerks();
    }, 60_000);
    afterAll(() => clerks.stop());

    const told = async (member: string | undefined, role: string, measure: string) => {
      const as = {
        id: 'u-1',
        agency: 'household',
        role,
        ...(member && { person: person(member) }),
      };
      const answer = await clerks.ask({ as, purpose: 'DEPARTMENT_DUTY', query });
      return among(answer, measure).length;
    };
    const everybody = async (measure: string) => [
      await told('kawabata-father', 'DEPARTMENT_WORKER', measure),
      await told('kawabata-girl', 'DEPARTMENT_WORKER', measure),
      await told('kawabata-father', 'PROTECTION_OFFICER', measure),
      await told('ogura-husband', 'DEPARTMENT_WORKER', measure),
      await told('ogura-husband', 'PROTECTION_OFFICER', measure),
      await told(undefined, 'DEPARTMENT_WORKER', measure),
    ];

    it('is on the list of their colleagues and not on theirs', async () => {
      const { id } = await register(20, { perpetrator: person('kawabata-father') });
      const lists = await everybody(id);
      await lift(id, 1);
      expect(lists).toEqual([0, 0, 0, 1, 1, 1]);
    });

    it('is on everybody’s where the perpetrator is known by name alone', async () => {
      const { id } = await register(20);
      const lists = await everybody(id);
      await lift(id, 1);
      expect(lists).toEqual([1, 1, 1, 1, 1, 1]);
    });
  });

  /** A measure of two years ago whose end was yesterday. */
  const layEnded = async (): Promise<string> => {
    const id = randomUUID();
    await runSql(
      'administrator',
      `INSERT INTO consent.protection_measure_version (id, version, rule, protected_people,
              perpetrator_name, unit, provisional, valid_from, period_to, evidence_ref,
              registered_by, registered_by_agency)
       VALUES ($1, 1, 'D-1', ARRAY[$2::uuid], '架空の相手', 'household', false,
               now() - interval '2 years', now() - interval '1 day', '申出書', 'x', 'household')`,
      [id, subject],
    );
    return id;
  };
  const mayReadContact = async (): Promise<unknown> => {
    const query =
      'query ($id: ID!) { access(person: $id) { categories { category permitted remedy } } }';
    const { body } = await ask({ as: 'elderly', query, variables: { id: subject } });
    const { categories } = body.data?.['access'] as { categories: readonly { category: string }[] };
    return categories.find(({ category }) => category === 'ELDERLY_CONTACT');
  };

  it('stays on the list and holds when its end has passed, and may still be renewed', async () => {
    const open = { category: 'ELDERLY_CONTACT', permitted: true, remedy: null };
    const withheld = { ...open, permitted: false, remedy: 'NONE' };
    expect(await mayReadContact()).toEqual(open);
    const id = await layEnded();
    expect(await remindersOf('household', id)).toMatchObject([{ record: id, overdue: true }]);
    expect(await mayReadContact()).toEqual(withheld);
    expect(await renew('household', id, 1, 300)).toMatchObject({ id, version: 2 });
    expect(await remindersOf('household', id)).toEqual([]);
    expect(await mayReadContact()).toEqual(withheld);
    await lift(id, 2);
    expect(await mayReadContact()).toEqual(open);
  });
});

describe('the review of an emergency', () => {
  const glass = (as: DemoStaffKey, reason = '訪問に応答がなく、安否を確かめる者がいない') =>
    [
      as,
      'breakGlass',
      {
        input: [
          'EmergencyInput!',
          {
            subjects: [subject],
            categories: ['RESIDENT_NAME'],
            reason,
            hours: 1,
          },
        ],
      },
      'EMERGENCY_RESCUE',
    ] as const;
  const breakGlass = (as: DemoStaffKey) => tryRecord(...glass(as));
  const review = (as: DemoStaffKey, id: string, outcome = 'NOT_JUSTIFIED') =>
    tryRecord(as, 'reviewEmergency', {
      id: ['ID!', id],
      expectedVersion: ['Int!', 1],
      outcome: ['ReviewOutcome!', outcome],
      note: ['String!', '記録を確かめた'],
    });

  /** An emergency of so many days ago that nobody reviewed. */
  const layUnreviewed = async (openedBy: string, daysAgo = 30): Promise<string> => {
    const [authorization, id] = [randomUUID(), randomUUID()];
    await runSql(
      'administrator',
      `INSERT INTO consent.authorization_version (id, version, basis, subjects, categories, recipients,
              purpose, valid_from, valid_to, reason, opened_by, opened_by_agency)
       VALUES ($1, 1, 'LB-21', ARRAY[$2::uuid], '{RESIDENT_NAME}', ARRAY['viewer:' || $3::text],
               'EMERGENCY_RESCUE', now() - $4 * interval '1 day', now() - ($4 - 1) * interval '1 day', '安否',
               $3, 'reoffending')`,
      [authorization, subject, openedBy, daysAgo],
    );
    await runSql(
      'administrator',
      `INSERT INTO consent.emergency_review_version (id, version, authorization_id, due_at)
       VALUES ($1, 1, $2, now() - ($3 - 7) * interval '1 day')`,
      [id, authorization, daysAgo],
    );
    return id;
  };

  const reviews = (as: DemoStaffKey, given = '') =>
    ask({ as, query: `{ emergencyReviews${given} { id overdue openedBy } }` });
  const reviewsOf = async (given?: string) => {
    const { body } = await reviews('officer', given);
    expect(body.errors).toBeUndefined();
    return body.data?.['emergencyReviews'] as readonly { readonly id: string }[];
  };

  it('that never comes is on the list of whoever owes it, and stops the next emergency', async () => {
    const id = await layUnreviewed('reoffending');
    const overdue = { kind: 'EMERGENCY_REVIEW', record: id, overdue: true };
    expect(await remindersOf('officer', id)).toEqual([{ ...overdue, subjects: [{ id: subject }] }]);
    expect(await remindersOf('reoffending', id)).toMatchObject([overdue]);
    expect(await remindersOf('livelihood', id)).toEqual([]);

    const owed = { id, overdue: true, openedBy: 'reoffending' };
    expect(await reviewsOf('(overdue: true)')).toContainEqual(owed);
    expect((await reviewsOf('(overdue: false)')).map((one) => one.id)).not.toContain(id);
    const { errors = [] } = (await reviews('livelihood')).body;
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['OFFICER_ONLY']);

    expect(await breakGlass('reoffending')).toEqual({
      code: 'REVIEW_OVERDUE',
      message: expect.stringContaining('前の緊急閲覧の事後確認が期限を過ぎています'),
    });
    const colleague = await breakGlass('livelihood');
    expect(colleague).toMatchObject({ version: 1, review: expect.any(String) });

    expect(await review('reoffending', id)).toEqual(NOT_YOURS);
    expect(await review('officer', id)).toMatchObject({ id, version: 2 });
    expect(await remindersOf('officer', id)).toEqual([]);
    expect((await reviewsOf('(overdue: true)')).map((one) => one.id)).not.toContain(id);
    const again = await breakGlass('reoffending');
    expect(again).toMatchObject({ version: 1 });
    for (const opened of [colleague, again]) {
      if ('review' in opened && opened.review !== null) await review('officer', opened.review);
    }
  });

  it('is listed to the officer as it is urgent, what is done at the end', async () => {
    const opened = await record(...glass('livelihood'));
    const [later, done] = [await layUnreviewed('elderly', 25), await layUnreviewed('children', 35)];
    const urgent = [await layUnreviewed('disability', 30), later, opened.review ?? ''];
    await review('officer', done);
    const listed = (await reviewsOf()).map((one) => one.id);
    for (const id of urgent) await review('officer', id);
    const laid = [...urgent, done];
    expect(listed.filter((id) => laid.includes(id))).toEqual(laid);
  });

  const look = async (as: DemoStaffKey): Promise<unknown> => {
    const query = 'query ($id: ID!) { person(id: $id) { name birthDate } }';
    const variables = { id: subject };
    const { body } = await ask({ as, purpose: 'EMERGENCY_RESCUE', query, variables });
    expect(body.errors).toBeUndefined();
    return body.data?.['person'];
  };
  /** What was stated, and nothing that stands beside it. */
  const shown = { name: expect.any(String), birthDate: null };

  it('is owed by nobody who gave no reason: without one nothing opens', async () => {
    expect(await tryRecord(...glass('livelihood', ' 　'))).toMatchObject({ code: 'BAD_INPUT' });
    expect(await look('livelihood')).toBeNull();
  });

  it.each([
    ['NOT_JUSTIFIED', null],
    ['TOO_WIDE', null],
    ['JUSTIFIED', shown],
  ])(
    'that says %s leaves open what it should, and whoever opened it shuts it earlier',
    async (outcome, after) => {
      expect(await look('livelihood')).toBeNull();
      const opened = await record(...glass('livelihood'));
      expect(await look('livelihood')).toEqual(shown);
      expect(await review('officer', opened.review ?? '', outcome)).toMatchObject({ version: 2 });
      expect(await look('livelihood')).toEqual(after);
      const end = (as: DemoStaffKey) =>
        tryRecord(as, 'endEmergency', {
          id: ['ID!', opened.authorization],
          expectedVersion: ['Int!', 1],
          reason: ['String!', '無事を確かめた'],
        });
      expect(await end('reoffending')).toEqual(NOT_YOURS);
      expect(await end('livelihood')).toMatchObject(
        after === null ? { code: 'ALREADY_CLOSED' } : { version: 2 },
      );
      expect(await look('livelihood')).toBeNull();
    },
  );
});
