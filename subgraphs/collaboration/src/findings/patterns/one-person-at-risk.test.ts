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
const told = (outcome: string): Sample => ({ elderlyConsultations: [{ outcome }] });

const animals: Sample = { outreachNotices: [{ kind: 'MANY_ANIMALS' }] };
const asked = (...declines: readonly string[]): Sample => ({
  assessed: { DECLINED_HELP: declines },
});

describe('ごみ屋敷', () => {
  it.each([
    ['notice and help declined', one({ ...noticed, ...declined }), 'PRESENT'],
    ['notice, and the 包括 was turned away', one({ ...noticed, ...told('DECLINED') }), 'PRESENT'],
    ['notice, and no tidying wanted', one({ ...noticed, ...asked('TIDYING') }), 'PRESENT'],
    ['notice, and no help declined', one({ ...noticed, ...asked('NONE') }), 'ABSENT'],
    [
      'notice, and nobody has written that help was declined',
      one({ ...noticed, ...told('CONTINUED') }),
      'UNDETERMINED, man CASE_ASSESSMENT unrecorded',
    ],
    ['animals are another matter', one({ ...animals, ...declined }), 'ABSENT'],
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

const doctor = (attendance: string): Sample => ({
  assessed: { DOCTOR_ATTENDANCE: [attendance] },
});
const outpatient = (...ends: readonly string[]): Sample => ({
  psychiatricOutpatientCare: ends.map((validTo) => ({ validTo })),
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
      'UNDETERMINED, man CASE_ASSESSMENT unrecorded, man CASE_PROBLEM_HEALTH unrecorded',
    ],
    [
      'notice of the home, and no doctor any more',
      one({ ...noticed, ...doctor('INTERRUPTED') }),
      'PRESENT',
    ],
    [
      'notice of the home, and no doctor wanted',
      one({ ...noticed, ...doctor('DECLINED') }),
      'PRESENT',
    ],
    [
      'notice of the home, all else asked and well',
      one({ ...noticed, assessed: { DECLINED_HELP: ['NONE'], DOCTOR_ATTENDANCE: ['ONGOING'] } }),
      'ABSENT',
    ],
    [
      '自立支援医療 not renewed for 113 days',
      one({ ...noticed, ...outpatient('2026-08-01') }),
      'PRESENT',
    ],
    [
      'not renewed for 90: the renewal may be late',
      one({ ...noticed, ...outpatient('2026-08-24'), ...asked('NONE') }),
      'UNDETERMINED, man CASE_PROBLEM_HEALTH unrecorded',
    ],
    ['not renewed for 91', one({ ...noticed, ...outpatient('2026-08-23') }), 'PRESENT'],
    ['not renewed for a year', one({ ...noticed, ...outpatient('2025-11-22') }), 'PRESENT'],
    [
      'not renewed for more than a year: treatment has ended',
      one({ ...noticed, ...outpatient('2025-11-21'), ...asked('NONE') }),
      'UNDETERMINED, man CASE_PROBLEM_HEALTH unrecorded',
    ],
    [
      'not renewed once, and renewed since',
      one({ ...noticed, ...outpatient('2026-05-31', '2027-05-31'), ...asked('NONE') }),
      'UNDETERMINED, man CASE_PROBLEM_HEALTH unrecorded',
    ],
    [
      'what the doctor is for is health, not the sheet alone',
      one({
        ...noticed,
        ...doctor('DECLINED'),
        ...asked('NONE'),
        withheld: ['CASE_PROBLEM_HEALTH'],
      }),
      'UNDETERMINED, man CASE_PROBLEM_HEALTH',
    ],
    ['no budget alone', one({ livelihoodProblems: { householdBudgeting: true } }), 'ABSENT'],
    ['a child', one({ ...noticed, ...declined, ...born(17) }), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(ofHomeAndPerson('SELF_NEGLECT', household)).toEqual([expected, expected]);
  });
});

describe('多頭飼育', () => {
  const UNASKED = 'UNDETERMINED, man CASE_ASSESSMENT unrecorded';
  const poor: Sample = { arrears: [{ months: 2 }] };
  const keeps = (answer: string): Sample => ({ assessed: { ANIMALS: [answer] } });
  it.each([
    ['hardship, and an outreach worker saw them', one({ ...poor, ...animals }), 'PRESENT'],
    ['hardship, and the assessment was told', one({ ...poor, ...keeps('BEYOND_CARE') }), 'PRESENT'],
    ['hardship, and animals that are cared for', one({ ...poor, ...keeps('CARED_FOR') }), 'ABSENT'],
    ['hardship, and no animals', one({ ...poor, ...keeps('NONE') }), 'ABSENT'],
    ['hardship: nobody has asked', one(poor), UNASKED],
    ['a handbook: nobody has asked', one({ physicalHandbooks: [{ grade: 4 }] }), UNASKED],
    ['things pile up, not animals', one({ ...poor, ...noticed }), UNASKED],
    ['nothing that would make it a case for welfare (a breeder)', one(animals), 'ABSENT'],
    [
      'what was seen withheld',
      one({ ...poor, ...animals, withheld: ['LIVELIHOOD_OUTREACH'] }),
      'UNDETERMINED, man CASE_ASSESSMENT unrecorded, man LIVELIHOOD_OUTREACH',
    ],
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
  const LEAVING = 'UNDETERMINED, man CASE_HEALTH_PLACE unrecorded';
  const leaves = (day: string): Sample => ({ assessed: { LEAVING_ON: [day] } });
  const moving = (validTo: string): Sample => ({ disabilityServices: [{ code: '53', validTo }] });
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
    ['leaves the hospital in a month', one({ ...helped, ...leaves('2026-12-22') }), 'PRESENT'],
    ['leaves the hospital in 90 days', one({ ...helped, ...leaves('2027-02-20') }), 'PRESENT'],
    ['leaves the hospital in 91 days', one({ ...helped, ...leaves('2027-02-21') }), 'ABSENT'],
    ['left the hospital yesterday', one({ ...helped, ...leaves('2026-11-21') }), 'ABSENT'],
    ['地域移行支援 granted', one({ ...helped, ...moving('2027-03-31') }), 'PRESENT'],
    ['地域移行支援 over', one({ ...helped, ...moving('2026-10-31') }), LEAVING],
    ['leaves soon, nobody helps', one(leaves('2026-12-22')), 'ABSENT'],
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
  const OPEN = [
    ...['UNDETERMINED', 'mother CASE_PROBLEM_HEALTH unrecorded'],
    'son CASE_PROBLEM_HEALTH unrecorded',
  ].join(', ');
  const drinks = (...answers: readonly string[]): Sample => ({
    assessed: { DRINKING_ADDICTION: answers },
  });
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
    ['要介護3 and a carer who drinks', family({}, drinks('ALCOHOL')), 'PRESENT'],
    ['要介護3 and a mother who sees no doctor', family(doctor('INTERRUPTED')), 'PRESENT'],
    ['要介護3 and a carer who sees no doctor', family({}, doctor('INTERRUPTED')), 'PRESENT'],
    [
      '要介護3 and a carer who gambles: all asked',
      family(doctor('ONGOING'), {
        assessed: { DRINKING_ADDICTION: ['GAMBLING'], DOCTOR_ATTENDANCE: ['NOT_NEEDED'] },
      }),
      'ABSENT',
    ],
    ['要介護3 and a mother who drinks is no burden of the carer', family(drinks('ALCOHOL')), OPEN],
    ['要介護3 alone: what nobody asked may be the second', family(), OPEN],
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
