/**
 * What a rule is shown of a household: its people as far as the reader meets them, with their values
 * and, for each category, whether it is open about them. A value counts only where it is.
 */
export interface SeenHousehold {
  readonly people: readonly SeenPerson[];
  /** Whether the reader meets everybody who is in it. */
  readonly complete: boolean;
  /** The day the rules are asked about, YYYY-MM-DD. */
  readonly today: string;
}

export interface SeenPerson {
  readonly id: string;
  readonly isOpen: (category: string) => boolean;
  readonly values: PersonValues;
}

/** Items of the 26 (課題と特性) that a rule looks at. */
export type ProblemItem =
  | 'suspectedDisability'
  | 'unstableHousing'
  | 'homelessness'
  | 'financialHardship'
  | 'householdBudgeting'
  | 'jobSeekingDifficulty'
  | 'jobRetentionDifficulty'
  | 'disorderedDailyLife'
  | 'socialIsolation'
  | 'singleParent'
  | 'foreignNationality'
  | 'comprehensionDifficulty';

/** Fields of our own assessment sheet that a rule looks at (tables/assessment-fields.ts). */
export const askedFields = [
  'ANIMALS',
  'DECLINED_HELP',
  'DOCTOR_ATTENDANCE',
  'DRINKING_ADDICTION',
  'LEAVING_ON',
] as const;

export type AskedField = (typeof askedFields)[number];

type Many<T> = readonly T[] | null;
/**
 * The fields that `Household.findings` requires, as the departments answer them, in the order of the
 * departments. Vocabulary: schema/findings-inputs.graphql.
 */
export interface PersonValues {
  readonly birthDate?: string | null;
  readonly kinships?: Many<{
    readonly relation: string | null;
    readonly person: { readonly id: string };
  }>;
  readonly careCertifications?: Many<{
    readonly level: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }>;
  readonly dementiaAssessments?: Many<{
    readonly byDoctor: string | null;
    readonly byAssessor: string | null;
    readonly assessedOn: string | null;
  }>;
  readonly careServices?: Many<{ readonly code: string | null; readonly month: string | null }>;
  readonly mainCarer?: {
    readonly livesTogether: boolean | null;
    readonly person: { readonly id: string } | null;
  } | null;
  readonly elderlyConsultations?: Many<{ readonly outcome: string | null }>;
  readonly physicalHandbooks?: Many<{ readonly grade: number | null }>;
  readonly intellectualHandbooks?: Many<{ readonly gradeNational: string | null }>;
  readonly mentalHandbooks?: Many<{
    readonly grade: number | null;
    readonly validTo: string | null;
  }>;
  readonly psychiatricOutpatientCare?: Many<{ readonly validTo: string | null }>;
  readonly supportClassifications?: Many<{
    readonly supportClass: string | null;
    readonly validTo: string | null;
  }>;
  readonly disabilityServices?: Many<{
    readonly code: string | null;
    readonly validTo: string | null;
  }>;
  readonly schoolAttendance?: Many<{
    readonly schoolYear: number | null;
    readonly absenceDays: number | null;
    readonly lateDays: number | null;
    readonly longAbsenceKind: string | null;
  }>;
  readonly schoolObservations?: Many<{
    readonly kind: string | null;
    readonly notedOn: string | null;
  }>;
  readonly schoolLifeSurvey?: {
    readonly caresForFamily: boolean | null;
    readonly frequency: string | null;
  } | null;
  readonly youngCarer?: { readonly foundOn: string | null } | null;
  readonly childRearingAllowance?: { readonly payment: string | null } | null;
  readonly schoolAid?: { readonly kind: string | null; readonly schoolYear: number | null } | null;
  readonly livelihoodProblems?: Readonly<Partial<Record<ProblemItem, boolean | null>>> | null;
  readonly arrears?: Many<{ readonly months: number | null }>;
  readonly healthInsuranceTaxArrears?: { readonly months: number | null } | null;
  readonly socialWithdrawal?: {
    readonly sinceYears: number | null;
    readonly knownOn: string | null;
  } | null;
  readonly outreachNotices?: Many<{ readonly kind: string | null }>;
  readonly publicAssistance?: { readonly status: string | null } | null;
  readonly reentrySupport?: {
    readonly returnedOn: string | null;
    readonly residence: string | null;
    readonly kind: string | null;
    readonly settlementSupport: string | null;
  } | null;
  readonly guardianships?: Many<{ readonly endedOn: string | null }>;
  readonly dailyLifeSupportContracts?: Many<{ readonly endedOn: string | null }>;
  /** Our own records: whether 多機関協働 has an open file, and whether help was declined at a visit. */
  readonly openFile?: boolean;
  readonly helpDeclined?: boolean;
  /** What was answered in an open file; a field that was not asked is not there. */
  readonly assessed?: Readonly<Partial<Record<AskedField, readonly string[]>>>;
}
