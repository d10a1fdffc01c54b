import { describe, expect, it } from '@jest/globals';
import type { SeenHousehold } from '../household.js';
import type { PatternCode } from '../pattern-table.js';
import {
  born,
  cared,
  dementia,
  home,
  inShort,
  level,
  ofEachInShort,
  type Sample,
} from '../sample-household.js';

/** The man lives alone, so it is said of him as of his household. */
const ofHomeAndPerson = (code: PatternCode, household: SeenHousehold) => [
  inShort(code, household),
  ...ofEachInShort(code, household),
];

const one = (values: Sample) => home({ man: { ...born(55), ...values } });

describe('ひきこもり', () => {
  const since = (sinceYears: number | null, knownOn: string | null): Sample => ({
    socialWithdrawal: { sinceYears, knownOn },
  });
  it.each([
    ['for years', one(since(9, null)), 'PRESENT'],
    ['for less than a year, known since spring', one(since(0, '2026-04-01')), 'PRESENT'],
    [
      'for less than a year, known since autumn',
      one(since(0, '2026-10-01')),
      'UNDETERMINED, man LIVELIHOOD_SOCIAL_WITHDRAWAL unrecorded',
    ],
    ['nobody has told', one({}), 'ABSENT'],
    ['a child of 14', one({ ...since(2, null), ...born(14) }), 'ABSENT'],
    ['a youth of 15', one({ ...since(2, null), ...born(15) }), 'PRESENT'],
    [
      'withheld',
      one({ ...since(9, null), withheld: ['LIVELIHOOD_SOCIAL_WITHDRAWAL'] }),
      'UNDETERMINED, man LIVELIHOOD_SOCIAL_WITHDRAWAL',
    ],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('SOCIAL_WITHDRAWAL', household)).toEqual([expected, expected]);
  });
});

const noticed: Sample = { outreachNotices: [{ kind: 'HOARDING' }] };
const declined: Sample = { helpDeclined: true };

describe('ごみ屋敷', () => {
  it.each([
    ['notice and help declined', one({ ...noticed, ...declined }), 'PRESENT'],
    [
      'notice, and nobody has written that help was declined',
      one(noticed),
      'UNDETERMINED, man CASE_OUTREACH_CONTACT unrecorded',
    ],
    ['help declined, no notice', one(declined), 'ABSENT'],
    [
      'notice withheld',
      one({ ...declined, withheld: ['LIVELIHOOD_OUTREACH'] }),
      'UNDETERMINED, man LIVELIHOOD_OUTREACH',
    ],
    ['nothing', one({}), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('HOARDING', household)).toEqual([expected, expected]);
  });
});

describe('セルフネグレクト', () => {
  it.each([
    ['notice of the home, and help declined', one({ ...noticed, ...declined }), 'PRESENT'],
    [
      'disordered days and no budget',
      one({ livelihoodProblems: { disorderedDailyLife: true, householdBudgeting: true } }),
      'PRESENT',
    ],
    [
      'notice of the home alone',
      one(noticed),
      'UNDETERMINED, man CASE_OUTREACH_CONTACT unrecorded, 受診・介護・食事の拒否',
    ],
    ['no budget alone', one({ livelihoodProblems: { householdBudgeting: true } }), 'ABSENT'],
    ['a child', one({ ...noticed, ...declined, ...born(17) }), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('SELF_NEGLECT', household)).toEqual([expected, expected]);
  });
});

describe('多頭飼育', () => {
  const ANIMALS = 'UNDETERMINED, 飼っている動物の数 (動物愛護)';
  it.each([
    ['hardship: who has animals is not known', one({ arrears: [{ months: 2 }] }), ANIMALS],
    ['a handbook', one({ physicalHandbooks: [{ grade: 4 }] }), ANIMALS],
    ['nothing that would make it a case for welfare (a breeder)', one({}), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('MANY_ANIMALS', household)).toEqual([expected, expected]);
  });
});

