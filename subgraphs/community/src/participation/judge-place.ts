import {
  criteria,
  type Criterion,
  type MatchablePlace,
  type PlaceWishes,
} from './match-criteria.js';

export type MatchOutcome = 'MET' | 'PARTLY_MET' | 'NOT_MET' | 'UNKNOWN';

export interface JudgedCriterion {
  readonly code: string;
  readonly name: string;
  readonly why: string;
  readonly weight: number;
  readonly outcome: MatchOutcome;
  /** Points of the weight; none where it is not met or not known. */
  readonly points: number;
}

export interface Judgement {
  readonly points: number;
  /** What a place that meets everything asked for would have. */
  readonly outOf: number;
  /** Weight of what is not known: a phone call may settle it. */
  readonly unknown: number;
  readonly criteria: readonly JudgedCriterion[];
}

/** How well a place suits the wishes: criterion by criterion, and nothing besides. */
export function judgePlace(place: MatchablePlace, wishes: PlaceWishes): Judgement {
  const judged = criteria
    .filter(({ asked }) => asked(wishes))
    .map((criterion) => judge(criterion, place, wishes));
  const sum = (of: (one: JudgedCriterion) => number) =>
    judged.reduce((total, one) => total + of(one), 0);
  return {
    points: sum(({ points }) => points),
    outOf: sum(({ weight }) => weight),
    unknown: sum(({ outcome, weight }) => (outcome === 'UNKNOWN' ? weight : 0)),
    criteria: judged,
  };
}

function judge(
  { code, name, why, weight, share }: Criterion,
  place: MatchablePlace,
  wishes: PlaceWishes,
): JudgedCriterion {
  const there = share(place, wishes);
  // Whole points, so that what is shown adds up to what is ranked by.
  const points = Math.round(weight * (there ?? 0));
  return { code, name, why, weight, outcome: outcomeOf(there), points };
}

function outcomeOf(share: number | undefined): MatchOutcome {
  if (share === undefined) return 'UNKNOWN';
  if (share === 1) return 'MET';
  return share === 0 ? 'NOT_MET' : 'PARTLY_MET';
}
