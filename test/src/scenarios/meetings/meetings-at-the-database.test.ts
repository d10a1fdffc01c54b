import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import {
  callMeeting,
  closeSitting,
  openPart,
  openSitting,
  pledge,
  recordCase,
} from '../../records/hold-meeting.js';
import { layAuthorization, withdrawAllAbout } from '../../records/lay-authorization.js';
import { outcomesOf, runSql, tryRunSql } from '../../stack/run-sql.js';
import { person } from '../../stack/running-stack.js';

/** What the meetings' tables refuse a program that skips the room's own code, as its own login role. */
const washio = person('washio-man');
const son = person('kashiwagi-son');

const OK = 'ok';
const NOT_SITTING = 'KA101';
const NO_PLEDGE = 'KA102';
const NOT_OPEN = 'KA103';
const NOT_MET = 'KA104';
const NO_CONSENT = 'KA002';
const CHECK = '23514';
const RESTRICTED = '23001';
const CONFLICT = '40001';

type Columns = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What becomes of one row written by SQL. */
const insert = (table: string, columns: Columns): Promise<string> => {
  const literal = (value: Columns[string]): string => {
    if (value === null) return 'NULL';
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
    return `ARRAY[${value.map(literal).join(', ')}]::text[]`;
  };
  const names = Object.keys(columns);
  const values = names.map((name) => literal(columns[name] ?? null));
  return tryRunSql(
    'collaboration',
    `INSERT INTO collaboration.${table} (${names.join(', ')}) VALUES (${values.join(', ')})`,
  );
};

const BY = { changed_by: 'livelihood', changed_by_agency: 'livelihood' } as const;
const WRITTEN = { written_by: 'livelihood', written_by_agency: 'livelihood' } as const;

const PAIR = [
  ['livelihood', 'livelihood'],
  ['coordinator', 'multi-agency'],
] as const;

/** The next version of a part, as SQL would write it. */
const nextPart = (part: string, changes: string) =>
  tryRunSql(
    'collaboration',
    `INSERT INTO collaboration.meeting_part_version
       SELECT (jsonb_populate_record(p, jsonb_build_object('version', p.version + 1) || ${changes})).*
         FROM collaboration.meeting_part_version p
        WHERE p.id = '${part}' AND NOT EXISTS (
          SELECT FROM collaboration.meeting_part_version n WHERE n.id = p.id AND n.version > p.version)`,
  );

const opening = (part: string, sitting: string | null) =>
  nextPart(
    part,
    `jsonb_build_object('opened_at', now(), 'sitting_id', ${sitting === null ? 'NULL' : `'${sitting}'`}::text)`,
  );

const newItem = (part: string, subject: string, file: string | null = null) => {
  const id = randomUUID();
  return {
    id,
    outcome: insert('meeting_item', {
      ...{ id, part_id: part, person: subject, file_id: file, matter: '見守り' },
      ...WRITTEN,
    }),
  };
};

const say = (item: string, over: Columns = {}) =>
  insert('meeting_minute', {
    ...{ id: randomUUID(), item_id: item, kind: 'SHARED', text: '共有' },
    ...{ ...WRITTEN, ...over },
  });

const newTask = (item: string, over: Columns = {}) =>
  insert('meeting_task_version', {
    ...{ id: randomUUID(), version: 1, item_id: item, act: 'VISIT', what: '訪ねる' },
    ...{ agency: 'livelihood', due_on: '2026-01-15', state: 'TODO', ...BY, ...over },
  });

const PLEDGED = {
  ...{ pledged_at: '2026-01-01', pledge_how: 'WRITTEN', pledge_ref: '誓約書 1' },
  pledge_recorded_by: 'livelihood',
} as const;

const newMember = (meeting: string, over: Columns) =>
  insert('meeting_member_version', {
    ...{ id: randomUUID(), version: 1, meeting_id: meeting, viewer: 'elderly', agency: 'elderly' },
    ...{ role: 'MEMBER', kinds: ['SUPPORT_MEETING'], ...BY, ...over },
  });

const STEPS = [
  ['RECEIVE_CONSENT', 'CONSENTED'],
  ['ASSESS', 'ASSESSED'],
  ['DRAFT_PLAN', 'PLAN_DRAFTED'],
  ['PUT_TO_MEETING', 'IN_MEETING'],
] as const;

