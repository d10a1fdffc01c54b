import type { TableRows } from '@kasane/db/copy-rows';
import { toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { World } from '../../world.js';
import type { Intake } from './livelihood-consultations.js';
import { shift } from '../shift.js';
import { problemColumns } from './livelihood-problems.js';

/**
 * The assessment sheets: first what could be heard at the desk (nothing of health, violence or
 * custody), then, some weeks later, the whole. Only the last one counts.
 */
export const assessments = (world: World, received: readonly Intake[]): TableRows => ({
  table: 'livelihood."アセスメント"',
  columns: ['相談ID', '回', '実施日', ...problemColumns],
  rows: received.flatMap((intake) => {
    const random = createRandom(world.seed, 'アセスメント', intake.id);
    const circle = random.pick(['○', '〇']);
    const whole = sheet(intake.problems, circle);
    const later = shift(intake.on, { days: random.between(7, 40) });
    if (later > world.today || random.chance(0.6))
      return [[intake.id, 1, toSlash(intake.on), ...whole]];
    const heard = intake.problems.filter((item) => item >= 7 && item <= 17);
    return [
      [intake.id, 1, toSlash(intake.on), ...sheet(heard, circle)],
      [intake.id, 2, toSlash(later), ...whole],
    ];
  }),
});

/** The 26 cells of a sheet; items count from 1. */
const sheet = (items: readonly number[], circle: string): string[] =>
  problemColumns.map((_, at) => (items.includes(at + 1) ? circle : ''));
