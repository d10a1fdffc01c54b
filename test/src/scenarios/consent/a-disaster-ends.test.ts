import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, record, tryRecord, type ActArguments } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/** 「必要な限度」 (災害対策基本法49条の11第3項): a declaration ends, and somebody is asked whether it is over. */
const subject = person('washio-man');
const DAY = 24;

const declare = (days: number, as: DemoStaffKey = 'officer') =>
  tryRecord(as, 'declareDisaster', {
    input: [
      'DisasterInput!',
      {
        subjects: [subject],
        categories: ['RESIDENT_NAME'],
        recipients: ['agency:welfare-commissioner'],
        declaration: '大雨による避難指示 (試験)',
        validTo: hoursFromNow(days * DAY),
      },
    ],
  });

const endGiven = (id: string): ActArguments => ({
  id: ['ID!', id],
  expectedVersion: ['Int!', 1],
  reason: ['String!', '避難指示の解除'],
});
const end = (id: string) => record('officer', 'endDisaster', endGiven(id));

/** Past the form, as one declared before there was a longest time. */
const lay = async (from: number, to: number): Promise<string> => {
  const id = randomUUID();
  await runSql(
    'administrator',
    `INSERT INTO consent.authorization_version (id, version, basis, subjects, categories, recipients,
            purpose, valid_from, valid_to, reason, opened_by, opened_by_agency)
     VALUES ($1, 1, 'LB-18', ARRAY[$2::uuid], '{RESIDENT_NAME}', '{agency:welfare-commissioner}',
             'DISASTER_RESPONSE', now() + $3 * interval '1 day', now() + $4 * interval '1 day',
             '大雨による避難指示 (試験)', 'x', 'audit')`,
    [id, subject, from, to],
  );
  return id;
};

const remindersOf = async (as: 'officer' | 'household', id: string) => {
  const query = '{ reminders { kind record overdue subjects { id } } }';
  const { body } = await ask({ as, query });
  expect(body.errors).toBeUndefined();
  const all = body.data?.['reminders'] as readonly { readonly record: string }[];
  return all.filter((one) => one.record === id);
};
const name = async () => {
  const asked = { as: 'commissioner', purpose: 'DISASTER_RESPONSE' } as const;
  const query = 'query ($id: ID!) { person(id: $id) { name } }';
  const { body } = await ask({ ...asked, query, variables: { id: subject } });
  expect(body.errors).toBeUndefined();
  return (body.data?.['person'] as { readonly name: string } | null)?.name;
};

describe('a declared disaster', () => {
  afterAll(() => withdrawAllAbout(subject));

  it('is declared for a month at most, and not for a generation', async () => {
    expect(await declare(32)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await name()).toBeUndefined();
    const declared = await declare(30);
    expect(declared).toMatchObject({ version: 1 });
    expect(await name()).toEqual(expect.any(String));
    await end((declared as { readonly id: string }).id);
    expect(await name()).toBeUndefined();
  });

  it('is declared and ended by the information officer alone', async () => {
    const notTheirs = { code: 'NOT_YOUR_ACT' };
    expect(await declare(30, 'household')).toMatchObject(notTheirs);
    expect(await name()).toBeUndefined();
    const declared = (await declare(30)) as { readonly id: string };
    const others = await tryRecord('household', 'endDisaster', endGiven(declared.id));
    expect(others).toMatchObject(notTheirs);
    expect(await name()).toEqual(expect.any(String));
    await end(declared.id);
    expect(await name()).toBeUndefined();
  });

  it.each([
    ['ends soon', -1, 3, true],
    ['has stood for a while', -8, 20, true],
    ['has just begun', -1, 20, false],
  ])('that %s is on the officer’s list as it should be', async (_what, from, to, listed) => {
    const id = await lay(from, to);
    const row = { kind: 'DISASTER', record: id, overdue: false, subjects: [] };
    const rows = [await remindersOf('officer', id), await remindersOf('household', id)];
    expect(await name()).toEqual(expect.any(String));
    await end(id);
    expect(rows).toEqual([listed ? [row] : [], []]);
    expect(await remindersOf('officer', id)).toEqual([]);
  });

  it('that says it lasts for years opens nothing after a month, and stays on the list', async () => {
    const id = await lay(-32, 13_000);
    expect(await name()).toBeUndefined();
    expect(await remindersOf('officer', id)).toMatchObject([{ overdue: true }]);
    await end(id);
    expect(await remindersOf('officer', id)).toEqual([]);
  });
});
