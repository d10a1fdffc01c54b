import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toLong, toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { insuredNumber } from './elderly-certifications.js';

const staff = ['岩切 さおり', '田中 健', '松田 香織', '黒木 浩', '山下 愛'] as const;

/**
 * The 包括's own ledger: no 宛名番号, and the birth date as whoever took the call wrote it. So a client
 * is linked by name, birth date and sex, and stays unconfirmed until somebody confirms it.
 */
export function* consultations(world: World): Iterable<TableRows> {
  const clients = world.residents.filter((resident) => resident.care?.consultations !== undefined);
  yield {
    table: 'elderly."包括相談者"',
    columns: ['相談者番号', '氏名カナ', '生年月日', '性別', '担当センター', '担当者'],
    rows: clients.map((resident) => {
      const random = createRandom(world.seed, '包括', resident.index);
      const area = world.dwellings[resident.dwelling]?.address.area;
      return [
        clientNumber(resident),
        `${resident.familyKana}${random.pick([' ', '　', ''])}${resident.givenKana}`,
        random.pick([toSlash, toLong, toCompact])(resident.birth),
        resident.sex === 'M' ? '男' : '女',
        `${world.areas.find((a) => a.code === area)?.name ?? ''}地域包括支援センター`,
        random.pick(staff),
      ];
    }),
  };
  yield {
    table: 'elderly."包括相談記録"',
    columns: ['相談者番号', '枝番', '相談年月日', '相談種別', '内容', '対応結果'],
    rows: clients.flatMap((resident) =>
      (resident.care?.consultations ?? []).map(({ on, topic, note, outcome }, at) => [
        clientNumber(resident),
        at + 1,
        toSlash(on),
        topic,
        note,
        outcome ?? outcomeOf(world, resident, at),
      ]),
    ),
  };
}

const outcomes = [
  ['情報提供', 5],
  ['つなぎ', 3],
  ['継続', 6],
  ['拒否', 1],
] as const;

/** The cast's are told with them; who has not said so has declined nothing. */
const outcomeOf = (world: World, resident: Resident, at: number): string =>
  resident.cast === undefined
    ? createRandom(world.seed, '包括対応', resident.index, at).weighted(outcomes)
    : '継続';

const clientNumber = (resident: Resident): string =>
  `H${String(resident.index + 1).padStart(6, '0')}`;

export const watch = (world: World): TableRows => ({
  table: 'elderly."見守りサービス"',
  columns: ['被保険者番号', '種別', '開始年月日'],
  rows: world.residents.flatMap((resident) =>
    (resident.care?.watch ?? []).map((kind) => [
      insuredNumber(resident),
      kind,
      toCompact(resident.care?.certifiedSince ?? '2024-04-01'),
    ]),
  ),
});

/** 高齢者虐待の対応. The reporter is not here: 通報者 never leaves the abuse unit (D-2). */
export const abuseCases = (world: World): TableRows => ({
  table: 'elderly."虐待対応"',
  columns: ['被保険者番号', '受理年月日', '種別', '判断'],
  rows: world.residents.flatMap((resident) => {
    const abuse = resident.care?.abuse;
    if (abuse === undefined) return [];
    return [
      [
        insuredNumber(resident),
        toCompact(abuse.reportedOn),
        abuse.kinds.join('、'),
        abuse.recognised ? '虐待あり' : '調査中',
      ],
    ];
  }),
});
