import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedFile, consentTo, withdrawConsent } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { outcomesOf } from '../../stack/run-sql.js';
import { sendInput, recorded, type Recorded } from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * What the database itself refuses, whatever program writes with the room's own login role
 * (migrations/create-files.ts, create-plans.ts). Each refusal stands beside what it allows, in
 * transactions that leave nothing behind.
 */
const [consenting = '', silent = ''] = await unknownResidents(2);

let file: Recorded;
let without: Recorded;

beforeAll(async () => {
  await consentTo(consenting);
  file = await acceptedFile(consenting);
  without = await acceptedFile(silent);
});
afterAll(async () => {
  await withdrawAllAbout(consenting);
  await withdrawAllAbout(silent);
});

/** What becomes of the last of these statements, all undone afterwards. */
const outcome = async (...statements: readonly string[]): Promise<string> =>
  (await outcomesOf('collaboration', ['BEGIN', ...statements, 'ROLLBACK'])).at(-2) ?? '';

const step = (id: string, act: string, state: string) => `
  INSERT INTO collaboration.file_version
  SELECT (jsonb_populate_record(f, jsonb_build_object('version', f.version + 1, 'act', '${act}',
           'state', '${state}', 'ended_at', CASE WHEN '${state}' = 'ENDED' THEN now() END))).*
    FROM collaboration.file f WHERE f.id = '${id}'`;

const issue = (id: string, agency: string) => `
  INSERT INTO collaboration.remaining_issue_version (id, version, file_id, issue, main_agency, changed_by, changed_by_agency)
  VALUES (gen_random_uuid(), 1, '${id}', '母の暮らし', ${agency}, 'somebody', 'multi-agency')`;

const PLAN = '11111111-1111-4111-8111-111111111111';

const goal = (id: string, learnt: string, sitting: string, confirmed: string) => `
  INSERT INTO collaboration.goal (id, plan_id, file_id, priority, issue, goal, content, agency, frequency,
    due_on, learnt, sitting_id, confirmed_on, confirmed_how, written_by)
  VALUES (gen_random_uuid(), '${PLAN}', '${id}', 1, '食事', '三食とる', '配食', 'elderly', '毎日',
    current_date, '${learnt}', ${sitting}, ${confirmed}, 'somebody')`;

const problem = (id: string, source: string, sitting: string) => `
  INSERT INTO collaboration.problem_version (id, version, file_id, item, source, sitting_id, changed_by, changed_by_agency)
  VALUES (gen_random_uuid(), 1, '${id}', 'HOUSING', '${source}', ${sitting}, 'somebody', 'multi-agency')`;

const SITTING = 'gen_random_uuid()';
const UNCONFIRMED = 'NULL, NULL';
const CONFIRMED = "current_date, '訪ねて聞いた'";

