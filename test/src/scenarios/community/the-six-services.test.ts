import { afterAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { dataOf, keepInCommunity, takeBack } from '../../records/community-records.js';
import { acceptedFile, consentTo } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import {
  dayFromNow,
  hoursFromNow,
  recorded,
  refused,
  sendAct,
  sendInput,
} from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * 社会福祉法106条の4第2項, item by item: each of the six services at work through the gateway, and beside
 * it what it must not do. One service after another in one case is the-life-of-a-case.test.ts.
 */
const people = await unknownResidents(9);
const [planned = '', mother = '', child = '', sought = '', joining = ''] = people;
const callers = people.slice(5);

afterAll(async () => {
  for (const person of people) await withdrawAllAbout(person);
});

const input = (as: DemoStaffKey, name: string, type: string, value: object) =>
  sendInput(as, name, type, value);

const STEP = '$file: ID!, $expectedVersion: Int!, $why: String!';

/** 1号イ to ニ: the laws bundled into one door, and the window of each. */
const windows: readonly (readonly [string, DemoStaffKey, DemoStaffKey])[] = [
  ['イ 地域包括支援センター (介護保険法115条の45)', 'elderly', 'disability'],
  ['ロ 障害者相談支援 (障害者総合支援法77条)', 'disability', 'children'],
  ['ハ 利用者支援 (子ども・子育て支援法59条)', 'children', 'livelihood'],
  ['ニ 自立相談支援 (生活困窮者自立支援法3条)', 'livelihood', 'elderly'],
];

describe('一号 包括的相談支援事業', () => {
  it.each(windows)('%s takes whoever comes, and hands on', async (_law, window, other) => {
    const at = windows.findIndex(([, one]) => one === window);
    const call = await recorded(
      input(window, 'receiveConsultation', 'ConsultationInput', {
        ...{ variant: 'WITHOUT_CONSENT', person: callers[at], route: 'PERSON', urgent: false },
        ...{ topics: ['HOUSING', 'CARE_OF_FAMILY', 'DEBT'], note: 'どこに言えばよいか分からない' },
      }),
    );
    const triage = (as: DemoStaffKey, referredTo: readonly string[]) =>
      sendAct(
        as,
        'triageConsultation',
        '$consultation: ID!, $expectedVersion: Int!, $triage: Triage!, $reason: String!, $referredTo: [String!]',
        {
          ...{ consultation: call.id, expectedVersion: 1, triage: 'SINGLE_AGENCY', referredTo },
          reason: '主な困りごとは住まい',
        },
      );
    expect(await refused(triage(other, ['housing']))).toBe('NOT_YOUR_ACT');
    expect(await refused(triage(window, []))).toEqual(['referredTo NO_REFERRAL']);
    expect((await recorded(triage(window, ['housing']))).version).toBe(2);
  });
});

describe('二号 参加支援事業', () => {
  it('joins what somebody wishes to a place that is there, and stays until it holds', async () => {
    await consentTo(joining, ['CASE_PARTICIPATION']);
    const file = await acceptedFile(joining);
    const wishes = { kinds: ['GATHERING'], groups: ['SENIORS'] };
    const { id: participation } = await recorded(
      input('coordinator', 'recordWishes', 'WishesInput', {
        ...{ file: file.id, ownWords: 'お茶を飲んで話したい', judgement: '近いところから', wishes },
      }),
    );
    const { matchPlaces: found } = await dataOf(
      'coordinator',
      'query ($wishes: PlaceWishesInput!) { matchPlaces(wishes: $wishes, first: 1) { place { id name } } }',
      { wishes },
    );
    const [{ place }] = found as [
      { readonly place: { readonly id: string; readonly name: string } },
    ];
    const placed = await recorded(
      input('coordinator', 'introduceToPlace', 'IntroductionInput', {
        ...{ participation, place: place.id, reason: '歩いて行ける', told: '名字だけ' },
        agreedOn: dayFromNow(0),
      }),
    );
    const file1 = 'supportFiles { participations { placements { id stage place { name } } } }';
    const seen = await dataOf('coordinator', `query ($id: ID!) { person(id: $id) { ${file1} } }`, {
      id: joining,
    });
    const placements = [{ id: placed.id, stage: 'INTRODUCED', place: { name: place.name } }];
    expect(seen).toEqual({ person: { supportFiles: [{ participations: [{ placements }] }] } });
  });
});

describe('三号 地域づくり事業', () => {
  it('keeps what residents build, and knows nobody by name', async () => {
    const name = '港町 お茶の間の会';
    const id = await keepInCommunity('ParticipationPlace', {
      ...{ name, kind: 'GATHERING', areaCode: '1', days: ['TUESDAY'], welcomes: ['EVERYBODY'] },
      startedOn: '2026-04-01',
    });
    try {
      const query = 'query ($id: ID!) { participationPlace(id: $id) { name area { name } } }';
      expect(await dataOf('resident', query, { id })).toEqual({
        participationPlace: { name, area: { name: expect.any(String) as unknown } },
      });
    } finally {
      await takeBack(id);
    }
  });
});

describe('四号 アウトリーチ等を通じた継続的支援事業', () => {
  it('goes to whoever asks for nothing, before any consent, and stops at it', async () => {
    const { id: outreach } = await recorded(
      input('commissioner', 'reportOutreach', 'OutreachReportInput', {
        ...{ person: sought, source: 'COMMISSIONER', topic: 'NO_FOOD', hint: '痩せてきている' },
      }),
    );
    await recorded(
      input('coordinator', 'takeOnOutreach', 'TakeOnInput', {
        ...{ outreach, expectedVersion: 1, worker: 'coordinator', workerName: '重野 つむぎ' },
        ...{ agency: 'multi-agency', nextMethod: 'VISIT', nextOn: dayFromNow(1), why: '急ぐ' },
      }),
    );
    await recorded(
      input('commissioner', 'recordAttempt', 'AttemptInput', {
        ...{ outreach, method: 'VISIT', outcome: 'MET', happenedAt: hoursFromNow(-1) },
      }),
    );
    const over = () =>
      sendAct(
        'coordinator',
        'handOverOutreach',
        '$outreach: ID!, $expectedVersion: Int!, $why: String!',
        { outreach, expectedVersion: 2, why: '本人が会うと言った' },
      );
    expect(await refused(over())).toBe('NO_LIVE_CONSENT');
    await consentTo(sought);
    expect((await recorded(over())).case).not.toBeNull();
  });
});

describe('五号 多機関協働事業', () => {
  it('holds one case of several, each with a consent of one’s own', async () => {
    await consentTo(mother);
    const accepted = await recorded(
      input('coordinator', 'acceptCase', 'AcceptCaseInput', {
        ...{ people: [mother, child], why: '母子で支え合っている' },
      }),
    );
    const filesOf = async (id: string) => {
      const query = 'query ($id: ID!) { person(id: $id) { supportFiles { id caseId state } } }';
      const { person } = await dataOf('coordinator', query, { id });
      return (person as { readonly supportFiles: readonly unknown[] }).supportFiles;
    };
    const [childsFile = ''] = accepted.also ?? [];
    const same = { caseId: accepted.case };
    expect(await filesOf(mother)).toEqual([{ ...same, id: accepted.id, state: 'CONSENTED' }]);
    expect(await filesOf(child)).toEqual([{ ...same, id: childsFile, state: 'WITHOUT_CONSENT' }]);
    const support = (file: string, as: DemoStaffKey) =>
      input(as, 'recordSupport', 'SupportEntryInput', {
        ...{ file, kind: 'COORDINATION', met: false, happenedAt: hoursFromNow(-1) },
        text: '役割を分けた',
      });
    await recorded(support(accepted.id, 'livelihood'));
    await recorded(support(accepted.id, 'elderly'));
    expect(await refused(support(childsFile, 'livelihood'))).toBe('NO_LIVE_CONSENT');
  });
});

describe('六号 支援プランの作成', () => {
  it('writes the person’s own words and the roles, and meets about it on a consent', async () => {
    const plan = (file: string) =>
      input('coordinator', 'draftPlan', 'PlanInput', {
        ...{ file, expectedVersion: 2, ownWords: 'ここで暮らし続けたい', judgement: '見守りから' },
        ...{ services: ['MULTI_AGENCY', 'PARTICIPATION'], termFrom: dayFromNow(0) },
        ...{ termTo: dayFromNow(170), nextReviewOn: dayFromNow(80), agreedOn: dayFromNow(0) },
        goals: ['elderly', 'livelihood'].map((agency) => ({
          ...{ issue: '食事', goal: '三食とる', content: '配食', agency, frequency: '毎日' },
          ...{ dueOn: dayFromNow(80), learnt: 'PERSON' },
        })),
      });
    const step = (name: string, file: string, expectedVersion: number) =>
      sendAct('coordinator', name, STEP, { file, expectedVersion, why: '本人と決めた' });
    await consentTo(planned);
    const { id: file } = await acceptedFile(planned);
    await recorded(step('completeAssessment', file, 1));
    expect(await refused(step('putToMeeting', file, 2))).toBe('WRONG_STATE');
    await recorded(plan(file));
    await recorded(step('putToMeeting', file, 3));
    const query =
      'query ($id: ID!) { person(id: $id) { supportFiles { state plans { ownWords judgement goals { agency } } } } }';
    const { person } = await dataOf('coordinator', query, { id: planned });
    expect(person).toEqual({
      supportFiles: [
        {
          state: 'IN_MEETING',
          plans: [
            {
              ...{ ownWords: 'ここで暮らし続けたい', judgement: '見守りから' },
              goals: [{ agency: 'elderly' }, { agency: 'livelihood' }],
            },
          ],
        },
      ],
    });
  });
});
