import { describe, expect, it } from '@jest/globals';
import { mayRecordAny, requirements, type Act } from './may-record.js';
import { recordRefusals } from './record-refusals.js';
import type { ConsentDraft, SubjectFacts } from './act.js';
import {
  coordinator,
  elderlyWorker,
  guardian,
  hoursFromNow,
  measure,
  NOW,
  officer,
  resident,
} from '../worlds/small-city.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const acting = { viewer: coordinator, now: NOW, prohibitions: [] };
const facts: SubjectFacts = {
  ...{ age: 80, representatives: [], guardians: [], register: [], relatives: [], conflicted: [] },
};
const consent: ConsentDraft = {
  subject: 'mother',
  categories: ['ELDERLY_CARE_LEVEL'],
  fields: [],
  exclusions: [],
  recipients: ['agency:multi-agency'],
  giver: { capacity: 'SELF', person: 'mother' },
  explainedHow: '対面で二度',
  evidenceRef: 'doc-1',
  ...{ to: hoursFromNow(24), ageAtEnd: 80 },
};

interface Given {
  readonly consent?: Partial<ConsentDraft>;
  readonly about?: Partial<SubjectFacts>;
  readonly act?: Partial<Pick<Act, 'viewer' | 'prohibitions' | 'now'>>;
}
const give = (given: Given = {}) =>
  said({
    ...{ ...acting, ...given.act, act: 'GIVE_CONSENT' },
    consent: { ...consent, ageAtEnd: { ...facts, ...given.about }.age, ...given.consent },
    about: { ...facts, ...given.about },
  });
const by = (capacity: ConsentDraft['giver']['capacity'], person: string | null) => ({
  giver: { capacity, person },
});
const parent = (age: number | null, over: Partial<ConsentDraft> = {}) =>
  give({
    consent: { ...by('LEGAL_REPRESENTATIVE', 'parent'), ...over },
    about: { age, representatives: ['parent'] },
  });
const ward = {
  age: 80,
  guardians: [{ person: 'guardian-person', reader: 'kouken', powers: ['ELDERLY_CARE_LEVEL'] }],
} as const;
const signedInParent = (recipients: readonly string[]) =>
  give({
    act: { viewer: { ...guardian, person: 'parent' } },
    consent: { ...by('LEGAL_REPRESENTATIVE', 'parent'), recipients },
    about: { age: 5, representatives: ['parent'] },
  });
const ofFamily = (about: Partial<SubjectFacts>) =>
  give({ act: { viewer: { ...coordinator, person: 'son' } }, about });
const asGuardian = (given: Given = {}) =>
  give({
    act: given.act ?? {},
    consent: { ...by('GUARDIAN', 'guardian-person'), ...given.consent },
    about: { ...ward, ...given.about },
  });

