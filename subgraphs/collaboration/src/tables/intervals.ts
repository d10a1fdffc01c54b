/** Terms and intervals a city sets for itself (domain.md §3.5), dated. */
export interface CaseIntervals {
  /** Months a plan lasts at most. */
  readonly planMonths: number;
  /** Months until the next monitoring or evaluation at most. */
  readonly reviewMonths: number;
  /** Days without contact after which a companion is reminded. */
  readonly contactDays: number;
  /** Days after which person and place are asked again how it goes (定着支援). */
  readonly followUpDays: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const caseIntervals: readonly CaseIntervals[] = [
  {
    planMonths: 12,
    reviewMonths: 6,
    contactDays: 30,
    followUpDays: 30,
    validFrom: '2021-04-01',
    validTo: null,
  },
];

/** @param day ISO date @throws Error where no row is valid that day */
export function intervalsOn(day: string): CaseIntervals {
  const found = caseIntervals.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  );
  if (found === undefined) throw new Error(`no intervals of the plan are valid on ${day}`);
  return found;
}