/** A file put to a meeting that says this, and decided: what becomes of the decision, all undone. */
const decided = async (file: string, item: string, said: readonly string[]): Promise<string> => {
  const step = (act: string, state: string) => `
    INSERT INTO collaboration.file_version
      SELECT (jsonb_populate_record(f, jsonb_build_object('version', f.version + 1, 'act', '${act}',
               'state', '${state}'))).* FROM collaboration.file f WHERE f.id = '${file}'`;
  const minutes = said.map(
    (kind) => `
    INSERT INTO collaboration.meeting_minute (id, item_id, kind, text, written_by, written_by_agency)
      VALUES (gen_random_uuid(), '${item}', '${kind}', '協議した', 'livelihood', 'livelihood')`,
  );
  const steps = STEPS.map(([act, state]) => step(act, state));
  const all = ['BEGIN', ...steps, ...minutes, step('DECIDE_SUPPORT', 'DECIDED'), 'ROLLBACK'];
  return (await outcomesOf('collaboration', all)).at(-2) ?? '';
};

beforeAll(async () => {
  await withdrawAllAbout(washio);
  await withdrawAllAbout(son);
});
afterAll(() => withdrawAllAbout(washio));

describe('a part that rests on a sitting, written by SQL', () => {
  let part: string;
  let item: string;
  let sitting: string;

  beforeAll(async () => {
    const meeting = await callMeeting('livelihood', {
      ...{ parts: [{ kind: 'SUPPORT_MEETING' }], members: PAIR },
    });
    part = meeting.part('SUPPORT_MEETING');
    const put = newItem(part, washio);
    expect(await put.outcome).toBe(OK);
    item = put.id;
    expect(await opening(part, null)).toBe(NOT_OPEN);
    await pledge('livelihood', meeting);
    ({ id: sitting } = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: PAIR },
    }));
    expect(await opening(part, sitting)).toBe(NO_PLEDGE);
    await pledge('coordinator', meeting);
  });

  it('opens only while its own sitting sits, of its statute, about its agenda, with its members', async () => {
    const others = [
      { forum: 'LIVELIHOOD_SUPPORT_MEETING', subjects: [washio], members: PAIR },
      { forum: 'SUPPORT_MEETING', subjects: [son], members: PAIR },
      { forum: 'SUPPORT_MEETING', subjects: [washio], members: [PAIR[0]] },
    ];
    for (const other of others) {
      const { id } = await openSitting('livelihood', other);
      expect([other.forum, await opening(part, id)]).toEqual([other.forum, NOT_SITTING]);
      await closeSitting('livelihood', id);
    }
    expect(await opening(part, randomUUID())).toBe(NOT_SITTING);
    expect(await say(item)).toBe(NOT_OPEN);
    expect(await opening(part, sitting)).toBe(OK);
    expect(await opening(part, sitting)).toBe(NOT_OPEN);
  });

  it('takes words of its members about its people, and of no plan', async () => {
    expect(await say(item)).toBe(OK);
    expect(await say(item, { written_by: 'disability' })).toBe(NOT_SITTING);
    expect(await say(item, { kind: 'PLAN_FOUND_FIT' })).toBe(CHECK);
    expect(await newTask(item)).toBe(OK);
    expect(await newTask(item, { changed_by: 'disability' })).toBe(NOT_SITTING);
    expect(await newItem(part, son).outcome).toBe(NOT_SITTING);
    // Nothing ends without what came of it.
    const done = { state: 'DONE', ended_at: '2026-01-10' } as const;
    expect(await newTask(item, done)).toBe(CHECK);
    expect(await newTask(item, { ...done, result: '会えた' })).toBe(OK);
  });

  it('lets nobody in who has not pledged, and nobody who does not sit in it', async () => {
    const [row] = await runSql(
      'administrator',
      `SELECT meeting_id::text AS id FROM collaboration.meeting_part WHERE id = $1`,
      [part],
    );
    const join = (over: Columns) => newMember(String(row?.['id']), over);
    expect(await join({})).toBe(NO_PLEDGE);
    expect(await join(PLEDGED)).toBe(NOT_SITTING);
    expect(await join({ ...PLEDGED, kinds: ['CHILD_COUNCIL_CASE'] })).toBe(CHECK);
  });

  it('shows what is overdue to the agency that took it on', async () => {
    const { body } = await ask({
      as: 'livelihood',
      query: '{ meetingDuties(overdue: true) { actName dueOn overdue person { id } } }',
    });
    expect(body.data).toEqual({
      meetingDuties: expect.arrayContaining([
        { actName: '訪問する', dueOn: '2026-01-15', overdue: true, person: { id: washio } },
      ]) as unknown,
    });
  });

  it('takes nothing more when the sitting is closed', async () => {
    await closeSitting('livelihood', sitting);
    expect(await say(item)).toBe(NOT_OPEN);
    expect(await newTask(item)).toBe(NOT_OPEN);
    expect(await newItem(part, son).outcome).toBe(NOT_OPEN);
    expect(await opening(part, sitting)).toBe(NOT_OPEN);
  });

  it('is never rewritten', async () => {
    for (const statement of [
      `UPDATE collaboration.meeting_minute SET text = '別の言葉'`,
      `DELETE FROM collaboration.meeting_task_version`,
      `TRUNCATE collaboration.meeting_item CASCADE`,
    ]) {
      expect([statement, await tryRunSql('administrator', statement)]).toEqual([
        statement,
        RESTRICTED,
      ]);
    }
    const again = `jsonb_build_object('kind', 'DV_COUNCIL', 'closed_at', now())`;
    expect(await nextPart(part, again)).toBe(RESTRICTED);
    expect(await nextPart(part, `jsonb_build_object('version', 7)`)).toBe(CONFLICT);
  });
});