describe('by SQL, with the login role of the room', () => {
  it('a file takes only the steps there are (KA001)', async () => {
    expect(await outcome(step(file.id, 'DRAFT_PLAN', 'PLAN_DRAFTED'))).toBe('KA001');
    expect(await outcome(step(file.id, 'ASSESS', 'SUPPORTING'))).toBe('KA001');
    expect(await outcome(step(file.id, 'ASSESS', 'ASSESSED'))).toBe('ok');
  });

  it('none that takes a consent goes without (KA002)', async () => {
    expect(await outcome(step(without.id, 'RECEIVE_CONSENT', 'CONSENTED'))).toBe('KA002');
    expect(await outcome(step(without.id, 'SUSPEND', 'SUSPENDED'))).toBe('ok');
  });

  it('none ends while an issue remains that nobody looks after (KA003)', async () => {
    const end = step(without.id, 'END', 'ENDED');
    expect(await outcome(issue(without.id, 'NULL'), end)).toBe('KA003');
    expect(await outcome(issue(without.id, "'elderly'"), end)).toBe('ok');
  });

  it('no goal rests on what was heard without consent and never asked (not_laundered)', async () => {
    const CHECK = '23514';
    expect(await outcome(goal(file.id, 'SITTING', SITTING, UNCONFIRMED))).toBe(CHECK);
    expect(await outcome(goal(file.id, 'OUTREACH', 'NULL', UNCONFIRMED))).toBe(CHECK);
    expect(await outcome(goal(file.id, 'SITTING', SITTING, CONFIRMED))).toBe('ok');
    expect(await outcome(goal(file.id, 'OUTREACH', 'NULL', CONFIRMED))).toBe('ok');
    expect(await outcome(goal(file.id, 'PERSON', 'NULL', UNCONFIRMED))).toBe('ok');
  });

  it('no fact, goal or entry about somebody is written without consent, but a sitting’s (KA002)', async () => {
    expect(await outcome(problem(without.id, 'FAMILY', 'NULL'))).toBe('KA002');
    expect(await outcome(goal(without.id, 'PERSON', 'NULL', UNCONFIRMED))).toBe('KA002');
    expect(await outcome(problem(without.id, 'SITTING', SITTING))).toBe('ok');
    expect(await outcome(problem(file.id, 'FAMILY', 'NULL'))).toBe('ok');
  });

  it('a consent that is withdrawn freezes what was begun on it (KA002)', async () => {
    const [other = ''] = await unknownResidents(1);
    const consent = await consentTo(other);
    const begun = await acceptedFile(other);
    expect(await outcome(step(begun.id, 'ASSESS', 'ASSESSED'))).toBe('ok');
    await withdrawConsent(consent);
    expect(await outcome(step(begun.id, 'ASSESS', 'ASSESSED'))).toBe('KA002');
  });

  it('no call is sent on without a reason (triage_is_reasoned)', async () => {
    const call = await recorded(
      sendInput('elderly', 'receiveConsultation', 'ConsultationInput', {
        ...{ variant: 'ANONYMOUS', route: 'PERSON', topics: ['HOUSING'], urgent: false },
        note: '住まいの相談',
      }),
    );
    const sendOn = (reason: string | null) => `
      INSERT INTO collaboration.consultation_version
      SELECT (jsonb_populate_record(c, '${JSON.stringify({
        ...{ version: 2, triage: 'MULTI_AGENCY', triage_reason: reason, triaged_by: 'somebody' },
        ...{ triaged_at: '2026-11-22T09:00:00Z', triaged_by_agency: 'elderly' },
      })}')).* FROM collaboration.consultation c WHERE c.id = '${call.id}'`;
    expect(await outcome(sendOn(null))).toBe('23514');
    expect(await outcome(sendOn(''))).toBe('23514');
    expect(await outcome(sendOn('高齢と困窮にまたがる'))).toBe('ok');
  });

  it('nothing is rewritten, and no version written twice', async () => {
    const rewrite = `UPDATE collaboration.file_version SET why = 'x' WHERE id = '${file.id}'`;
    expect(await outcome(rewrite)).toBe('42501');
    const assess = step(file.id, 'ASSESS', 'ASSESSED');
    const stale = assess.replace("'version', f.version + 1", "'version', 1");
    expect(await outcome(stale)).toBe('40001');
    expect(await outcome(assess)).toBe('ok');
  });

  it('the same through the graph is a refusal in words', async () => {
    const wrong = sendInput('coordinator', 'recordProblems', 'ProblemsInput', {
      ...{ file: without.id, source: 'PERSON', items: [{ item: 'UNSTABLE_HOUSING' }] },
    });
    expect((await wrong).errors?.[0]).toMatchObject({
      message: expect.stringContaining('同意') as unknown,
      extensions: { code: 'NO_LIVE_CONSENT' },
    });
    const right = sendInput('coordinator', 'recordProblems', 'ProblemsInput', {
      ...{ file: file.id, source: 'PERSON', items: [{ item: 'UNSTABLE_HOUSING' }] },
    });
    await recorded(right);
  });
});