describe('giving consent', () => {
  it.each<[string, string, string]>([
    ['staff write down what the person said', give(), 'MAY'],
    ['the same, the person unnamed', give({ consent: by('SELF', null) }), 'MAY'],
    ['a department does', give({ act: { viewer: elderlyWorker } }), 'MAY'],
    ['the person does', give({ act: { viewer: resident } }), 'MAY'],
    ['an officer may not', give({ act: { viewer: officer } }), 'NOT_YOUR_ACT'],
    ['another resident', give({ act: { viewer: { ...resident, person: 'son' } } }), 'NOT_YOUR_ACT'],
    [
      'a resident as nobody',
      give({
        act: { viewer: { id: 'hitomi', agency: 'resident', role: 'RESIDENT' } },
        consent: by('SELF', null),
      }),
      'NOT_YOUR_ACT',
    ],
    [
      'staff in their own matter',
      give({ act: { viewer: { ...coordinator, person: 'mother' } } }),
      'NOT_YOUR_ACT',
    ],
    [
      'or so, the person unnamed',
      give({
        act: { viewer: { ...coordinator, person: 'mother' } },
        consent: by('SELF', null),
      }),
      'OWN_MATTER',
    ],
    ['staff for the own family', ofFamily({ relatives: ['son'] }), 'OWN_MATTER'],
    [
      'staff for the own ward',
      ofFamily({ guardians: [{ person: 'son', reader: null, powers: [] }] }),
      'OWN_MATTER',
    ],
    ['staff for the own child', ofFamily({ representatives: ['son'] }), 'OWN_MATTER'],
    ['staff in conflict', ofFamily({ conflicted: ['son'] }), 'OWN_MATTER'],
    ['staff of another family', ofFamily({ relatives: ['daughter'] }), 'MAY'],
    [
      'a relative for the self',
      give({ act: { viewer: resident }, about: { relatives: ['mother'] } }),
      'MAY',
    ],
    [
      'staff to themselves by name',
      give({ consent: { recipients: ['viewer:coordinator'] } }),
      'SELF_GRANT',
    ],
    ['to a colleague', give({ consent: { recipients: ['viewer:colleague'] } }), 'MAY'],
    [
      'staff with a person, for another',
      give({ act: { viewer: { ...coordinator, person: 'son' } } }),
      'MAY',
    ],
    ['a nobody', give({ act: { viewer: { ...coordinator, id: '' } } }), 'NOT_YOUR_ACT'],
    [
      'of no agency',
      give({ act: { viewer: { ...coordinator, agency: 'x' as 'elderly' } } }),
      'NOT_YOUR_ACT',
    ],
    [
      'of no role',
      give({ act: { viewer: { ...coordinator, role: 'x' as 'RESIDENT' } } }),
      'NOT_YOUR_ACT',
    ],
    ['in the name of another', give({ consent: by('SELF', 'son') }), 'GIVER_NOT_VALID'],
    ['no explanation', give({ consent: { explainedHow: ' ' } }), 'NO_EVIDENCE'],
    ['no evidence', give({ consent: { evidenceRef: ' ' } }), 'NO_EVIDENCE'],
    ['a parent for a small child', parent(11), 'MAY'],
    ['a parent for a newborn', parent(0), 'MAY'],
    ['at twelve the child is asked', parent(12), 'AGE_RULE'],
    ['and agrees', parent(12, { subjectAssents: true }), 'MAY'],
    ['at fourteen', parent(14, { subjectAssents: true }), 'MAY'],
    ['not alone at fourteen', give({ about: { age: 14 } }), 'AGE_RULE'],
    ['nor at five', give({ about: { age: 5 } }), 'AGE_RULE'],
    ['at fifteen a parent is late', parent(15, { subjectAssents: true }), 'AGE_RULE'],
    ['at fifteen the own word counts', give({ about: { age: 15 } }), 'MAY'],
    ['at seventeen', give({ about: { age: 17 } }), 'MAY'],
    ['at eighteen no parent', parent(18), 'AGE_RULE'],
    ['at eighteen the own word', give({ about: { age: 18 } }), 'MAY'],
    ['of no known age', give({ about: { age: null } }), 'AGE_RULE'],
    ['of an odd age', give({ about: { age: -1 } }), 'AGE_RULE'],
    ['of no age at all', give({ about: { age: NaN } }), 'AGE_RULE'],
    [
      'a parent nobody verified',
      give({
        consent: by('LEGAL_REPRESENTATIVE', 'aunt'),
        about: { age: 5, representatives: ['parent'] },
      }),
      'GIVER_NOT_VALID',
    ],
    [
      'a parent without a name',
      give({
        consent: by('LEGAL_REPRESENTATIVE', null),
        about: { age: 5, representatives: ['parent'] },
      }),
      'GIVER_NOT_VALID',
    ],
    [
      'a child as its own parent',
      give({
        consent: by('LEGAL_REPRESENTATIVE', 'mother'),
        about: { age: 5, representatives: ['mother'] },
      }),
      'GIVER_NOT_VALID',
    ],
    ['a guardian within powers', asGuardian(), 'MAY'],
    ['who signs in', asGuardian({ act: { viewer: guardian } }), 'MAY'],
    [
      'as somebody else',
      asGuardian({ act: { viewer: { ...guardian, person: 'son' } } }),
      'NOT_YOUR_ACT',
    ],
    [
      'as a resident',
      asGuardian({ act: { viewer: { ...guardian, role: 'RESIDENT' } } }),
      'NOT_YOUR_ACT',
    ],
    [
      'as the ward',
      give({ act: { viewer: guardian }, consent: by('SELF', 'guardian-person') }),
      'NOT_YOUR_ACT',
    ],
    [
      'outside powers',
      asGuardian({ consent: { categories: ['ELDERLY_CARE_LEVEL', 'ELDERLY_ABUSE'] } }),
      'OUTSIDE_POWERS',
    ],
    [
      'by the second of two records of powers',
      asGuardian({
        about: {
          guardians: [
            { person: 'guardian-person', reader: 'kouken', powers: ['RESIDENT_ADDRESS'] },
            { person: 'guardian-person', reader: 'kouken', powers: ['ELDERLY_CARE_LEVEL'] },
          ],
        },
      }),
      'MAY',
    ],
    [
      'what a sitting heard, though the powers name it',
      asGuardian({
        consent: { categories: ['CASE_MINUTES'] },
        about: { guardians: [{ ...ward.guardians[0], powers: ['CASE_MINUTES'] }] },
      }),
      'OUTSIDE_POWERS',
    ],
    ['powers not shown', asGuardian({ about: { guardians: [] } }), 'GIVER_NOT_VALID'],
    [
      'powers of another guardian',
      asGuardian({
        about: {
          guardians: [
            { person: 'guardian-person', reader: null, powers: [] },
            { person: 'other-guardian', reader: null, powers: ['ELDERLY_CARE_LEVEL'] },
          ],
        },
      }),
      'OUTSIDE_POWERS',
    ],
    [
      'a parent as a guardian',
      asGuardian({ about: { guardians: [], representatives: ['guardian-person'] } }),
      'GIVER_NOT_VALID',
    ],
    [
      'a guardian as a parent',
      give({ consent: by('LEGAL_REPRESENTATIVE', 'guardian-person'), about: { ...ward, age: 5 } }),
      'GIVER_NOT_VALID',
    ],
    ['no, outside', asGuardian({ consent: { exclusions: ['CHILD_CARE'] } }), 'OUTSIDE_POWERS'],
    ['a coordinate', asGuardian({ consent: { fields: ['Person.x'] } }), 'OUTSIDE_POWERS'],
    ['a guardian at seventeen', asGuardian({ about: { age: 17 } }), 'AGE_RULE'],
    ['a parent of no known age', parent(null), 'AGE_RULE'],
    ['a parent of the unborn', parent(-1), 'AGE_RULE'],
    ['a guardian from eighteen on', asGuardian({ about: { age: 18 } }), 'MAY'],
    ['a guardian for a minor of sixteen', asGuardian({ about: { age: 16 } }), 'AGE_RULE'],
    ['a guardian for a child of five', asGuardian({ about: { age: 5 } }), 'AGE_RULE'],
    [
      'a guardian for a child of thirteen',
      asGuardian({ about: { age: 13 }, consent: { subjectAssents: true } }),
      'AGE_RULE',
    ],
    [
      'a guardian to himself',
      asGuardian({ act: { viewer: guardian }, consent: { recipients: ['viewer:kouken'] } }),
      'SELF_GRANT',
    ],
    ['a parent who signs in', signedInParent(['agency:multi-agency']), 'MAY'],
    ['to himself', signedInParent(['viewer:kouken']), 'SELF_GRANT'],
    [
      'a person to the own login',
      give({ act: { viewer: resident }, consent: { recipients: ['viewer:hitomi'] } }),
      'MAY',
    ],
    [
      'a guardian to himself by staff of others',
      asGuardian({ consent: { recipients: ['agency:multi-agency'] } }),
      'MAY',
    ],
    [
      'a conflict of interest',
      asGuardian({ about: { conflicted: ['guardian-person'] } }),
      'CONFLICT_OF_INTEREST',
    ],
    ["another's conflict", asGuardian({ about: { conflicted: ['son'] } }), 'MAY'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  it('no perpetrator consents for, or writes down for, whom a measure protects', () => {
    const live = (over = {}) => [measure({ perpetrator: 'guardian-person', ...over })];
    expect(asGuardian({ act: { prohibitions: live() } })).toBe('GIVER_IS_PERPETRATOR');
    expect(asGuardian({ act: { prohibitions: live({ liftedAt: NOW }) } })).toBe('MAY');
    expect(asGuardian({ act: { prohibitions: live({ perpetrator: 'x' }) } })).toBe('MAY');
    const viewer = { ...coordinator, person: 'guardian-person' };
    expect(give({ act: { viewer, prohibitions: live() } })).toBe('GIVER_IS_PERPETRATOR');
    expect(give({ act: { viewer, prohibitions: [] } })).toBe('MAY');
  });

  it('the line of majority moved from 20 to 18 on 2022-04-01', () => {
    const at = (iso: string) => asGuardian({ act: { now: new Date(iso) }, about: { age: 19 } });
    expect(at('2022-03-31T23:59:59.999+09:00')).toBe('AGE_RULE');
    expect(at('2022-04-01T00:00:00+09:00')).toBe('MAY');
    const twenty = { act: { now: new Date('2022-03-31T00:00:00Z') }, about: { age: 20 } };
    expect(asGuardian(twenty)).toBe('MAY');
  });
});

describe('a consent that outlives the right to give it', () => {
  const until = (
    capacity: ConsentDraft['giver']['capacity'],
    ages: readonly [now: number, atEnd: number | null],
    subjectAssents = false,
  ) =>
    give({
      consent: {
        ...by(capacity, capacity === 'SELF' ? 'mother' : 'one'),
        subjectAssents,
        ageAtEnd: ages[1],
      },
      about: {
        age: ages[0],
        representatives: ['one'],
        guardians: [{ person: 'one', reader: 'kouken', powers: ['ELDERLY_CARE_LEVEL'] }],
      },
    });
  it.each<[string, string, string]>([
    ['a parent, as long as nobody asks the child', until('LEGAL_REPRESENTATIVE', [11, 11]), 'MAY'],
    ['not past the twelfth birthday', until('LEGAL_REPRESENTATIVE', [11, 12]), 'AGE_RULE'],
    ['past it where the child agrees', until('LEGAL_REPRESENTATIVE', [11, 14], true), 'MAY'],
    ['not past the fifteenth', until('LEGAL_REPRESENTATIVE', [14, 15], true), 'AGE_RULE'],
    ['one’s own, for good', until('SELF', [17, 40]), 'MAY'],
    ['a guardian’s of an adult', until('GUARDIAN', [18, 19]), 'MAY'],
    ['to an age that nobody knows', until('SELF', [80, null]), 'AGE_RULE'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

it('every refusal has its row, and a measure is never told apart from a missing proof', () => {
  const used = Object.values(requirements).flatMap((checks) => checks.map((c) => c.refusal));
  const rows = recordRefusals.map(({ code }) => code);
  expect([...new Set<string>(used)].sort()).toEqual([...rows].sort());
  const differ = recordRefusals.filter(({ code, shown }) => code !== shown);
  expect(differ.map(({ code, shown }) => [code, shown])).toEqual([
    ['GIVER_IS_PERPETRATOR', 'GIVER_NOT_VALID'],
    ['CONFLICT_OF_INTEREST', 'GIVER_NOT_VALID'],
    ['OWN_MATTER', 'NOT_YOUR_ACT'],
  ]);
});
