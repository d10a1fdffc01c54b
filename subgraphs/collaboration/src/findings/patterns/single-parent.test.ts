import { describe, expect, it } from '@jest/globals';
import { born, home, inShort, kin, type Sample } from '../sample-household.js';

const poor: Sample = { publicAssistance: { status: 'ACTIVE' } };
const mother: Sample = { ...born(36), ...kin({ CHILD: 'girl' }), ...poor };
const girl: Sample = { ...born(9), ...kin({ PARENT: 'mother' }) };
const family = (parent: Sample = {}, child: Sample = {}, more: Record<string, Sample> = {}) =>
  home({ mother: { ...mother, ...parent }, girl: { ...girl, ...child }, ...more });
const notPoor: Sample = { publicAssistance: null };
const paid = (payment: string): Sample => ({ childRearingAllowance: { payment } });
const father: Sample = { ...born(38), ...kin({ CHILD: 'girl', PARTNER: 'mother' }) };
const granny: Sample = { ...born(64), ...kin({ CHILD: 'mother' }) };

describe('困窮×ひとり親', () => {
  it.each([
    ['a mother on 生活保護', family(), 'PRESENT'],
    ['whose 生活保護 was ended', family({ publicAssistance: { status: 'CLOSED' } }), 'ABSENT'],
    ['with 児童扶養手当 in full', family({ ...notPoor, ...paid('FULL') }), 'PRESENT'],
    ['with 児童扶養手当 in part', family({ ...notPoor, ...paid('PARTIAL') }), 'ABSENT'],
    ['in arrears', family({ ...notPoor, arrears: [{ months: 3 }] }), 'PRESENT'],
    ['就学援助', family(notPoor, { schoolAid: { kind: 'X', schoolYear: 2026 } }), 'PRESENT'],
    [
      '就学援助 of last year',
      family(notPoor, { schoolAid: { kind: 'X', schoolYear: 2025 } }),
      'ABSENT',
    ],
    ['who gets by', family(notPoor), 'ABSENT'],
    [
      'with a 事実婚 partner',
      family(kin({ CHILD: 'girl', PARTNER: 'father' }), {}, { father }),
      'ABSENT',
    ],
    [
      'with her own mother (祖父母同居)',
      family(kin({ CHILD: 'girl', PARENT: 'granny' }), {}, { granny }),
      'ABSENT',
    ],
    [
      'with a grown-up son, and 手当',
      family(paid('FULL'), {}, { son: { ...born(19), ...kin({ PARENT: 'mother' }) } }),
      'PRESENT',
    ],
    ['with a lodger, and nothing else', family({}, {}, { lodger: born(30) }), 'ABSENT'],
    ['of a child who turned 18 today', family({}, born(18)), 'ABSENT'],
    ['of a child who turns 18 tomorrow', family({}, born(18, -1)), 'PRESENT'],
    [
      '滞納 of tax withheld (D-4), the rest is well',
      family({ ...notPoor, withheld: ['LIVELIHOOD_TAX_ARREARS'] }),
      'UNDETERMINED, mother LIVELIHOOD_TAX_ARREARS',
    ],
    [
      'alone, for all the reader sees',
      home({ mother, girl }, { complete: false }),
      'UNDETERMINED, UNSEEN_PEOPLE',
    ],
    [
      'and the assessment says ひとり親',
      home(
        { mother: { ...mother, livelihoodProblems: { singleParent: true } }, girl },
        { complete: false },
      ),
      'PRESENT',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('POOR_SINGLE_PARENT', household)).toBe(expected);
  });
});
