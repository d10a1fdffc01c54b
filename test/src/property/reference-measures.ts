import type { Act, ActOf } from '@kasane/policy/recording/act';

/** D-1 in the words of 住民基本台帳事務処理要領, for reference-recording.ts: whom a measure keeps from whom. */
type Measure = Act['prohibitions'][number];

export const isHeld = (
  { protectedPeople, from, liftedAt }: Measure,
  who: string,
  now: Date,
): boolean =>
  protectedPeople.includes(who) && !(now < from) && !(liftedAt !== null && liftedAt <= now);

export const isOfThem = (
  { perpetrator, household = [] }: Pick<Measure, 'perpetrator' | 'household'>,
  who: string | null,
): boolean => who !== null && (who === perpetrator || household.includes(who));

/** Whether it keeps somebody from one of these. */
export const keepsApart = (
  measure: Measure,
  who: string,
  those: readonly (string | null)[],
  now: Date,
): boolean => isHeld(measure, who, now) && those.some((one) => isOfThem(measure, one));

/** Whoever is accused, or lives with them, has no hand in what keeps the address from them. */
export const standsApart = ({
  viewer,
  measure,
}: Pick<ActOf<'LIFT_PROTECTION'>, 'viewer' | 'measure'>): boolean =>
  !isOfThem(measure, viewer.person ?? null);

/** What is shut shows nobody anything: whoever works at the unit, and not only its 責任者. */
export const mayShut = ({
  viewer,
  measure,
}: Pick<ActOf<'LIFT_PROTECTION'>, 'viewer' | 'measure'>): boolean =>
  ['PROTECTION_OFFICER', 'DEPARTMENT_WORKER'].includes(viewer.role) &&
  viewer.agency === measure.unit &&
  standsApart({ viewer, measure });
