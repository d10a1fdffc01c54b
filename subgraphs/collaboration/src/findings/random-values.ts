import fc from 'fast-check';
import { assessmentFields } from '../tables/assessment-fields.js';
import type { PersonValues } from './household.js';

/**
 * Values that the rules look at, nearly as often there as not, each under the categories it stands
 * under; for the search for a finding that tells what its reader may not see.
 */
export const IDS = ['a', 'b', 'c', 'd'] as const;

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
    list(fc.record({ code: fc.constantFrom('22', '33', '53'), validTo: until })),
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
  outreachNotices: [
    'LIVELIHOOD_OUTREACH',
    list(fc.record({ kind: fc.constantFrom('HOARDING', 'MANY_ANIMALS') })),
  ],
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
  elderlyConsultations: [
    'ELDERLY_CONSULTATION',
    list(fc.record({ outcome: someOf('DECLINED', 'REFERRED') })),
  ],
  psychiatricOutpatientCare: [
    'DISABILITY_MENTAL',
    list(fc.record({ validTo: fc.constantFrom(null, '2026-05-31', '2025-05-31', '2027-03-31') })),
  ],
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

/** What was answered stands under three categories, so it is drawn apart. */
const assessed = fc.record(
  {
    ANIMALS: fc.constantFrom(['BEYOND_CARE'], ['NONE']),
    DECLINED_HELP: fc.constantFrom(['CARE', 'MEALS'], ['NONE']),
    DOCTOR_ATTENDANCE: fc.constantFrom(['INTERRUPTED'], ['ONGOING']),
    DRINKING_ADDICTION: fc.constantFrom(['ALCOHOL'], ['GAMBLING'], ['NONE']),
    LEAVING_ON: fc.constantFrom(['2026-12-20'], ['2027-09-01']),
  },
  { requiredKeys: [] },
);

const SHEET = 'CASE_ASSESSMENT';
const SHEET_HEALTH = 'CASE_PROBLEM_HEALTH';
const SHEET_PLACE = 'CASE_HEALTH_PLACE';

export const inputCategories: readonly string[] = [
  ...new Set([
    ...Object.values(fields).map(([category]) => category),
    ...[PROBLEM, HEALTH, SHEET, SHEET_HEALTH, SHEET_PLACE],
  ]),
];

export const values: fc.Arbitrary<PersonValues> = fc.record({
  ...(Object.fromEntries(Object.entries(fields).map(([field, [, of]]) => [field, of])) as {
    readonly [F in keyof typeof fields]: (typeof fields)[F][1];
  }),
  livelihoodProblems: perhaps(problems),
  assessed,
});

/** The other world's values, but for what is open, which is the same in both. */
export function shareOpen(
  here: PersonValues,
  there: PersonValues,
  open: ReadonlySet<string>,
): PersonValues {
  const shared = Object.entries(fields).flatMap(([field, [category]]) =>
    open.has(category) ? [[field, here[field as keyof PersonValues]] as const] : [],
  );
  return {
    ...{ ...there, ...Object.fromEntries(shared), assessed: shareAnswers(here, there, open) },
    livelihoodProblems: shareProblems(here, there, open),
  };
}

/** Of the 26 items what is special care stands below the rest. */
function shareProblems(
  { livelihoodProblems = null }: PersonValues,
  there: PersonValues,
  open: ReadonlySet<string>,
) {
  if (!open.has(PROBLEM)) return there.livelihoodProblems ?? null;
  const health = open.has(HEALTH) ? livelihoodProblems : there.livelihoodProblems;
  return (
    livelihoodProblems && {
      ...livelihoodProblems,
      suspectedDisability: health?.suspectedDisability ?? null,
    }
  );
}

/** Answers stand below a file, those of health beside the rest. */
function shareAnswers(here: PersonValues, there: PersonValues, open: ReadonlySet<string>) {
  const sharedOf = (category: string, world: PersonValues) =>
    Object.entries(world.assessed ?? {}).filter(([field]) => categoryOf(field) === category);
  return Object.fromEntries(
    [SHEET, SHEET_HEALTH, SHEET_PLACE].flatMap((category) =>
      sharedOf(category, open.has('CASE_CONTACT') && open.has(category) ? here : there),
    ),
  );
}

const categoryOf = (field: string): string =>
  assessmentFields.find(({ code }) => code === field)?.category ?? '';
