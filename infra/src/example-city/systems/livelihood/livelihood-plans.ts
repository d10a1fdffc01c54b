import type { TableRows } from '@kasane/db/copy-rows';
import { toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { World } from '../../world.js';
import { shift } from '../shift.js';
import type { Intake } from './livelihood-consultations.js';

/**
 * プラン兼事業等利用申込書: twelve months each, renewed until today, reviewed every three months
 * (domain.md §3.5).
 */
export const plans = (world: World, received: readonly Intake[]): TableRows => ({
  table: 'livelihood."支援プラン"',
  columns: ['相談ID', '回', '目標', '期間開始', '期間終了', '次回モニタリング'],
  rows: received.flatMap((intake) => {
    const { id, on, plan } = intake;
    if (plan === undefined) return [];
    const random = createRandom(world.seed, '支援プラン', id);
    const agreed = shift(on, { days: random.between(20, 45) });
    const first = agreed < world.today ? agreed : world.today;
    const rows: (string | number)[][] = [];
    for (let from = first; from <= world.today;) {
      const next = shift(from, { months: 12 });
      const to = shift(next, { days: -1 });
      rows.push([
        id,
        rows.length + 1,
        plan,
        toSlash(from),
        toSlash(to),
        reviewAfter(world, from, to),
      ]);
      from = next;
    }
    return rows;
  }),
});

/** The first quarterly review after today, within the period; empty where the period is over. */
function reviewAfter(world: World, from: string, to: string): string {
  const review = [3, 6, 9, 12]
    .map((months) => shift(from, { months, ...(months === 12 ? { days: -1 } : {}) }))
    .find((on) => on > world.today);
  return review === undefined || review > to ? '' : toSlash(review);
}
