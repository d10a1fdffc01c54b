import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { dataOf, keepInCommunity, takeBack } from '../../records/community-records.js';
import { closeSitting, openSitting } from '../../records/hold-meeting.js';
import { layAuthorization, withdrawAllAbout } from '../../records/lay-authorization.js';
import { runSql, tryRunSql } from '../../stack/run-sql.js';
import {
  dayFromNow,
  hoursFromNow,
  recorded,
  refused,
  sendAct,
  sendInput,
  type Recorded,
} from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * アウトリーチ等を通じた継続的支援 (社会福祉法106条の4第2項4号): somebody whom no window has reached, from
 * what a neighbour noticed to the day the person agrees, or does not.
 */
const [sought = '', declining = '', unnamed = '', heardOf = ''] = await unknownResidents(4);

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      name
      outreach {
        version
        stage
        worker
        nextMethod
        nextOn
        overdue
        endedAt
        hint
        sittingHint
        source
        ending
        attempts {
          method
          outcome
          note
        }
      }
    }
  }
`;

interface Seen {
  readonly name: string | null;
  readonly outreach: readonly Readonly<Record<string, unknown>>[] | null;
}

const look = async (id: string, as: DemoStaffKey = 'coordinator', purpose?: string) => {
  const { body } = await ask({
    ...{ as, query: LOOK, variables: { id } },
    ...(purpose === undefined ? {} : { purpose }),
  });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'] as Seen | null;
};

const report = (input: object, as: DemoStaffKey = 'community') =>
  sendInput(as, 'reportOutreach', 'OutreachReportInput', {
    topic: 'WITHDRAWAL_SCHOOL_ABSENCE',
    ...input,
  });

const NEXT = { nextMethod: 'VISIT', nextOn: dayFromNow(3) };
const WORKER = { worker: 'coordinator', workerName: '重野 つむぎ', agency: 'multi-agency' };

const takeOn = (outreach: string, expectedVersion = 1) =>
  sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', {
    ...{ outreach, expectedVersion, ...WORKER, ...NEXT, why: '民生委員と相談して決めた' },
  });

const attempt = (outreach: string, over: object = {}, as: DemoStaffKey = 'coordinator') =>
  sendInput(as, 'recordAttempt', 'AttemptInput', {
    ...{ outreach, method: 'VISIT', outcome: 'NO_ANSWER', happenedAt: hoursFromNow(-1), ...over },
  });

const move = (outreach: string, expectedVersion: number, over: object = {}) =>
  sendInput('coordinator', 'moveOutreach', 'OutreachMoveInput', {
    ...{ outreach, expectedVersion, stage: 'APPROACHING', ...NEXT, why: '訪問を始めた', ...over },
  });

const CLOSING = '$outreach: ID!, $expectedVersion: Int!, $why: String!';

const handOver = (outreach: string, expectedVersion: number) =>
  sendAct('coordinator', 'handOverOutreach', CLOSING, {
    ...{ outreach, expectedVersion, why: '本人が同意した' },
  });

const end = (outreach: string, expectedVersion: number, ending: string) =>
  sendAct('coordinator', 'endOutreach', `${CLOSING}, $ending: OutreachEnding!`, {
    ...{ outreach, expectedVersion, ending, why: '望まないという返事が続いた' },
  });

const candidates = async (as: DemoStaffKey = 'coordinator') => {
  const { body } = await ask({
    as,
    query: 'query ($by: String) { outreachCandidates(dueBy: $by) { edges { node { id } } } }',
    variables: { by: dayFromNow(30) },
  });
  expect(body.errors).toBeUndefined();
  const list = body.data?.['outreachCandidates'] as {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  } | null;
  return list?.edges.map(({ node }) => node.id) ?? [];
};

const reports = async (as: DemoStaffKey) => {
  const { body } = await ask({
    as,
    query:
      '{ outreachReports { id source topic reportedByAgency identified takenOn meetingHint } }',
  });
  expect(body.errors).toBeUndefined();
  return body.data?.['outreachReports'] as readonly { readonly id: string }[];
};

const reportOf = async (as: DemoStaffKey, id: string) =>
  (await reports(as)).find((one) => one.id === id);

const consent = (categories: readonly string[]) =>
  sendInputOfConsent({
    subject: sought,
    categories,
    recipients: ['agency:multi-agency'],
    purpose: 'MULTI_AGENCY_SUPPORT',
    validTo: hoursFromNow(24 * 300),
    giver: { capacity: 'SELF' },
    method: 'WRITTEN',
    explainedHow: '玄関先で二度にわたり説明した',
    evidenceRef: '同意書 令和8年度-031',
  });

const sendInputOfConsent = async (input: object) => {
  const { body } = await ask({
    as: 'coordinator',
    query: 'mutation ($input: ConsentInput!) { giveConsent(input: $input) { id } }',
    variables: { input },
  });
  expect(body.errors).toBeUndefined();
};

describe('somebody whom no window has reached', () => {
  let outreach: Recorded;

  afterAll(async () => {
    await withdrawAllAbout(sought);
    await withdrawAllAbout(declining);
    await withdrawAllAbout(unnamed);
    await withdrawAllAbout(heardOf);
  });

  it('is noticed by any window, and seen by nobody until the 多機関協働 takes it on', async () => {
    const hint = '新聞がたまり、夜も灯りがつかない';
    outreach = await recorded(report({ person: sought, source: 'NEIGHBOUR', hint }));
    expect(await look(sought)).toBeNull();
    expect(await candidates()).not.toContain(sought);
    expect(await reportOf('coordinator', outreach.id)).toEqual({
      ...{ id: outreach.id, source: 'NEIGHBOUR', topic: 'WITHDRAWAL_SCHOOL_ABSENCE' },
      ...{ reportedByAgency: 'community', identified: true, takenOn: false, meetingHint: null },
    });
    expect(await reportOf('community', outreach.id)).toBeDefined();
    expect(await reportOf('elderly', outreach.id)).toBeUndefined();
    expect(await reportOf('commissioner', outreach.id)).toBeUndefined();
  });

  it('is not worked on before somebody is in charge, nor by a window', async () => {
    expect(await refused(attempt(outreach.id))).toBe('WRONG_STATE');
    const own = sendInput('community', 'takeOnOutreach', 'TakeOnInput', {
      ...{ outreach: outreach.id, expectedVersion: 1, ...WORKER, ...NEXT, why: '急ぐので' },
    });
    expect(await refused(own)).toBe('NOT_YOUR_ACT');
    expect((await recorded(takeOn(outreach.id))).version).toBe(2);
    expect(await refused(takeOn(outreach.id))).toBe('VERSION_CONFLICT');
    expect(await candidates()).toContain(sought);
    expect(await candidates('elderly')).toEqual([]);
    expect(await reportOf('coordinator', outreach.id)).toBeUndefined();
  });

  it('shows that somebody went, and not what was seen there', async () => {
    const note = '庭は荒れているが、洗濯物が出ていた';
    await recorded(attempt(outreach.id, { note }));
    const seen = await look(sought);
    expect(seen?.name).not.toBeNull();
    expect(seen?.outreach).toEqual([
      {
        ...{ version: 2, stage: 'TAKEN_ON', worker: '重野 つむぎ', nextMethod: 'VISIT' },
        ...{ nextOn: dayFromNow(3), overdue: false, endedAt: null },
        ...{ hint: null, sittingHint: null, source: null, ending: null },
        attempts: [{ method: 'VISIT', outcome: 'NO_ANSWER', note: null }],
      },
    ]);
    expect((await look(sought, 'elderly'))?.outreach ?? null).toBeNull();
  });

  it('is in contact only after an answer, and always has a next step', async () => {
    expect(await refused(move(outreach.id, 2, { stage: 'IN_CONTACT' }))).toBe('WRONG_STATE');
    const forgotten = move(outreach.id, 2, { nextMethod: null, nextOn: dayFromNow(-1), why: ' ' });
    expect(await refused(forgotten)).toEqual([
      'input.why EMPTY_TEXT',
      'input.nextMethod NO_NEXT_STEP',
      'input.nextOn DAY_PASSED',
    ]);
    await recorded(attempt(outreach.id, { method: 'LETTER', outcome: 'ANSWERED' }));
    expect((await recorded(move(outreach.id, 2, { stage: 'IN_CONTACT' }))).version).toBe(3);
    expect(await refused(move(outreach.id, 3, { stage: 'HANDED_OVER' }))).toBe('WRONG_STATE');
  });

  it('goes over into a case on a live consent only, whoever writes', async () => {
    expect(await refused(handOver(outreach.id, 3))).toBe('NO_LIVE_CONSENT');
    const bySql = `INSERT INTO collaboration.outreach_version
      SELECT (jsonb_populate_record(o, jsonb_build_object('version', 4, 'stage', 'HANDED_OVER',
               'file_id', gen_random_uuid(), 'ended_at', now()))).*
        FROM collaboration.outreach_version o WHERE id = '${outreach.id}' AND version = 3`;
    expect(await tryRunSql('collaboration', bySql)).toBe('KA002');
    await consent(['CASE_PLAN', 'CASE_CONTACT', 'CASE_OUTREACH_CONTACT', 'CASE_OUTREACH']);
    expect(await tryRunSql('collaboration', bySql)).toBe('KA001');
    const over = await recorded(handOver(outreach.id, 3));
    const [file] = over.also ?? [];
    const { body } = await ask({
      as: 'coordinator',
      query: 'query ($id: ID!) { person(id: $id) { supportFiles { id state } } }',
      variables: { id: sought },
    });
    expect(body.data).toEqual({ person: { supportFiles: [{ id: file, state: 'CONSENTED' }] } });
    expect(await candidates()).not.toContain(sought);
    expect(await refused(attempt(outreach.id))).toBe('WRONG_STATE');
  });

  it('shows what was seen before once the person opens it', async () => {
    const [seen] = (await look(sought))?.outreach ?? [];
    expect(seen).toMatchObject({
      ...{ stage: 'HANDED_OVER', hint: '新聞がたまり、夜も灯りがつかない', sittingHint: null },
      ...{ source: 'NEIGHBOUR', nextOn: null },
      attempts: [
        { method: 'LETTER', outcome: 'ANSWERED', note: null },
        { method: 'VISIT', outcome: 'NO_ANSWER', note: '庭は荒れているが、洗濯物が出ていた' },
      ],
    });
  });

  it('who wants no support is left alone, with the reason on record', async () => {
    const other = await recorded(
      report({ person: declining, source: 'COMMISSIONER' }, 'commissioner'),
    );
    await recorded(takeOn(other.id));
    await recorded(attempt(other.id, { outcome: 'DECLINED' }, 'livelihood'));
    expect(await refused(end(other.id, 2, 'TIRED'))).not.toBeUndefined();
    await recorded(end(other.id, 2, 'NOT_WANTED'));
    // With it the 多機関協働 has let go.
    expect(await look(declining)).toBeNull();
    expect(await refused(move(other.id, 3))).toBe('WRONG_STATE');
    expect(
      await tryRunSql(
        'collaboration',
        `UPDATE collaboration.outreach_version SET why = 'x' WHERE id = '${other.id}'`,
      ),
    ).toBe('42501');
  });

  it('is heard of in a sitting, and what it said is read in one of the same statute alone', async () => {
    const sit = (forum: string, as: DemoStaffKey) =>
      openSitting(as, {
        ...{ forum, subjects: [heardOf], members: [[as, as]] },
        categories: ['CASE_OUTREACH_CONTACT', 'CASE_OUTREACH', 'CASE_MINUTES'],
      });
    const hintTo = async (as: DemoStaffKey, purpose: string) => {
      const [seen] = (await look(heardOf, as, purpose))?.outreach ?? [];
      return [seen?.['source'], seen?.['sittingHint']];
    };
    const sitting = await sit('SUPPORT_MEETING', 'community');
    const hint = '預金が毎月おろされている';
    const { id } = await recorded(
      report({ person: heardOf, source: 'SITTING', sitting: sitting.id, hint }),
    );
    expect(await hintTo('community', 'SUPPORT_MEETING')).toEqual(['SITTING', hint]);
    const consent = await layAuthorization({
      ...{ subjects: [heardOf], giver_person: heardOf },
      categories: ['CASE_OUTREACH_CONTACT', 'CASE_OUTREACH', 'CASE_MINUTES'],
    });
    expect(await hintTo('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual(['SITTING', null]);
    await consent.withdraw();
    const other = await sit('CHILD_PROTECTION_COUNCIL', 'children');
    expect(await hintTo('children', 'CHILD_PROTECTION')).toEqual(['SITTING', null]);
    await closeSitting('children', other.id);
    await closeSitting('community', sitting.id);
    expect(await hintTo('community', 'SUPPORT_MEETING')).toEqual([undefined, undefined]);
    const again = await sit('SUPPORT_MEETING', 'elderly');
    expect(await hintTo('elderly', 'SUPPORT_MEETING')).toEqual(['SITTING', hint]);
    await closeSitting('elderly', again.id);
    await recorded(end(id, 1, 'NOT_NEEDED'));
  });

  it('is told where to knock, but never of whom a 支援措置 protects', async () => {
    const [hidden] = await runSql(
      'administrator',
      `SELECT m.protected_people[1]::text AS id FROM consent.protection_measure_version m
        WHERE NOT EXISTS (SELECT FROM consent.protection_measure_version n
                           WHERE n.id = m.id AND n.version > m.version) LIMIT 1`,
    );
    const addressOf = async (id: string) => {
      const made = await recorded(report({ person: id, source: 'SCHOOL' }));
      await recorded(takeOn(made.id));
      const query = 'query ($id: ID!) { person(id: $id) { outreach { stage } address { text } } }';
      const { person } = await dataOf('coordinator', query, { id });
      await recorded(end(made.id, 2, 'NOT_NEEDED'));
      return person as {
        readonly outreach: readonly { readonly stage: string }[];
        readonly address: object | null;
      };
    };
    const known = await addressOf(unnamed);
    expect([known.outreach[0]?.stage, known.address]).toEqual(['TAKEN_ON', expect.anything()]);
    const safe = await addressOf(String(hidden?.['id']));
    expect([safe.outreach[0]?.stage, safe.address]).toEqual(['TAKEN_ON', null]);
  });

  it('of whom nobody knows yet who it is, nothing is said but the topic', async () => {
    const early = report({ source: 'AREA_MEETING', hint: '角の青い屋根の家' });
    expect(await refused(early)).toEqual(['input.hint TEXT_WITHOUT_PERSON']);
    const { areaMeetings } = await dataOf(
      'community',
      '{ areaMeetings(first: 1) { edges { node { id } } } }',
    );
    const [meeting] = (areaMeetings as { readonly edges: readonly { readonly node: Recorded }[] })
      .edges;
    const meetingHint = await keepInCommunity('MeetingHint', {
      ...{ meeting: meeting?.node.id, theme: 'ISOLATION', state: 'NOTICED' },
    });
    const hint = await recorded(report({ source: 'AREA_MEETING', meetingHint }));
    await recorded(takeOn(hint.id));
    await takeBack(meetingHint);
    expect(await reportOf('coordinator', hint.id)).toMatchObject({
      ...{ identified: false, takenOn: true },
    });
    expect(await refused(attempt(hint.id, { note: '表札がない' }))).toEqual([
      'input.note TEXT_WITHOUT_PERSON',
    ]);
    await recorded(attempt(hint.id, { method: 'VIA_NEIGHBOUR', outcome: 'DELIVERED' }));
    const found = (person: string, expectedVersion: number) =>
      sendInput('coordinator', 'identifyOutreach', 'IdentifyInput', {
        ...{ outreach: hint.id, expectedVersion, person, why: '民生委員が訪ねて確かめた' },
      });
    await recorded(found(unnamed, 2));
    expect(await candidates()).toContain(unnamed);
    expect(await refused(found(sought, 3))).toBe('WRONG_STATE');
    await recorded(end(hint.id, 3, 'NOT_NEEDED'));
  });

  it('a 気づき of the community is named, not looked up: one that is none is answered alike', async () => {
    const { areaMeetings } = await dataOf(
      'community',
      '{ areaMeetings(first: 1) { edges { node { id } } } }',
    );
    const [meeting] = (areaMeetings as { readonly edges: readonly { readonly node: Recorded }[] })
      .edges;
    const kept = await keepInCommunity('MeetingHint', {
      ...{ meeting: meeting?.node.id, theme: 'ISOLATION', state: 'NOTICED' },
    });
    const answers = [];
    for (const meetingHint of [kept, randomUUID()]) {
      const { id, version } = await recorded(report({ source: 'AREA_MEETING', meetingHint }));
      const told = await reportOf('coordinator', id);
      expect(told).toMatchObject({ meetingHint });
      answers.push([version, { ...told, id: '', meetingHint: '' }]);
      expect(await reportOf('disability', id)).toBeUndefined();
      await recorded(end(id, 1, 'NOT_NEEDED'));
    }
    await takeBack(kept);
    expect(answers[0]).toEqual(answers[1]);
    expect(await refused(report({ source: 'AREA_MEETING', meetingHint: 'その会議' }))).toEqual([
      'input.meetingHint UNKNOWN_RECORD',
    ]);
  });
});
