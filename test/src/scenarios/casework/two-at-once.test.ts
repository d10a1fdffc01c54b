import { afterAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { acceptedFile, consentTo } from '../../records/consented-file.js';
import { callMeeting, openPart, openSitting, pledge, tryCase } from '../../records/hold-meeting.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { itemOf } from '../../records/meeting-records.js';
import { runSql, tryRunSql } from '../../stack/run-sql.js';
import { dayFromNow, recorded, sendAct, sendInput, type Recorded } from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * Two workers whose acts exclude each other send them at the same moment: one of them stands and the
 * other one is told why, as if they had come one after the other.
 */
const people = await unknownResidents(12);
const [planned = '', taking = '', sat = '', other = '', ...others] = people;

afterAll(async () => {
  for (const person of people) await withdrawAllAbout(person);
});

type Answer = Awaited<ReturnType<typeof sendAct>>;
const outcome = ({ errors }: Answer) =>
  errors === undefined ? 'recorded' : String(errors[0]?.extensions['code']);

const of = (answer: Awaited<ReturnType<typeof tryCase>>) =>
  'code' in answer ? answer.code : 'recorded';

/** Sends both of each pair at once, and all pairs at once; the outcomes of each pair. */
const pairs = (both: readonly (readonly [Promise<string>, Promise<string>])[]) =>
  Promise.all(both.map((pair) => Promise.all(pair)));

/** Each pair ended in one of these two ways. */
const expectEither = (
  found: readonly (readonly string[])[],
  ways: readonly (readonly string[])[],
) => {
  expect(found.filter((pair) => !ways.some((way) => String(way) === String(pair)))).toEqual([]);
};

const WHY = '$why: String!';

describe('the end of a case', () => {
  it('leaves no issue that nobody looks after, though one is noted meanwhile', async () => {
    const files: Recorded[] = [];
    for (const person of others.slice(0, 4)) files.push(await acceptedFile(person));
    const found = await pairs(
      files.map(({ id: file }) => [
        sendAct('coordinator', 'endCase', `$file: ID!, $expectedVersion: Int!, ${WHY}`, {
          ...{ file, expectedVersion: 1, why: '手を離す' },
        }).then(outcome),
        sendInput('coordinator', 'noteIssue', 'IssueInput', { file, issue: '家計' }).then(outcome),
      ]),
    );
    expectEither(found, [
      ['recorded', 'WRONG_STATE'],
      ['NO_MAIN_AGENCY', 'recorded'],
    ]);
  });
});

describe('a case', () => {
  it('has one file of each of its people, in whichever order they are named', async () => {
    const named = [sat, other, ...others.slice(0, 4)];
    const { case: caseId } = await acceptedFile(taking);
    const lists = [named, [...named].reverse(), named, [...named].reverse()];
    const answers = await Promise.all(
      lists.map((list) =>
        sendInput('coordinator', 'acceptCase', 'AcceptCaseInput', {
          ...{ case: caseId, people: list, why: '家族も一緒に受け持つ' },
        }).then(outcome),
      ),
    );
    const conflict = 'VERSION_CONFLICT';
    expect(answers.toSorted()).toEqual([conflict, conflict, conflict, 'recorded']);
    const rows = await runSql(
      'administrator',
      'SELECT person::text FROM collaboration.file WHERE case_id = $1 ORDER BY person',
      [caseId],
    );
    expect(rows.map(({ person }) => person)).toEqual([taking, ...named].sort());
  });
});

describe('a plan', () => {
  it('is one, though several draft it anew', async () => {
    await consentTo(planned);
    const { id: file } = await acceptedFile(planned);
    await recorded(
      sendAct('coordinator', 'completeAssessment', `$file: ID!, $expectedVersion: Int!, ${WHY}`, {
        ...{ file, expectedVersion: 1, why: '面談を終えた' },
      }),
    );
    const draft = (expectedVersion: number, ownWords: string) =>
      sendInput('coordinator', 'draftPlan', 'PlanInput', {
        ...{ file, expectedVersion, ownWords, judgement: '見守りから' },
        ...{ services: ['MULTI_AGENCY'], termFrom: dayFromNow(0), termTo: dayFromNow(150) },
        ...{ nextReviewOn: dayFromNow(50), agreedOn: dayFromNow(0) },
        goals: [
          {
            ...{ issue: '食事', goal: '三食とる', content: '配食', agency: 'elderly' },
            ...{ frequency: '毎日', dueOn: dayFromNow(60), learnt: 'PERSON' },
          },
        ],
      });
    await recorded(draft(2, '家で暮らしたい'));
    const words = ['一', '二', '三', '四', '五', '六'];
    const answers = (await Promise.all(words.map((word) => draft(3, word)))).map(outcome);
    const drafted = words.filter((_word, at) => answers[at] === 'recorded');
    expect(drafted.length).toBeGreaterThan(0);
    expectEither(
      answers.map((answer) => [answer]),
      [['recorded'], ['VERSION_CONFLICT']],
    );
    const { body } = await ask({
      as: 'coordinator',
      query:
        'query ($id: ID!) { person(id: $id) { supportFiles { plans { ownWords closedAt } } } }',
      variables: { id: planned },
    });
    expect(body.errors).toBeUndefined();
    const { supportFiles } = body.data?.['person'] as {
      readonly supportFiles: readonly {
        readonly plans: readonly { readonly ownWords: string; readonly closedAt: string | null }[];
      }[];
    };
    const plans = supportFiles[0]?.plans ?? [];
    expect(plans.map(({ ownWords }) => ownWords).sort()).toEqual(
      ['家で暮らしたい', ...drafted].sort(),
    );
    expect(plans.filter(({ closedAt }) => closedAt === null)).toHaveLength(1);
    // Whatever a program does, the database takes no second one.
    const another = (closed: string) =>
      `INSERT INTO collaboration.plan_version
       SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'version', 1,
                'closed_at', ${closed}))).*
         FROM collaboration.plan p WHERE p.file_id = '${file}' LIMIT 1`;
    expect(await tryRunSql('collaboration', another('NULL'))).toBe('23505');
    expect(await tryRunSql('collaboration', another('now()'))).toBe('ok');
  });
});

describe('the end of a 参加支援', () => {
  it('leaves nobody at a place that is none of it, though one is introduced meanwhile', async () => {
    await consentTo(taking, ['CASE_PARTICIPATION']);
    const { id: file } = await acceptedFile(taking);
    const begun: Recorded[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      begun.push(
        await recorded(
          sendInput('coordinator', 'recordWishes', 'WishesInput', {
            ...{ file, ownWords: '夜なら出られる', judgement: '短い時間から' },
            wishes: { kinds: ['GATHERING'] },
          }),
        ),
      );
    }
    const found = await pairs(
      begun.map(({ id: participation }) => [
        sendAct(
          'coordinator',
          'endParticipation',
          `$participation: ID!, $expectedVersion: Int!, ${WHY}`,
          { participation, expectedVersion: 1, why: '居場所が定まった' },
        ).then(outcome),
        sendInput('coordinator', 'introduceToPlace', 'IntroductionInput', {
          ...{ participation, place: '00000000-0000-4000-8000-000000000001' },
          ...{ reason: '近い', told: '名前だけ', agreedOn: dayFromNow(0) },
        }).then(outcome),
      ]),
    );
    expectEither(found, [
      ['recorded', 'WRONG_STATE'],
      ['WRONG_STATE', 'recorded'],
    ]);
  });
});

describe('a part of a meeting that opens', () => {
  const MANY = 5;
  const council = async () => {
    const meeting = await callMeeting('community', {
      parts: [{ kind: 'LONELINESS_COUNCIL' }],
      members: [['community', 'community']],
    });
    await pledge('community', meeting);
    return { ...meeting, part: meeting.part('LONELINESS_COUNCIL') };
  };
  const councils = async () => {
    const called = [];
    while (called.length < MANY) called.push(await council());
    return called;
  };

  it('has nobody in it who did not pledge, though one is asked to come meanwhile', async () => {
    const called = await councils();
    const found = await pairs(
      called.map(({ id, part }) => [
        openPart('community', part).then(of),
        tryCase('community', 'inviteMembers', {
          meeting: ['ID!', id],
          members: [
            '[MeetingMemberInput!]!',
            [{ viewer: 'elderly', agency: 'elderly', role: 'MEMBER' }],
          ],
        }).then(of),
      ]),
    );
    expectEither(found, [
      ['recorded', 'NO_PLEDGE'],
      ['NO_PLEDGE', 'recorded'],
    ]);
  });

  it('is of no meeting that is cancelled meanwhile', async () => {
    const called = await councils();
    const found = await pairs(
      called.map(({ id, part }) => [
        openPart('community', part).then(of),
        tryCase('community', 'cancelMeeting', {
          ...{ meeting: ['ID!', id], expectedVersion: ['Int!', 1], why: ['String!', '延期'] },
        }).then(of),
      ]),
    );
    expectEither(found, [
      ['recorded', 'WRONG_STATE'],
      ['MEETING_NOT_OPEN', 'recorded'],
    ]);
  });

  it('is about nobody but those its sitting is about', async () => {
    const called = [];
    while (called.length < MANY) {
      const meeting = await callMeeting('livelihood', {
        parts: [{ kind: 'SUPPORT_MEETING' }],
        members: [['livelihood', 'livelihood']],
      });
      await pledge('livelihood', meeting);
      const { id: sitting } = await openSitting('livelihood', {
        ...{ forum: 'SUPPORT_MEETING', subjects: [sat], members: [['livelihood', 'livelihood']] },
      });
      called.push({ part: meeting.part('SUPPORT_MEETING'), sitting });
    }
    const found = await pairs(
      called.map(({ part, sitting }) => [
        openPart('livelihood', part, sitting).then(of),
        tryCase('livelihood', 'putOnAgenda', itemOf(part, other)).then(of),
      ]),
    );
    expectEither(found, [
      ['recorded', 'NOT_IN_SITTING'],
      ['NOT_IN_SITTING', 'recorded'],
    ]);
  });
});

describe('two outreaches about one person', () => {
  it('are handed over into one case', async () => {
    const sought = others.slice(4, 8);
    const next = { nextMethod: 'VISIT', nextOn: dayFromNow(3), why: '相談して決めた' };
    const takenOn = async (person: string) => {
      const { id } = await recorded(
        sendInput('community', 'reportOutreach', 'OutreachReportInput', {
          ...{ person, source: 'NEIGHBOUR', topic: 'WITHDRAWAL_SCHOOL_ABSENCE' },
        }),
      );
      await recorded(
        sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', {
          ...{ outreach: id, expectedVersion: 1, worker: 'coordinator', workerName: '重野 つむぎ' },
          ...{ agency: 'multi-agency', ...next },
        }),
      );
      await recorded(
        sendInput('coordinator', 'recordAttempt', 'AttemptInput', {
          ...{ outreach: id, method: 'VISIT', outcome: 'MET' },
          happenedAt: new Date(Date.now() - 60_000).toISOString(),
        }),
      );
      return id;
    };
    const outreaches: (readonly [string, string])[] = [];
    for (const person of sought) {
      await consentTo(person);
      outreaches.push([await takenOn(person), await takenOn(person)]);
    }
    const handOver = (outreach: string) =>
      recorded(
        sendAct(
          'coordinator',
          'handOverOutreach',
          `$outreach: ID!, $expectedVersion: Int!, ${WHY}`,
          { outreach, expectedVersion: 2, why: '本人が同意した' },
        ),
      );
    await Promise.all(outreaches.flat().map(handOver));
    const rows = await runSql(
      'administrator',
      `SELECT person::text, count(*)::int AS files FROM collaboration.file
        WHERE person = ANY ($1::uuid[]) GROUP BY person`,
      [sought],
    );
    expect(rows.map(({ files }) => files)).toEqual([1, 1, 1, 1]);
  });
});