describe('a part that rests on consent, written by SQL', () => {
  let part: string;
  let file: string;

  beforeAll(async () => {
    const accepted = await recordCase('coordinator', 'acceptCase', {
      input: ['AcceptCaseInput!', { people: [washio], why: '引き受ける' }],
    });
    file = accepted.id;
    const meeting = await callMeeting('coordinator', {
      parts: [{ kind: 'INTEGRATED_SUPPORT_MEETING' }],
      members: [
        ['coordinator', 'multi-agency'],
        ['livelihood', 'livelihood'],
      ],
    });
    part = meeting.part('INTEGRATED_SUPPORT_MEETING');
  });

  afterAll(() =>
    recordCase('coordinator', 'endCase', {
      ...{ file: ['ID!', file], expectedVersion: ['Int!', 1], why: ['String!', '試験のあと'] },
    }),
  );

  it('takes nobody without a live consent, opens nothing, and stops with it', async () => {
    expect(await newItem(part, washio, file).outcome).toBe(NO_CONSENT);
    const consent = await layAuthorization({ subjects: [washio] });
    expect(await newItem(part, washio).outcome).toBe(CHECK);
    expect(await newItem(part, son, file).outcome).toBe(CHECK);
    const put = newItem(part, washio, file);
    expect(await put.outcome).toBe(OK);
    const { id: sitting } = await openSitting('livelihood', {
      ...{ forum: 'SUPPORT_MEETING', subjects: [washio], members: PAIR },
    });
    expect(await opening(part, sitting)).toBe(NOT_OPEN);
    await closeSitting('livelihood', sitting);
    await consent.withdraw();
    expect(await opening(part, null)).toBe(NO_CONSENT);
    const again = await layAuthorization({ subjects: [washio] });
    expect(await openPart('coordinator', part)).toMatchObject({ version: 2 });
    expect(await say(put.id, { kind: 'PLAN_FOUND_FIT' })).toBe(OK);
    expect(await newTask(put.id)).toBe(OK);
    expect(await decided(file, put.id, [])).toBe(NOT_MET);
    expect(await decided(file, put.id, ['SHARED'])).toBe(NOT_MET);
    expect(await decided(file, put.id, ['PLAN_FOUND_FIT'])).toBe(OK);
    await again.withdraw();
    expect(await say(put.id)).toBe(NO_CONSENT);
    expect(await newTask(put.id)).toBe(NO_CONSENT);
  });
});

describe('a part of a kind the law keeps apart, or that speaks of nobody, written by SQL', () => {
  it('joins no meeting, and takes nobody on its agenda', async () => {
    const meeting = await callMeeting('children', {
      ...{
        parts: [{ kind: 'CHILD_COUNCIL_REPRESENTATIVES' }],
        members: [['children', 'children']],
      },
    });
    const join = (kind: string, to: string) =>
      insert('meeting_part_version', {
        ...{ id: randomUUID(), version: 1, meeting_id: to, kind, convener: 'children', ...BY },
      });
    expect(await join('SUPPORT_MEETING', meeting.id)).toBe(CHECK);
    const other = await callMeeting('children', {
      ...{ parts: [{ kind: 'CHILD_COUNCIL_CASE' }], members: [['children', 'children']] },
    });
    expect(await join('SUPPORT_MEETING', other.id)).toBe(OK);
    expect(await newItem(other.part('CHILD_COUNCIL_CASE'), washio).outcome).toBe(OK);
    // Nobody pledges in another's name; a paper says where it is.
    expect(await newMember(other.id, { ...PLEDGED, pledge_how: 'SELF' })).toBe(CHECK);
    expect(await newMember(other.id, { ...PLEDGED, pledge_ref: null })).toBe(CHECK);
    expect(await newMember(other.id, PLEDGED)).toBe(OK);
    const spoken = newItem(meeting.part('CHILD_COUNCIL_REPRESENTATIVES'), washio);
    expect(await spoken.outcome).toBe(CHECK);
  });
});
