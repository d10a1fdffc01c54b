import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort, toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { careKindCode, consultationKindCode, foundByCode } from './children-case-codes.js';
import { childId, workerOf } from './children-register.js';
import { shift } from '../shift.js';

/**
 * The city's own ledger of 家庭児童相談. Who called is not in it (D-2). Where 要対協 knows of abuse, the
 * consultation in which the unit heard of it stands here too, under its own 相談種別.
 */
export const consultations = (world: World): TableRows => ({
  table: 'children."家庭児童相談"',
  columns: ['児童台帳ID', '受付番号', '受付年月日', '相談種別', '主訴', '担当者', '対応状況'],
  rows: world.residents.flatMap((resident) =>
    received(world, resident).map(({ on, topic, open }, at) => [
      childId(resident),
      `${on.slice(0, 4)}-${String(resident.index * 2 + at).padStart(6, '0')}`,
      toSlash(on),
      consultationKindCode(topic),
      topic,
      workerOf(world, resident),
      open ? '1' : '2',
    ]),
  ),
});

function received(world: World, { child, index }: Resident) {
  const { consultation, protection } = child ?? {};
  const abuse = protection?.abuseKinds.map((kind) => abuseTopics[kind]) ?? [];
  const heard = createRandom(world.seed, '虐待相談', index).between(3, 40);
  return [
    ...(consultation === undefined
      ? []
      : [{ ...consultation, open: consultation.on > shift(world.today, { months: -12 }) }]),
    ...(protection === undefined || abuse.length === 0
      ? []
      : [
          {
            on: shift(protection.registeredOn, { days: -heard }),
            topic: abuse.join('、'),
            open: true,
          },
        ]),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const abuseTopics = {
  身体的: '身体的虐待の疑い',
  性的: '性的虐待の疑い',
  ネグレクト: 'ネグレクトの疑い',
  心理的: '心理的虐待の疑い',
} as const;

const frequencies = { ほぼ毎日: '1', '週に3〜5日': '2', '週に1〜2日': '3', 月に数日: '4' } as const;

export const youngCarers = (world: World): TableRows => ({
  table: 'children."ヤングケアラー把握台帳"',
  columns: ['児童台帳ID', '把握年月日', '把握経路', 'ケア内容', '頻度'],
  rows: world.residents.flatMap((resident) => {
    const carer = resident.child?.youngCarer;
    if (carer === undefined) return [];
    const random = createRandom(world.seed, 'ヤングケアラー', resident.index);
    const answered = resident.child?.survey?.frequency ?? '';
    const frequency =
      answered === '' ? random.pick(['1', '2', '3'] as const) : frequencies[answered];
    return [
      [
        childId(resident),
        toSlash(carer.foundOn),
        foundByCode(carer.foundBy),
        [...new Set(carer.careKinds.map(careKindCode))].sort().join(','),
        frequency,
      ],
    ];
  }),
});

const registrations = { 要保護児童: '1', 要支援児童: '2', 特定妊婦: '3' } as const;
const abuseKinds = { 身体的: '1', 性的: '2', ネグレクト: '3', 心理的: '4' } as const;

/** 主担当機関: 1 児童相談所, 2 こども家庭センター, 3 学校, 4 母子保健. */
const leads = {
  要保護児童: ['1', '2', '2'],
  要支援児童: ['2', '2', '2', '3'],
  特定妊婦: ['4', '2'],
} as const;

/** 実務者会議 looks at every case about every three months (domain.md §2.3 LB-09). */
function nextReview(world: World, registeredOn: string): string {
  let review = registeredOn;
  for (let quarters = 1; review <= world.today; quarters += 1) {
    review = shift(registeredOn, { months: 3 * quarters });
  }
  return review;
}

export const protections = (world: World): TableRows => ({
  table: 'children."要対協登録"',
  columns: [
    '児童台帳ID',
    '履歴番号',
    '登録区分',
    '虐待種別',
    '登録年月日',
    '主担当機関',
    '次回見直し年月日',
    '終結年月日',
  ],
  rows: world.residents.flatMap((resident) => {
    const protection = resident.child?.protection;
    if (protection === undefined) return [];
    const random = createRandom(world.seed, '要対協', resident.index);
    return [
      [
        childId(resident),
        1,
        registrations[protection.kind],
        protection.abuseKinds.map((kind) => abuseKinds[kind]).join(','),
        toShort(protection.registeredOn),
        random.pick(leads[protection.kind]),
        toShort(nextReview(world, protection.registeredOn)),
        '',
      ],
    ];
  }),
});

/** Wishes and help in the words of the plan; none of them tells why there is one. */
const wishes = [
  '家のことを一人で抱えずに過ごしたい',
  '朝ごはんを食べて学校に行きたい',
  '子どもと落ち着いて過ごす時間がほしい',
  '勉強の遅れを取り戻したい',
  '相談できる人がほしい',
] as const;

const help = [
  '子育て世帯訪問支援 (家事・育児) 週1回',
  '児童育成支援拠点の利用 週2回',
  '家庭支援員の訪問 月2回',
  '子育て短期支援の利用登録',
  '学習・生活支援への参加',
] as const;

/** サポートプラン (児童福祉法10条1項4号) for whoever needs more than advice. */
export const supportPlans = (world: World): TableRows => ({
  table: 'children."サポートプラン"',
  columns: [
    '児童台帳ID',
    '履歴番号',
    '作成年月日',
    '本人保護者の希望',
    '支援内容',
    '次回見直し年月日',
  ],
  rows: world.residents.flatMap((resident) => {
    const { consultation, youngCarer, protection } = resident.child ?? {};
    const since = [consultation?.on, youngCarer?.foundOn, protection?.registeredOn]
      .filter((date) => date !== undefined)
      .sort()[0];
    const random = createRandom(world.seed, 'サポートプラン', resident.index);
    if (since === undefined || (youngCarer === undefined && random.chance(0.4))) return [];
    const madeOn = shift(since, { days: random.between(14, 45) });
    if (madeOn > world.today) return [];
    return [
      [
        childId(resident),
        1,
        toCompact(madeOn),
        random.pick(wishes),
        random.shuffle(help).slice(0, random.between(1, 2)).join('、'),
        toCompact(nextReview(world, madeOn)),
      ],
    ];
  }),
});
