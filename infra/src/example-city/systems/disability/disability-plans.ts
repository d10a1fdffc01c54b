import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { ledgerNumber, serviceUsers } from './disability-ledger.js';
import { shift } from '../shift.js';

const offices = [
  '相談支援センター かさね',
  '相談支援事業所 あゆみ',
  '社協 相談支援室',
  '基幹相談支援センター',
] as const;

const specialists = ['新富 香奈', '西米良 大輔', '椎葉 久美子', '諸塚 拓也', '美郷 綾'] as const;

/** Who plans with the person; the 支給決定 of 計画相談 names the same office. */
export function coordinatorOf(world: World, resident: Resident) {
  const random = createRandom(world.seed, '相談支援専門員', resident.index);
  return { office: random.pick(offices), specialist: random.pick(specialists) };
}

const wishes = [
  '今の家で暮らし続けたい。',
  '昼間に通える場所がほしい。',
  '少しずつ働いて、自分の収入を得たい。',
  '一人で出かけられるようになりたい。',
  '静かに過ごせる時間を大切にしたい。',
] as const;

const policies = [
  '生活のリズムを整えながら、日中の活動の場を広げる。',
  '得意な作業を確かめ、働く時間を段階的に延ばす。',
  '体調の変化に早く気づけるよう、関係機関で連絡を取り合う。',
  '将来の住まいについて、見学や体験利用を重ねて考える。',
] as const;

const isPlanned = (codes: readonly string[]): boolean =>
  codes.includes('52') || codes.includes('55');

/** 計画相談支援 (障害者総合支援法51条の17). Some without it plan for themselves and have no row. */
export const supportPlans = (world: World): TableRows => ({
  table: 'disability."計画相談支援"',
  columns: [
    '台帳番号',
    '履歴番号',
    '相談支援事業所名',
    '相談支援専門員',
    '計画作成年月日',
    'モニタリング期間',
    '本人の意向',
    '総合的な援助の方針',
    '終了年月日',
  ],
  rows: Array.from(serviceUsers(world))
    .filter(([resident, codes]) => isPlanned(codes) || resident.index % 8 !== 0)
    .map(([resident]) => {
      const random = createRandom(world.seed, '計画相談', resident.index);
      const { office, specialist } = coordinatorOf(world, resident);
      return [
        ledgerNumber(resident),
        1,
        office,
        specialist,
        toShort(shift(world.today, { days: -random.between(20, 340) })),
        random.weighted([
          ['01', 1],
          ['03', 4],
          ['06', 5],
        ]),
        random.pick(wishes),
        random.pick(policies),
        '',
      ];
    }),
});

const limits = [
  ['01', 0],
  ['02', 0],
  ['03', 9300],
  ['04', 37_200],
] as const;

/** 負担上限月額 (障害者総合支援法29条3項2号), decided from July to June. Tax-derived. */
export const copayments = (world: World): TableRows => ({
  table: 'disability."負担上限月額"',
  columns: [
    '台帳番号',
    '履歴番号',
    '負担区分コード',
    '負担上限月額',
    '適用開始年月日',
    '適用終了年月日',
  ],
  rows: Array.from(serviceUsers(world)).flatMap(([resident]) => {
    const random = createRandom(world.seed, '負担上限', resident.index);
    const assisted = resident.livelihood?.assistance !== undefined;
    const [code, limit] = assisted ? limits[0] : limits[random.pick([1, 1, 1, 1, 2, 3] as const)];
    const year = Number(world.today.slice(0, 4)) - (world.today.slice(5) < '07-01' ? 1 : 0);
    return [year - 1, year].map((from, at) => [
      ledgerNumber(resident),
      at + 1,
      code,
      limit,
      toCompact(`${String(from)}-07-01`),
      toCompact(`${String(from + 1)}-06-30`),
    ]);
  }),
});