describe('高齢・障がいのある出所者', () => {
  const reentry = (values: object): Sample => ({
    reentrySupport: {
      ...{ returnedOn: '2026-09-01', residence: 'UNDECIDED', kind: 'SPECIAL_COORDINATION' },
      ...{ settlementSupport: 'NONE', ...values },
    },
  });
  const old = born(66);
  it.each([
    ['特別調整 and nowhere to go', one({ ...old, ...reentry({}) }), 'PRESENT'],
    [
      '更生保護施設 for now',
      one({ ...old, ...reentry({ residence: 'REHABILITATION_FACILITY' }) }),
      'PRESENT',
    ],
    ['公営住宅', one({ ...old, ...reentry({ residence: 'PUBLIC_HOUSING' }) }), 'ABSENT'],
    ['満期, no 定着支援', one({ ...old, ...reentry({ kind: 'FULL_TERM' }) }), 'ABSENT'],
    [
      '満期 with 定着支援',
      one({ ...old, ...reentry({ kind: 'FULL_TERM', settlementSupport: 'FOLLOW_UP' }) }),
      'PRESENT',
    ],
    ['65 today', one({ ...born(65), ...reentry({}) }), 'PRESENT'],
    ['65 tomorrow', one({ ...born(65, -1), ...reentry({}) }), 'ABSENT'],
    [
      'young, a handbook',
      one({ ...reentry({}), intellectualHandbooks: [{ gradeNational: 'B' }] }),
      'PRESENT',
    ],
    [
      'young, a disability suspected',
      one({ ...reentry({}), livelihoodProblems: { suspectedDisability: true } }),
      'PRESENT',
    ],
    [
      'withheld from everybody but the named team',
      one({ ...old, ...reentry({}), withheld: ['REOFFENDING_SUPPORT'] }),
      'UNDETERMINED, man REOFFENDING_SUPPORT',
    ],
    [
      'suspected disability is health, not livelihood alone',
      one({ ...reentry({}), withheld: ['LIVELIHOOD_PROBLEM_HEALTH'] }),
      'UNDETERMINED, man LIVELIHOOD_PROBLEM_HEALTH',
    ],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('RELEASED_AGED_OR_DISABLED', household)).toEqual([expected, expected]);
  });
});

describe('制度の切れ目', () => {
  const LEAVING = 'UNDETERMINED, 病院・施設を出る予定の日';
  const helped: Sample = { openFile: true };
  it.each([
    ['65 in three months', one({ ...helped, ...born(65, -90) }), 'PRESENT'],
    ['65 the day before the birthday', one({ ...helped, ...born(65, -1) }), 'PRESENT'],
    ['65 reached yesterday', one({ ...helped, ...born(65) }), LEAVING],
    ['65 in 92 days', one({ ...helped, ...born(65, -92) }), LEAVING],
    ['40 soon', one({ ...helped, ...born(40, -30) }), 'PRESENT'],
    ['18 soon', one({ ...helped, ...born(18, -30) }), 'PRESENT'],
    ['18 soon, nobody helps', one(born(18, -30)), 'ABSENT'],
    ['on 生活保護', one({ publicAssistance: { status: 'ACTIVE' }, ...born(65, -9) }), 'PRESENT'],
    [
      'comes home in a month',
      one({
        ...helped,
        reentrySupport: {
          ...{ returnedOn: '2026-12-20', residence: null, kind: null, settlementSupport: null },
        },
      }),
      'PRESENT',
    ],
    [
      'the file withheld',
      one({ ...helped, ...born(65, -9), withheld: ['CASE_CONTACT'] }),
      'UNDETERMINED, man CASE_CONTACT',
    ],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('GAP_BETWEEN_SCHEMES', household)).toEqual([expected, expected]);
  });
});

describe('虐待リスクの重なり', () => {
  const OPEN = 'UNDETERMINED, 介護者の飲酒, 受診の中断';
  const mother: Sample = { ...born(84), ...cared('son'), ...level('CARE_3'), ...dementia('I') };
  const family = (elder: Sample = {}, carer: Sample = {}) =>
    home({ mother: { ...mother, ...elder }, son: { ...born(57), ...carer } });
  it.each([
    ['要介護3 and 認知症Ⅱ', family(dementia('II_A')), 'PRESENT'],
    [
      '要介護3 and a carer out of work',
      family({}, { livelihoodProblems: { jobSeekingDifficulty: true } }),
      'PRESENT',
    ],
    ['要介護3 and arrears of the carer', family({}, { arrears: [{ months: 1 }] }), 'PRESENT'],
    ['要介護3 alone: what is not joined may be the second', family(), OPEN],
    ['要介護2 without dementia', family(level('CARE_2')), 'ABSENT'],
    [
      'arrears of somebody who is not the carer',
      family(cared('daughter'), { arrears: [{ months: 1 }] }),
      'ABSENT',
    ],
    [
      'the carer withheld',
      family({ ...dementia('II_A'), withheld: ['ELDERLY_CARER'] }),
      'UNDETERMINED, mother ELDERLY_CARER',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('ABUSE_RISK', household)).toBe(expected);
  });
});
