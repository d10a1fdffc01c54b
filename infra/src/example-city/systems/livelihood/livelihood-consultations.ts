import type { TableRows } from '@kasane/db/copy-rows';
import { toLong, toShort, toSlash } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { AnonymousClient, Resident, World } from '../../world.js';
import { shift } from '../shift.js';

/** One line of the workbook: who came (nobody we know where anonymous), when, and with what. */
export interface Intake {
  /** 相談ID, counted up per fiscal year, for example `R08-0012`. */
  readonly id: string;
  readonly on: string;
  readonly resident?: Resident;
  readonly anonymous?: AnonymousClient;
  readonly route: string;
  readonly problems: readonly number[];
  readonly note: string;
  readonly plan?: string;
}

const desks = ['重ね市社会福祉協議会 くらしの相談室', '重ね市役所 福祉課 相談窓口'] as const;
const staff = ['押川 達也', '図師 まゆみ', '橋口 健太', '東 千秋', '谷口 修'] as const;
const aliases = ['ミドリさん(仮名)', 'ヤマノ(仮名)', 'Kさん', 'タロウ(仮名)'] as const;

/**
 * All intakes by date. Somebody who came before stands there twice, under two numbers: the workbook
 * has no key for a person.
 */
export function intakes(world: World): Intake[] {
  const named = world.residents.flatMap((resident): Omit<Intake, 'id'>[] => {
    const now = resident.livelihood?.consultation;
    if (now === undefined) return [];
    const random = createRandom(world.seed, '自立相談', resident.index);
    const current = { ...now, route: routeOf(now.route), resident };
    const earlier = shift(now.on, { days: -random.between(400, 900) });
    const returning = resident.cast === undefined && random.chance(0.12);
    if (!returning || earlier < resident.movedInOn) return [current];
    const before = {
      on: earlier,
      resident,
      route: '本人',
      problems: now.problems.filter((item) => item >= 9 && item <= 13),
      note: '家計のやりくりについて相談。情報提供のみで終了',
    };
    return [before, current];
  });
  const anonymous = world.anonymousClients.map((client): Omit<Intake, 'id'> => ({
    on: client.on,
    anonymous: client,
    route: '本人',
    problems: client.problems,
    note: client.note,
  }));
  const counts = new Map<string, number>();
  return [...named, ...anonymous].sort(byDate).map((intake) => {
    const year = fiscalYear(intake.on);
    const number = (counts.get(year) ?? 0) + 1;
    counts.set(year, number);
    return { ...intake, id: `${year}-${String(number).padStart(4, '0')}` };
  });
}

const byDate = (left: Omit<Intake, 'id'>, right: Omit<Intake, 'id'>): number =>
  left.on < right.on ? -1 : left.on > right.on ? 1 : orderOf(left) - orderOf(right);

const orderOf = ({ resident }: Omit<Intake, 'id'>): number => resident?.index ?? -1;

/** The fiscal year as the workbook's sheets are named: `R07` from 2025-04-01 to 2026-03-31. */
function fiscalYear(on: string): string {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '04-01' ? 1 : 0);
  return year < 2019 ? `H${String(year - 1988)}` : `R${String(year - 2018).padStart(2, '0')}`;
}

/**
 * The five routes of the 相談受付・申込票. The name of the referring office is not kept: that a 保護観察所
 * or a hospital referred somebody says more than this ledger may.
 */
function routeOf(route: string): string {
  if (route.includes('本人')) return '本人';
  if (/家族|知人|友人|親族|母|父|妻|夫/.test(route)) return '家族・知人';
  if (/訪問|アウトリーチ|巡回/.test(route)) return '訪問把握';
  if (/その他|不明/.test(route) || route === '') return 'その他';
  return '関係機関紹介';
}

export const consultationLedger = (world: World, received: readonly Intake[]): TableRows => ({
  table: 'livelihood."自立相談台帳"',
  columns: [
    '相談ID',
    '受付日',
    '氏名',
    'フリガナ',
    '生年月日',
    '性別',
    '住所',
    '相談経路',
    '窓口',
    '担当者',
    '主訴',
  ],
  rows: received.map((intake) => {
    const random = createRandom(world.seed, '自立相談台帳', intake.id);
    return [
      intake.id,
      random.pick([toSlash, toShort])(intake.on),
      ...personCells(world, intake),
      intake.route,
      random.pick(desks),
      random.pick(staff),
      intake.note,
    ];
  }),
});

/** 氏名, フリガナ, 生年月日, 性別, 住所: what the client was ready to give. */
function personCells(world: World, { id, resident, anonymous }: Intake): string[] {
  if (resident === undefined)
    return [anonymous?.alias ?? '匿名', '', '', sexOf(anonymous?.sex), ''];
  const random = createRandom(world.seed, '相談者', id);
  const sex = sexOf(resident.sex);
  const address = world.dwellings[resident.dwelling]?.address;
  const written =
    address === undefined || random.chance(0.25) ? '' : `${address.town}${address.block}`;
  if (resident.cast === undefined && random.chance(0.06)) {
    return [random.pick(aliases), '', '', sex, ''];
  }
  return [
    `${resident.familyName}${random.pick([' ', '　', ''])}${resident.givenName}`,
    `${resident.familyKana}${random.pick([' ', '　', ''])}${resident.givenKana}`,
    resident.birthAsRecorded ?? random.pick([toSlash, toShort, toLong])(resident.birth),
    sex,
    written,
  ];
}

const sexOf = (sex: 'M' | 'F' | '' | undefined): string =>
  sex === 'M' ? '男' : sex === 'F' ? '女' : '';
