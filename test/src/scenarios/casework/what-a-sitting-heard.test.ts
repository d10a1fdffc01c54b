import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { dayFromNow, recorded, sendInput } from '../../asking/send-act.js';
import { hoursFromNow, record } from '../../asking/try-record.js';
import { acceptedFile, consentTo } from '../../records/consented-file.js';
import { closeSitting, openSitting } from '../../records/hold-meeting.js';
import { layAuthorization, withdrawAllAbout } from '../../records/lay-authorization.js';
import { lookForPersonFindings } from '../../records/look-for-findings.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { person } from '../../stack/running-stack.js';

/**
 * A 支援会議 sits about a son who has agreed to nothing, and what it hears is kept on his assessment
 * sheet (社会福祉法106条の6). Whoever may read that sheet later, on his own consent, under another
 * statute or as his guardian, reads of it what he said himself.
 */
const [son = ''] = await unknownResidents(1);

const SHEET = [
  ...['CASE_CONTACT', 'CASE_ASSESSMENT', 'CASE_PROBLEM', 'CASE_PROBLEM_HEALTH'],
  'CASE_HEALTH_PLACE',
];

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      supportFiles {
        answers {
          says: valueNames
          source
        }
        healthAnswers {
          says: valueNames
          source
        }
        problems {
          says: note
          source
        }
        healthProblems {
          says: note
          source
        }
        genogram {
          says: relation
          source
        }
        ecomap {
          says: name
          source
        }
      }
    }
  }
`;

type Facts = readonly { readonly says: string | readonly string[]; readonly source: string }[];

/** What one reads on the sheet, each with where it was learnt; null where a list of it is withheld. */
async function reads(as: DemoStaffKey, purpose: string): Promise<readonly string[] | null> {
  const { body } = await ask({ as, purpose, query: LOOK, variables: { id: son } });
  expect(body.errors).toBeUndefined();
  const seen = body.data?.['person'] as {
    readonly supportFiles: readonly Readonly<Record<string, Facts | null>>[] | null;
  } | null;
  const lists = Object.values(seen?.supportFiles?.[0] ?? { none: null });
  if (lists.includes(null)) return null;
  return lists.flatMap((facts) =>
    (facts ?? []).map(({ says, source }) => [source, says].flat().join(' ')),
  );
}

const sit = (as: DemoStaffKey, forum: string, also: readonly DemoStaffKey[] = []) =>
  openSitting(as, {
    ...{ forum, subjects: [son], categories: SHEET },
    members: [as, ...also].map(
      (each) => [each, each === 'coordinator' ? 'multi-agency' : each] as const,
    ),
  });

const HEARD = [
  ...['SITTING 年金が息子の口座に移されている', 'SITTING 酒をやめられない'],
  ...['SITTING 家から出た人を見ない', 'SITTING 夜に叫ぶ声がする'],
  ...['SITTING 別れた妻', 'SITTING 角の酒店'],
];
const TOLD = 'PERSON 人の多いところが苦手';

describe('what a sitting without consent heard, on the assessment sheet', () => {
  let file = '';
  let heardIn = '';

  const write = (name: string, type: string, facts: object, from: object) =>
    recorded(sendInput('coordinator', name, type, { file, ...from, ...facts }));

  beforeAll(async () => {
    file = (await acceptedFile(son)).id;
    heardIn = (await sit('livelihood', 'SUPPORT_MEETING', ['coordinator'])).id;
    const from = { source: 'SITTING', sitting: heardIn };
    const [background, drinking, withdrawn, mental, tie, shop] = HEARD.map(
      (said) => said.split(' ')[1],
    );
    const answers = [
      { field: 'BACKGROUND', values: [background] },
      { field: 'PAST_ILLNESS', values: [drinking] },
    ];
    await write('recordAnswers', 'AnswersInput', { answers }, from);
    const items = [
      { item: 'SOCIAL_ISOLATION', note: withdrawn },
      { item: 'OTHER_MENTAL_HEALTH', note: mental },
    ];
    await write('recordProblems', 'ProblemsInput', { items }, from);
    await write('recordKinTies', 'KinTiesInput', { ties: [{ relation: tie }] }, from);
    const ties = [{ kind: 'OTHER', name: shop, strength: 'STRAINED' }];
    await write('recordSocialTies', 'SocialTiesInput', { ties }, from);
  });
  afterAll(() => withdrawAllAbout(son));

  it('is read by who sits', async () => {
    expect(await reads('livelihood', 'SUPPORT_MEETING')).toEqual(HEARD);
    expect(await reads('coordinator', 'SUPPORT_MEETING')).toEqual(HEARD);
    expect(await reads('elderly', 'SUPPORT_MEETING')).toBeNull();
  });

  it('is not read on his own consent to the sheet, and what he says himself is', async () => {
    await consentTo(son, SHEET);
    await layAuthorization({
      ...{ subjects: [son], giver_person: son, categories: SHEET },
      ...{ purpose: 'SUPPORT_PLAN', recipients: ['agency:elderly'] },
    });
    expect(await reads('elderly', 'SUPPORT_PLAN')).toEqual([]);
    const items = [{ item: 'COMMUNICATION_DIFFICULTY', note: '人の多いところが苦手' }];
    await write('recordProblems', 'ProblemsInput', { items }, { source: 'PERSON' });
    expect(await reads('elderly', 'SUPPORT_PLAN')).toEqual([TOLD]);
    // Who sits now reads it with that, whichever record opens the sheet.
    const all = expect.arrayContaining([...HEARD, TOLD]);
    expect(await reads('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual(all);
  });

  it('is not read in a sitting of another statute', async () => {
    const other = await sit('elderly', 'COMMUNITY_CARE_MEETING');
    expect(await reads('elderly', 'COMMUNITY_CARE_MEETING')).toEqual([TOLD]);
    await closeSitting('elderly', other.id);
  });

  it('is not read by his guardian, whatever the powers', async () => {
    await record('guardianship', 'recordGuardianPowers', {
      input: [
        'GuardianPowersInput!',
        {
          ...{ subject: son, guardian: person('kawabata-mother'), reader: 'guardian' },
          ...{ powers: ['GENERAL'], validTo: hoursFromNow(24) },
          ...{ certificateRef: '登記事項証明書 第2026-2号', listRef: '代理権目録 別紙1' },
        },
      ],
    });
    expect(await reads('guardian', 'GUARDIAN_DUTY')).toEqual([TOLD]);
  });

  it('is read again in a sitting of the same statute alone, once its own is closed', async () => {
    await closeSitting('livelihood', heardIn);
    expect(await reads('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual([TOLD]);
    const again = await sit('disability', 'SUPPORT_MEETING');
    expect(await reads('disability', 'SUPPORT_MEETING')).toEqual(
      expect.arrayContaining([...HEARD, TOLD]),
    );
    expect(await reads('coordinator', 'MULTI_AGENCY_SUPPORT')).toEqual([TOLD]);
    await closeSitting('disability', again.id);
  });

  it('is in a finding of who sits, and leaves none behind', async () => {
    const leaving = async () =>
      (await lookForPersonFindings('coordinator', son)).of('GAP_BETWEEN_SCHEMES');
    const before = await leaving();
    const { id } = await sit('livelihood', 'SUPPORT_MEETING', ['coordinator']);
    const answers = [{ field: 'LEAVING_ON', values: [dayFromNow(20)] }];
    await write('recordAnswers', 'AnswersInput', { answers }, { source: 'SITTING', sitting: id });
    expect(await leaving()).toMatchObject({ status: 'PRESENT' });
    await closeSitting('livelihood', id);
    expect(await leaving()).toEqual(before);
  });
});
