import type { SeenHousehold } from './household.js';
import { parentAndChild } from './patterns/parent-and-child.js';
import type { Verdict } from './verdict.js';

/**
 * A pattern of domain.md §7. Only 8050 and ヤングケアラー are words of government; every threshold is
 * the practice's, so each stands here with the days it holds from and to.
 */
export interface Pattern {
  readonly code: string;
  readonly name: string;
  readonly citation: string;
  /** What to make sure of before somebody is approached: the usual wrong guesses. */
  readonly caution: string;
  readonly versions: readonly PatternVersion[];
}

export interface PatternVersion {
  /** YYYY-MM-DD; null: until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly judge: (household: SeenHousehold) => Verdict;
}

export const patterns = [
  {
    code: 'PARENT_80_CHILD_50',
    name: '8050',
    citation: '厚生労働省 地域共生社会ポータル「80代の親と50代の子」; 年齢の幅は運用で定める',
    caution:
      '介護のために離職した子のことがあります (それでも声をかける理由になります)。世帯分離・きょうだい・同居人にも注意してください',
    versions: [
      {
        validFrom: '2026-04-01',
        validTo: null,
        judge: (household) =>
          parentAndChild(household, {
            ...{ parentFrom: 75, parentTo: 89 },
            ...{ childFrom: 40, childTo: 64 },
          }),
      },
    ],
  },
] as const satisfies readonly Pattern[];

export type PatternCode = (typeof patterns)[number]['code'];
