import type { Resident } from '../../world.js';
import { around, type Census, type Figure } from './census.js';

/** 不登校, ヤングケアラー, 要保護・要支援, 児童相談, 就学援助. */
export function childFigures({ people, age, grade }: Census): Figure[] {
  const pupils = (low: number, high: number) => (one: Resident) =>
    grade(one) >= low && grade(one) <= high;
  const truants = (low: number, high: number) =>
    people((one) => pupils(low, high)(one) && one.child?.absence?.kind === '不登校') /
    people(pupils(low, high));
  const inYear = (year: number, what: (one: Resident) => boolean) =>
    people((one) => grade(one) === year && what(one)) / people((one) => grade(one) === year);
  const cares = ({ child }: Resident) => child?.survey?.cares === true;
  const aware = ({ child }: Resident) => child?.survey?.recognisesSelf === true;
  const cared = ({ familyCare }: Resident) => familyCare !== undefined;
  const daily =
    people((one) => cares(one) && one.child?.survey?.frequency === 'ほぼ毎日') / people(cares);
  const protectedAs = (kind: string) => people(({ child }) => child?.protection?.kind === kind);
  const survey = 'ヤングケアラーの実態に関する調査研究 (R2–R3)';
  return [
    around('不登校 小学校 (率)', truants(1, 6), 0.0214, 12, '児童生徒の問題行動等調査 R5'),
    around('不登校 中学校 (率)', truants(7, 9), 0.0671, 12, '児童生徒の問題行動等調査 R5'),
    {
      name: '世話をしている家族がいる 小6 (率)',
      actual: inYear(6, cares),
      low: 0.052,
      high: 0.078,
      source: survey,
    },
    {
      name: '世話をしている家族がいる 中2 (率)',
      actual: inYear(8, cares),
      low: 0.045,
      high: 0.07,
      source: survey,
    },
    {
      name: '自分は当てはまる 中2 (率)',
      actual: inYear(8, aware),
      low: 0.013,
      high: 0.023,
      source: survey,
    },
    around('世話をしている家族がいる 小4–高3', people(cared), 260, 12, survey),
    around(
      '自分は当てはまる 小4–高3',
      people((one) => one.familyCare?.recognisesSelf === true),
      90,
      12,
      survey,
    ),
    {
      name: '平日7時間以上の世話 (率)',
      actual: people((one) => (one.familyCare?.hoursPerWeekday ?? 0) >= 7) / people(cared),
      low: 0.04,
      high: 0.16,
      source: survey,
    },
    { name: 'ほぼ毎日の世話 (率)', actual: daily, low: 0.3, high: 0.65, source: survey },
    {
      name: '把握されたヤングケアラー',
      actual: people(({ child }) => child?.youngCarer !== undefined),
      low: 3,
      high: 10,
      source: '要対協の実務',
    },
    around(
      '要保護・要支援児童',
      protectedAs('要保護児童') + protectedAs('要支援児童'),
      130,
      12,
      'こども家庭庁 2024-04 (1.4 %)',
    ),
    { name: '特定妊婦', actual: protectedAs('特定妊婦'), low: 1, high: 6, source: 'こども家庭庁' },
    around(
      '児童相談',
      people((one) => age(one) < 18 && one.child?.consultation !== undefined),
      215,
      12,
      '福祉行政報告例 (2.3 %)',
    ),
    around(
      '就学援助',
      people(({ child }) => child?.schoolAid !== undefined),
      640,
      8,
      '就学援助実施状況等調査 (13–14 %)',
    ),
    around(
      '児童扶養手当の対象児童',
      people(({ child }) => child?.rearingAllowance !== undefined),
      800,
      15,
      '児童扶養手当 受給世帯 × 1.5 人',
    ),
  ];
}
