import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { shift } from '../shift.js';

/** 被保険者番号, ten digits: a leading zero as the prefectural numbering has it, then ours. */
export const insuredNumber = (resident: Resident): string =>
  `00${String(resident.index * 13 + 1_000_007).padStart(8, '0')}`;

export const isCertified = (resident: Resident): boolean => resident.care?.level !== undefined;

export const isInsured = (world: World, resident: Resident): boolean =>
  isCertified(resident) ||
  `${String(Number(resident.birth.slice(0, 4)) + 65)}${resident.birth.slice(4)}` <= world.today;

const levels = ['06', '12', '13', '21', '22', '23', '24', '25'] as const;

/**
 * 認定履歴: from the first certification (新規, 6 months) over renewals (更新, 12–36 months) or changes
 * (区分変更) to the level of today. The last one is valid on `world.today`.
 */
export const certifications = (world: World): TableRows => ({
  table: 'elderly."認定履歴"',
  columns: [
    '被保険者番号',
    '履歴番号',
    '申請区分',
    '申請年月日',
    '認定年月日',
    '要介護状態区分コード',
    '認定有効期間開始年月日',
    '認定有効期間終了年月日',
    '認知症自立度_認定調査',
    '認知症自立度_主治医意見書',
    '寝たきり度',
  ],
  rows: world.residents.filter(isCertified).flatMap((resident) => history(world, resident)),
});

function history(world: World, resident: Resident): string[][] {
  const random = createRandom(world.seed, '認定', resident.index);
  const care = resident.care;
  const level = care?.level ?? '12';
  const periods = periodsUntil(world.today, care?.certifiedSince ?? '2025-04-01', random);
  return periods.map(([from, to], at) => {
    const back = periods.length - 1 - at;
    const code = levels[Math.max(1, levels.indexOf(level) - Math.ceil(back / 2))] ?? level;
    const dementia = care?.dementia ?? '自立';
    return [
      insuredNumber(resident),
      String(at + 1),
      at === 0 ? '1' : code === level && back > 0 ? '3' : '2',
      toCompact(shift(from, { days: -random.between(25, 45) })),
      toCompact(shift(from, { days: at === 0 ? random.between(20, 32) : -random.between(3, 12) })),
      back === 0 ? level : code,
      toCompact(from),
      toCompact(to),
      back === 0 ? dementia : '',
      dementia,
      bedridden(level, random.between(0, 1)),
    ];
  });
}

function periodsUntil(today: string, since: string, random: { pick: <T>(i: readonly T[]) => T }) {
  const periods: [string, string][] = [];
  let from = `${since.slice(0, 8)}01`;
  while (from <= today && periods.length < 12) {
    const months = periods.length === 0 ? 6 : random.pick([12, 12, 24, 36]);
    const next = shift(from, { months });
    periods.push([from, shift(next, { days: -1 })]);
    from = next;
  }
  return periods;
}

const stages = ['J1', 'J2', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** 障害高齢者の日常生活自立度 goes roughly with the care level. */
const bedridden = (level: (typeof levels)[number], step: number): string =>
  stages[Math.min(stages.length - 1, Math.max(0, levels.indexOf(level) - 1) + step)] ?? 'J1';
