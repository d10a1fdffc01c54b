import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { acceptedFile } from '../../records/consented-file.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { lookForPersonFindings } from '../../records/look-for-findings.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { dayFromNow, hoursFromNow, recorded, sendAct, sendInput } from '../../asking/send-act.js';

/**
 * Two facts of the findings are the 多機関協働's own and come from no department: a case it has open,
 * and help that was declined at a visit. They count while the reader may know of them, no longer.
 */
const HOARDING = 'HOARDING';
const GAP = 'GAP_BETWEEN_SCHEMES';

/**
 * Somebody of whom nobody has permitted or prohibited anything, or begun a case, and who will be 65
 * within the weeks the pattern looks ahead; born in 昭和 (3), as the register writes it. Records stay.
 */
const [found] = await runSql(
  'administrator',
  `SELECT b.person_id::text AS id FROM consent.person_facts b
    WHERE b.birth BETWEEN to_char(current_date + 5 - interval '1990 years', '"3"YYMMDD')
                      AND to_char(current_date + 80 - interval '1990 years', '"3"YYMMDD')
      AND NOT EXISTS (SELECT FROM consent.authorization_version a WHERE b.person_id = ANY (a.subjects))
      AND NOT EXISTS (SELECT FROM consent.protection_measure_version m
                       WHERE b.person_id = ANY (m.protected_people) OR b.person_id = m.perpetrator)
      AND NOT EXISTS (SELECT FROM collaboration.file f WHERE f.person = b.person_id)
    ORDER BY b.person_id LIMIT 1`,
);
const aging = String(found?.['id']);

/** Two whose homes somebody saw full of things; one of them will decline help, in every run. */
const [declining = '', silent = ''] = (
  await runSql(
    'administrator',
    `SELECT l.person_id::text AS id FROM household.link l
      WHERE l.schema_name = 'livelihood' AND l.system = '訪問把握' AND l.status = 'CONFIRMED'
        AND l.person_id <> $1
        AND NOT EXISTS (SELECT FROM consent.protection_measure_version m
                         WHERE l.person_id = ANY (m.protected_people) OR l.person_id = m.perpetrator)
      ORDER BY l.person_id LIMIT 2`,
    [person('washio-man')],
  )
).map(({ id }) => String(id));

const laid: LaidAuthorization[] = [];
beforeAll(async () => {
  laid.push(await layAuthorization({ subjects: [aging], categories: ['RESIDENT_BIRTH'] }));
  for (const one of [declining, silent]) {
    laid.push(await layAuthorization({ subjects: [one], categories: ['LIVELIHOOD_OUTREACH'] }));
  }
});
afterAll(async () => {
  for (const one of laid) await one.withdraw();
});

const finding = async (pattern: string, id: string, as: DemoStaffKey = 'coordinator') =>
  (await lookForPersonFindings(as, id)).of(pattern);

describe('a finding that rests on what the 多機関協働 knows itself', () => {
  it('is there while it has a case open, for nobody but itself', async () => {
    const unknown = await finding(GAP, aging);
    expect(unknown).toMatchObject({ status: 'UNDETERMINED', evidence: [] });
    expect(unknown?.missing).toContain(`NOT_PERMITTED CASE_CONTACT ${aging}`);
    const file = await acceptedFile(aging);
    expect(await finding(GAP, aging)).toEqual({
      ...{ status: 'PRESENT', missing: [] },
      evidence: [`Person.birthDate ${aging}`, `Person.supportFiles ${aging}`],
    });
    expect((await finding(GAP, aging, 'elderly'))?.status).not.toBe('PRESENT');
    await recorded(
      sendAct('coordinator', 'endCase', '$file: ID!, $expectedVersion: Int!, $why: String!', {
        ...{ file: file.id, expectedVersion: 1, why: '試験のあと' },
      }),
    );
    expect(await finding(GAP, aging)).toEqual(unknown);
  });

  it.each([
    ['DECLINED', 'PRESENT', declining],
    ['NO_ANSWER', 'UNDETERMINED', silent],
  ])('after a visit with %s it is %s, while there is an outreach', async (outcome, status, id) => {
    const { id: outreach } = await recorded(
      sendInput('community', 'reportOutreach', 'OutreachReportInput', {
        ...{ person: id, source: 'NEIGHBOUR', topic: 'HOUSING' },
      }),
    );
    const before = await finding(HOARDING, id);
    expect(before).toMatchObject({ status: 'UNDETERMINED', evidence: [] });
    expect(before?.missing).toContain(`NOT_PERMITTED CASE_OUTREACH_CONTACT ${id}`);
    await recorded(
      sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', {
        ...{ outreach, expectedVersion: 1, worker: 'coordinator', workerName: '重野 つむぎ' },
        ...{ agency: 'multi-agency', why: '受け持つ', nextMethod: 'VISIT', nextOn: dayFromNow(1) },
      }),
    );
    await recorded(
      sendInput('coordinator', 'recordAttempt', 'AttemptInput', {
        ...{ outreach, method: 'VISIT', outcome, happenedAt: hoursFromNow(-1) },
      }),
    );
    expect(await finding(HOARDING, id)).toMatchObject({
      status,
      evidence:
        status === 'PRESENT' ? [`Person.outreach ${id}`, `Person.outreachNotices ${id}`] : [],
    });
    await recorded(
      sendAct(
        ...(['coordinator', 'endOutreach'] as const),
        '$outreach: ID!, $expectedVersion: Int!, $why: String!, $ending: OutreachEnding!',
        { outreach, expectedVersion: 2, why: '試験のあと', ending: 'NOT_NEEDED' },
      ),
    );
    expect(await finding(HOARDING, id)).toEqual(before);
  });
});
