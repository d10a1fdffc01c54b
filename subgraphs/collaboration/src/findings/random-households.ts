import fc from 'fast-check';
import type { PersonValues, SeenHousehold } from './household.js';
import { born, cared, dementia, kin, level, TODAY, WITHDRAWN } from './sample-household.js';

/**
 * Households for the search for a finding that tells what its reader may not see: up to four people
 * with values that the rules look at, nearly as often there as not.
 */
const IDS = ['a', 'b', 'c', 'd'] as const;

const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.constantFrom('-01-15', '-11-22', '-11-23', ''))
    .map(([year, rest]) => `${String(year)}${rest}`);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const someOf = (...codes: readonly string[]) => perhaps(fc.constantFrom(...codes));
const until = fc.constantFrom(null, '2025-03-31', '2027-03-31');
const other = fc.constantFrom(...IDS).map((id) => ({ id }));
const list = <T>(item: fc.Arbitrary<T>) => perhaps(fc.array(item, { maxLength: 2 }));
const mark = fc.constantFrom(true, false, null);

/** Each field, and the categories it stands under, the special one of a nested item apart. */
const fields = {
  birthDate: [
    'RESIDENT_BIRTH',
    fc.oneof(
      ...[day(1934, 1942), day(1947, 1953), day(1960, 1988), day(2005, 2024)],
      fc.constant(null),
    ),
  ],
  kinships: [
    'RESIDENT_HOUSEHOLD',
    list(
      fc.record({
        relation: fc.constantFrom('PARENT', 'CHILD', 'SPOUSE', 'SIBLING', 'PARENT_IN_LAW'),
        person: other,
      }),
    ),
  ],
  careCertifications: [
    'ELDERLY_CARE_LEVEL',
    list(
      fc.record({
        level: someOf('SUPPORT_1', 'CARE_2', 'CARE_4', 'NOT_CERTIFIED'),
        validFrom: fc.constant(null),
        validTo: until,
      }),
    ),
  ],
  dementiaAssessments: [
    'ELDERLY_DEMENTIA',
    list(
      fc.record({
        byDoctor: someOf('I', 'II_A'),
        byAssessor: someOf('II'),
        assessedOn: fc.constant(null),
      }),
    ),
  ],
  careServices: [
    'ELDERLY_CARE_PLAN',
    list(
      fc.record({
        code: fc.constantFrom('11', '51'),
        month: fc.constantFrom('2026-10', '2025-10'),
      }),
    ),
  ],
  mainCarer: [
    'ELDERLY_CARER',
    perhaps(fc.record({ livesTogether: mark, person: fc.option(other, { nil: null }) })),
  ],
  physicalHandbooks: ['DISABILITY_PHYSICAL', list(fc.record({ grade: fc.constantFrom(1, 4) }))],
  intellectualHandbooks: [
    'DISABILITY_INTELLECTUAL',
    list(fc.record({ gradeNational: fc.constantFrom('A', 'B') })),
  ],
  mentalHandbooks: [
    'DISABILITY_MENTAL',
    list(fc.record({ grade: fc.constantFrom(2, 3), validTo: until })),
  ],
  supportClassifications: [
    'DISABILITY_SUPPORT_CLASS',
    list(fc.record({ supportClass: fc.constantFrom('CLASS_2', 'CLASS_4'), validTo: until })),
  ],
  disabilityServices: [
    'DISABILITY_SERVICE',
    list(fc.record({ code: fc.constantFrom('22', '33'), validTo: until })),
  ],
  schoolAttendance: [
    'SCHOOL_ATTENDANCE',
    list(
      fc.record({
        schoolYear: fc.constantFrom(2025, 2026),
        absenceDays: fc.constantFrom(3, 30),
        lateDays: fc.constantFrom(0, 12),
        longAbsenceKind: someOf('ILLNESS', 'TRUANCY'),
      }),
    ),
  ],
  schoolObservations: [
    'SCHOOL_ATTENDANCE',
    list(
      fc.record({
        kind: fc.constantFrom('LEFT_CLUB'),
        notedOn: fc.constantFrom('2026-05-01', '2024-05-01'),
      }),
    ),
  ],
  schoolLifeSurvey: [
    'SCHOOL_LIFE_SURVEY',
    perhaps(fc.record({ caresForFamily: mark, frequency: someOf('DAILY', 'SOME_DAYS_A_MONTH') })),
  ],
  youngCarer: ['CHILD_YOUNG_CARER', perhaps(fc.constant({ foundOn: null }))],
  childRearingAllowance: [
    'CHILD_REARING_ALLOWANCE',
    perhaps(fc.record({ payment: fc.constantFrom('FULL', 'PARTIAL') })),
  ],
  schoolAid: [
    'SCHOOL_AID',
    perhaps(fc.record({ kind: fc.constant('NEAR'), schoolYear: fc.constantFrom(2025, 2026) })),
  ],
  arrears: ['LIVELIHOOD_ARREARS', list(fc.record({ months: fc.constant(2) }))],
  healthInsuranceTaxArrears: [
    'LIVELIHOOD_TAX_ARREARS',
    perhaps(fc.record({ months: fc.constant(2) })),
  ],
  socialWithdrawal: [
    'LIVELIHOOD_SOCIAL_WITHDRAWAL',
    perhaps(
      fc.record({
        sinceYears: fc.constantFrom(0, 9, null),
        knownOn: fc.constantFrom('2026-10-01', '2025-01-01', null),
      }),
    ),
  ],
  outreachNotices: ['LIVELIHOOD_OUTREACH', list(fc.record({ kind: fc.constant('HOARDING') }))],
  publicAssistance: [
    'PUBLIC_ASSISTANCE',
    perhaps(fc.record({ status: fc.constantFrom('ACTIVE', 'CLOSED') })),
  ],
  reentrySupport: [
    'REOFFENDING_SUPPORT',
    perhaps(
      fc.record({
        returnedOn: fc.constantFrom('2026-12-01', '2025-01-01'),
        residence: fc.constantFrom('UNDECIDED', 'WITH_FAMILY'),
        kind: fc.constantFrom('SPECIAL_COORDINATION', 'FULL_TERM'),
        settlementSupport: someOf('NONE', 'FOLLOW_UP'),
      }),
    ),
  ],
  guardianships: ['GUARDIANSHIP_TYPE', list(fc.record({ endedOn: until }))],
  dailyLifeSupportContracts: ['RIGHTS_ADVOCACY', list(fc.record({ endedOn: until }))],
  openFile: ['CASE_CONTACT', fc.boolean()],
  helpDeclined: ['CASE_OUTREACH_CONTACT', fc.boolean()],
} as const satisfies {
  readonly [F in keyof PersonValues]: readonly [string, fc.Arbitrary<PersonValues[F]>];
};

