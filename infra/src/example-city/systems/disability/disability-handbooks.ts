import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toLong, toShort } from '@kasane/japanese/wareki';
import { createRandom, type Random } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { ledgerNumber, onLedger } from './disability-ledger.js';
import { IMMUNE_FUNCTION, physicalKindCode } from './disability-physical-kinds.js';
import { shift } from '../shift.js';
import { validityPeriods } from '../validity-periods.js';

/**
 * 身体障害者手帳: one book of the prefecture, one row per disability in it. The system repeats the
 * number of the book and the 総合等級 in every row.
 */
export const physicalHandbooks = (world: World): TableRows => ({
  table: 'disability."身体障害者手帳"',
  columns: [
    '台帳番号',
    '枝番',
    '手帳番号',
    '総合等級',
    '障害種別コード',
    '等級',
    '交付年月日',
    '再認定期日',
  ],
  rows: Array.from(onLedger(world)).flatMap(([resident, { physical }]) => {
    if (physical === undefined) return [];
    const random = createRandom(world.seed, '身体障害者手帳', resident.index);
    const code = physicalKindCode(physical.kind, random);
    const first: Disability = { code, grade: physical.grade, on: physical.since };
    const disabilities = [first, ...further(world, resident, first, random)];
    return disabilities.map(({ code, grade, on }, at) => [
      ledgerNumber(resident),
      at + 1,
      `県第${String(resident.index * 3 + 20_011).padStart(6, '0')}号`,
      `0${String(overallGrade(disabilities))}`,
      code,
      `0${String(grade)}`,
      toCompact(on),
      random.chance(0.2) ? toLong(shift(world.today, { months: random.between(3, 40) })) : '',
    ]);
  }),
});

interface Disability {
  readonly code: string;
  readonly grade: number;
  readonly on: string;
}

/** Some have a lighter second disability; very few one that is nobody's business (D-6). */
function further(
  world: World,
  resident: Resident,
  first: Disability,
  random: Random,
): Disability[] {
  if (resident.cast !== undefined) return [];
  const later = shift(first.on, { months: random.between(12, 96) });
  const on = later < world.today ? later : first.on;
  const code = random.chance(0.005) ? IMMUNE_FUNCTION : random.pick(['01', '02', '06', '10']);
  if (code === first.code || (code !== IMMUNE_FUNCTION && !random.chance(0.12))) return [];
  return [{ code, grade: random.between(Math.min(first.grade, 4), 4), on }];
}

const points = [18, 11, 7, 4, 2, 1] as const;

/** 合計指数 → 総合等級 (身体障害認定基準). */
function overallGrade(disabilities: readonly Disability[]): number {
  const sum = disabilities.reduce((total, { grade }) => total + (points[grade - 1] ?? 0), 0);
  return points.findIndex((least) => sum >= least) + 1;
}

/** 療育手帳, judged anew every few years. */
export const intellectualHandbooks = (world: World): TableRows => ({
  table: 'disability."療育手帳"',
  columns: ['台帳番号', '履歴番号', '手帳番号', '判定', '交付年月日', '次回判定年月'],
  rows: Array.from(onLedger(world)).flatMap(([resident, { intellectual }]) => {
    if (intellectual === undefined) return [];
    const { since, local } = intellectual;
    return validityPeriods({ since, today: world.today, months: 84, kept: 3 }).map((period) => [
      ledgerNumber(resident),
      period.number,
      `療第${String(resident.index * 3 + 5_003).padStart(6, '0')}号`,
      local,
      toShort(period.from),
      toLong(period.to).replace(/月.*$/, '月'),
    ]);
  }),
});

/** 精神障害者保健福祉手帳: two years, to the end of the month (精神保健福祉法45条4項). */
export const mentalHandbooks = (world: World): TableRows => ({
  table: 'disability."精神障害者保健福祉手帳"',
  columns: ['台帳番号', '履歴番号', '手帳番号', '申請区分', '等級', '交付年月日', '有効期限'],
  rows: Array.from(onLedger(world)).flatMap(([resident, { mental }]) => {
    if (mental === undefined) return [];
    const random = createRandom(world.seed, '精神手帳', resident.index);
    const periods = validityPeriods({
      since: mental.since,
      today: world.today,
      months: 24,
      kept: 5,
    });
    return periods.map((period, at) => [
      ledgerNumber(resident),
      period.number,
      `精第${String(resident.index * 3 + 1_009).padStart(6, '0')}号`,
      period.number === 1 ? '1' : '2',
      at === periods.length - 1 ? mental.grade : earlierGrade(mental.grade, random),
      toCompact(period.from),
      toCompact(period.to),
    ]);
  }),
});

const earlierGrade = (grade: number, random: Random): number =>
  random.chance(0.8) ? grade : Math.min(3, grade + 1);

const clinics = [
  'かさね中央病院 精神科',
  'みなとメンタルクリニック',
  '緑ヶ丘こころの診療所',
  '県北医療センター 精神科',
] as const;

/** 自立支援医療(精神通院): one year at a time (障害者総合支援法55条). */
export const outpatientCare = (world: World): TableRows => ({
  table: 'disability."自立支援医療_精神通院"',
  columns: [
    '台帳番号',
    '履歴番号',
    '受給者番号',
    '指定医療機関',
    '重度かつ継続',
    '有効期間開始年月日',
    '有効期間終了年月日',
  ],
  rows: Array.from(onLedger(world)).flatMap(([resident, facts]) => {
    if (facts.psychiatricOutpatient !== true) return [];
    const random = createRandom(world.seed, '精神通院', resident.index);
    const since = shift(`${world.today.slice(0, 8)}01`, { months: -random.between(1, 90) });
    const clinic = random.pick(clinics);
    const severe = random.chance(0.7) ? '1' : '0';
    return validityPeriods({ since, today: world.today, months: 12, kept: 3 }).map((period) => [
      ledgerNumber(resident),
      period.number,
      String(resident.index + 1_000_001),
      clinic,
      severe,
      toCompact(period.from),
      toCompact(period.to),
    ]);
  }),
});
