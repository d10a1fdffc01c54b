import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toLong, toShort } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { insuredNumber, isCertified } from './elderly-certifications.js';
import { shift } from '../shift.js';

const offices = [
  'ケアプランかさね',
  '居宅介護支援事業所 みなと',
  'あおば介護支援センター',
  '社協ケアプランセンター',
  '在宅ケア ひだまり',
] as const;

const managers = [
  '甲斐 美穂',
  '黒木 直樹',
  '児玉 千夏',
  '日高 誠',
  '長友 由紀',
  '河野 隆',
] as const;

/** Whoever is certified and lives at home has a care manager, except some who use nothing. */
export const carePlans = (world: World): TableRows => ({
  table: 'elderly."居宅サービス計画"',
  columns: ['被保険者番号', '履歴番号', '事業所名', '介護支援専門員', '届出年月日', '終了年月日'],
  rows: world.residents.filter(usesServices).map((resident) => {
    const random = createRandom(world.seed, 'ケアプラン', resident.index);
    return [
      insuredNumber(resident),
      1,
      random.pick(offices),
      random.pick(managers),
      toShort(shift(resident.care?.certifiedSince ?? '2025-04-01', { days: 40 })),
      '',
    ];
  }),
});

const usesServices = (resident: Resident): boolean =>
  isCertified(resident) && resident.care?.facility === undefined && resident.index % 6 !== 0;

const facilityCodes = {
  特別養護老人ホーム: '51',
  介護老人保健施設: '52',
  グループホーム: '32',
} as const;

/** 給付実績 of the last three months: facility, or a mix of home services by level. */
export const services = (world: World): TableRows => ({
  table: 'elderly."給付実績"',
  columns: ['被保険者番号', 'サービス種類コード', '提供年月', '日数回数'],
  rows: world.residents
    .filter((resident) => usesServices(resident) || resident.care?.facility !== undefined)
    .flatMap((resident) => {
      const random = createRandom(world.seed, '給付', resident.index);
      const facility = resident.care?.facility;
      const codes =
        facility === undefined
          ? homeServices(resident.care?.level ?? '12', random.shuffle)
          : [facilityCodes[facility]];
      return codes.flatMap((code) =>
        [-3, -2, -1].map((months) => [
          insuredNumber(resident),
          code,
          toLong(shift(`${world.today.slice(0, 8)}01`, { months })).replace(/1日$/, ''),
          facility === undefined ? random.between(4, 16) : 30,
        ]),
      );
    }),
});

function homeServices(level: string, shuffle: <T>(items: readonly T[]) => T[]): string[] {
  const support = level === '06' || level === '12' || level === '13';
  const choice = support ? ['A2', 'A6', '63', '67'] : ['11', '13', '15', '17', '21', '78'];
  return shuffle(choice).slice(0, support ? 1 : 1 + Math.floor(Number(level) - 20) / 2 + 1);
}

/** 主介護者 as the certification survey wrote it down. */
export const carers = (world: World): TableRows => ({
  table: 'elderly."主介護者"',
  columns: [
    '被保険者番号',
    '介護者宛名番号',
    '介護者氏名カナ',
    '介護者生年月日',
    '介護者性別',
    '続柄',
    '同居別居',
    '確認年月日',
  ],
  rows: world.residents.flatMap((resident) => {
    const at = resident.care?.mainCarer;
    const carer = at === undefined ? undefined : world.residents[at];
    if (!isCertified(resident) || carer === undefined) return [];
    return [
      [
        insuredNumber(resident),
        carer.atena,
        `${carer.familyKana} ${carer.givenKana}`,
        toCompact(carer.birth),
        carer.sex === 'M' ? '1' : '2',
        relationship(resident, carer),
        carer.dwelling === resident.dwelling ? '1' : '2',
        toCompact(shift(world.today, { months: -5, days: -(resident.index % 60) })),
      ],
    ];
  }),
});

function relationship(cared: Resident, carer: Resident): string {
  if (cared.spouse === carer.index) return carer.sex === 'M' ? '夫' : '妻';
  if (carer.mother === cared.index || carer.father === cared.index) return '子';
  if (cared.mother === carer.index) return '母';
  if (cared.father === carer.index) return '父';
  if (carer.spouse !== undefined && carer.birth > cared.birth) return '子の配偶者';
  return 'その他の親族';
}