const problems = fc.record({
  suspectedDisability: mark,
  unstableHousing: mark,
  financialHardship: mark,
  householdBudgeting: mark,
  jobSeekingDifficulty: mark,
  disorderedDailyLife: mark,
  socialIsolation: mark,
  singleParent: mark,
  foreignNationality: mark,
});

const PROBLEM = 'LIVELIHOOD_PROBLEM';
const HEALTH = 'LIVELIHOOD_PROBLEM_HEALTH';

export const inputCategories: readonly string[] = [
  ...new Set([...Object.values(fields).map(([category]) => category), PROBLEM, HEALTH]),
];

/** A family that many patterns nearly fit, for chance alone makes few families. */
const family: readonly PersonValues[] = [
  {
    ...{ ...born(86), ...kin({ CHILD: 'b', SPOUSE: 'd' }) },
    ...{ ...level('CARE_2'), ...dementia('II_A'), ...cared('d') },
  },
  {
    ...{ ...born(57), ...kin({ PARENT: 'a', CHILD: 'c' }), ...WITHDRAWN },
    livelihoodProblems: { householdBudgeting: true, singleParent: true },
  },
  { ...born(4), ...kin({ PARENT: 'b' }) },
  { ...born(84), ...kin({ SPOUSE: 'a' }), ...dementia('II_B') },
];

const values: fc.Arbitrary<PersonValues> = fc.record({
  ...(Object.fromEntries(Object.entries(fields).map(([field, [, of]]) => [field, of])) as {
    readonly [F in keyof typeof fields]: (typeof fields)[F][1];
  }),
  livelihoodProblems: perhaps(problems),
});

/** A person as stored in two worlds, and what the reader may see of it in both. */
interface Twin {
  readonly id: string;
  readonly here: PersonValues;
  readonly there: PersonValues;
  readonly open: ReadonlySet<string>;
}

/** Now and then as the family is, field by field. */
const member = (like: PersonValues): fc.Arbitrary<PersonValues> =>
  fc
    .tuple(values, fc.boolean(), fc.subarray(Object.keys(like), { minLength: 1 }))
    .map(([drawn, alike, kept]) => ({
      ...drawn,
      ...Object.fromEntries(
        Object.entries(like).filter(([field]) => alike || kept.includes(field)),
      ),
    }));

const twin = (like: PersonValues): fc.Arbitrary<Twin> =>
  fc
    .record({
      here: member(like),
      there: values,
      // Mostly open, so that something can be said at all.
      closed: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        { weight: 3, arbitrary: fc.subarray([...inputCategories], { maxLength: 4 }) },
        { weight: 1, arbitrary: fc.subarray([...inputCategories]) },
      ),
    })
    .map(({ here, there, closed }) => {
      const open = new Set(inputCategories.filter((category) => !closed.includes(category)));
      return {
        id: IDS[family.indexOf(like)] ?? '',
        here,
        there: shareOpen(here, there, open),
        open,
      };
    });

/** The other world's values, but for what is open, which is the same in both. */
function shareOpen(
  here: PersonValues,
  there: PersonValues,
  open: ReadonlySet<string>,
): PersonValues {
  const shared = Object.entries(fields).flatMap(([field, [category]]) =>
    open.has(category) ? [[field, here[field as keyof PersonValues]] as const] : [],
  );
  if (!open.has(PROBLEM)) return { ...there, ...Object.fromEntries(shared) };
  const { livelihoodProblems = null } = here;
  const health = open.has(HEALTH) ? livelihoodProblems : there.livelihoodProblems;
  return {
    ...{ ...there, ...Object.fromEntries(shared) },
    livelihoodProblems: livelihoodProblems && {
      ...livelihoodProblems,
      suspectedDisability: health?.suspectedDisability ?? null,
    },
  };
}

export interface TwinHouseholds {
  readonly here: SeenHousehold;
  readonly there: SeenHousehold;
}

const householdOf = (
  people: readonly Twin[],
  complete: boolean,
  world: 'here' | 'there',
): SeenHousehold => ({
  complete,
  today: TODAY,
  people: people.map((person) => ({
    id: person.id,
    values: person[world],
    isOpen: (category) => person.open.has(category),
  })),
});

/** The same household in two worlds that differ in nothing its reader may see. */
export const twinHouseholds: fc.Arbitrary<TwinHouseholds> = fc
  .tuple(fc.tuple(...family.map(twin)), fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.boolean())
  .map(([all, there, complete]) => ({
    people: all.filter((_one, at) => there.includes(at)),
    complete,
  }))
  .map(({ people, complete }) => ({
    here: householdOf(people, complete, 'here'),
    there: householdOf(people, complete, 'there'),
  }));
