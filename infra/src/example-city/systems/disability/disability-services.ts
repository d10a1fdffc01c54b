import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact } from '@kasane/japanese/wareki';
import { createRandom, type Random } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { ledgerNumber, onLedger, serviceUsers } from './disability-ledger.js';
import { coordinatorOf } from './disability-plans.js';
import { shift } from '../shift.js';
import { validityPeriods } from '../validity-periods.js';

const monthsAgo = (world: World, months: number): string =>
  shift(`${world.today.slice(0, 8)}01`, { months: -months });

/** 障害支援区分: three years at most (障害者総合支援法施行令), the class of today in the last row. */
export const supportClasses = (world: World): TableRows => ({
  table: 'disability."障害支援区分認定"',
  columns: [
    '台帳番号',
    '履歴番号',
    '申請年月日',
    '認定年月日',
    '障害支援区分コード',
    '有効期間開始年月日',
    '有効期間終了年月日',
  ],
  rows: Array.from(onLedger(world)).flatMap(([resident, { supportClass }]) => {
    if (supportClass === undefined) return [];
    const random = createRandom(world.seed, '障害支援区分', resident.index);
    const since = sinceAdult(world, resident, monthsAgo(world, random.between(1, 100)));
    const periods = validityPeriods({ since, today: world.today, months: 36, kept: 4 });
    return periods.map((period, at) => {
      const back = periods.length - 1 - at;
      const then = Math.max(1, supportClass - (back > 0 && random.chance(0.4) ? 1 : 0));
      return [
        ledgerNumber(resident),
        period.number,
        toCompact(shift(period.from, { days: -random.between(50, 80) })),
        toCompact(shift(period.from, { days: -random.between(3, 20) })),
        `2${String(then)}`,
        toCompact(period.from),
        toCompact(period.to),
      ];
    });
  }),
});

/** A child has no 障害支援区分; the first one is given on coming of age for it at 18. */
function sinceAdult(world: World, { birth }: Resident, since: string): string {
  const adult = `${String(Number(birth.slice(0, 4)) + 18)}${birth.slice(4, 8)}01`;
  return adult > since && adult <= world.today ? adult : since;
}

const byHours = new Set(['11', '12', '13', '14', '15']);
const byMonth = new Set(['32', '33', '34', '35', '21', '47', '52', '53', '54', '55', '71', '72']);
const threeYears = new Set(['21', '22', '32', '33', '45']);

/** First digits of the code → who offers such services in the city. */
const providers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^1/, ['訪問介護ステーション なぎさ', 'ヘルパーステーション ひなた']],
  [/^2|^4[12]/, ['生活介護 こもれび', '多機能型事業所 わかば']],
  [/^3/, ['グループホーム あすなろ', '障害者支援施設 ふじの園']],
  [/^4/, ['ワークスペースかさね', '就労支援センター みらい']],
  [/^[67]/, ['放課後等デイサービス そら', '児童発達支援センター たんぽぽ']],
];

function providerOf(world: World, resident: Resident, code: string, random: Random): string {
  if (code.startsWith('5')) return coordinatorOf(world, resident).office;
  const found = providers.find(([word]) => word.test(code));
  return found === undefined ? '' : random.pick(found[1]);
}

/** 支給決定, by service; the certificate number is one per person. */
export const decisions = (world: World): TableRows => ({
  table: 'disability."支給決定"',
  columns: [
    '台帳番号',
    '受給者証番号',
    '履歴番号',
    'サービス種類コード',
    '支給量',
    '提供事業所名',
    '決定年月日',
    '支給決定期間開始年月日',
    '支給決定期間終了年月日',
  ],
  rows: Array.from(serviceUsers(world)).flatMap(([resident, services]) => {
    const random = createRandom(world.seed, '支給決定', resident.index);
    return [...new Set(services)].flatMap((code) => {
      const amount = amountOf(code, random);
      const provider = providerOf(world, resident, code, random);
      return validityPeriods({
        since: monthsAgo(world, random.between(1, 50)),
        today: world.today,
        months: threeYears.has(code) ? 36 : 12,
        kept: 3,
      }).map((period) => [
        ledgerNumber(resident),
        `92${String(resident.index + 1).padStart(8, '0')}`,
        period.number,
        code,
        amount,
        provider,
        toCompact(shift(period.from, { days: -random.between(2, 14) })),
        toCompact(period.from),
        toCompact(period.to),
      ]);
    });
  }),
});

function amountOf(code: string, random: Random): string {
  if (byHours.has(code)) return `${String(random.between(2, 16) * 5)}時間/月`;
  if (byMonth.has(code)) return '当該月の日数';
  return `${String(random.pick([7, 10, 15, 23]))}日/月`;
}
