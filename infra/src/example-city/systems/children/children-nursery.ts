import type { TableRows } from '@kasane/db/copy-rows';
import { ageOn, schoolYearOf } from '@kasane/japanese/age';
import { toCompact } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { childId } from './children-register.js';
import { suppressed } from './children-suppression.js';
import { fiscalYearOf } from '../education/education-school-year.js';
import { shift } from '../shift.js';

const facilities = {
  保育所: {
    code: '1',
    names: ['ひばり保育所', 'なぎさ保育園', 'つくし保育園', 'たんぽぽ保育園', 'すずらん保育園'],
  },
  幼稚園: { code: '2', names: ['あおば幼稚園', 'みどりの森幼稚園', 'ひかり幼稚園'] },
  認定こども園: {
    code: '3',
    names: ['認定こども園 にじのはし', '認定こども園 ひなた', '認定こども園 そらまめ'],
  },
} as const;

const inNursery = (resident: Resident): boolean => resident.child?.nursery !== undefined;

/** Nurseries take nobody younger: 57 days, the end of 産後休業 (労働基準法65条2項). */
const YOUNGEST = { days: 57 };

/** Entered on a 1 April, on moving in, or, born too late for April, three months after birth. */
function enteredOn(world: World, resident: Resident): string {
  const thisYear = fiscalYearOf(world.today);
  const first = Math.max(fiscalYearOf(resident.birth) + 1, thisYear - 4);
  const random = createRandom(world.seed, '入所', resident.index);
  const earliest = resident.child?.nursery === '幼稚園' ? thirdYear(resident) : first;
  const year = random.between(Math.min(earliest, thisYear), thisYear);
  const april = `${String(year)}-04-01`;
  const entry = resident.movedInOn > april ? resident.movedInOn : april;
  if (entry >= shift(resident.birth, YOUNGEST)) return entry;
  const later = `${shift(resident.birth, { months: 3 }).slice(0, 8)}01`;
  return later < world.today ? later : world.today;
}

/** Fiscal year of the class of three-year-olds. */
const thirdYear = (resident: Resident): number => {
  const birthdayYear = Number(resident.birth.slice(0, 4));
  return birthdayYear + 4 - (resident.birth.slice(5) <= '04-01' ? 1 : 0);
};

export const nurseries = (world: World): TableRows => {
  const keptBack = suppressed(world);
  return {
    table: 'children."保育所入所"',
    columns: ['児童台帳ID', '履歴番号', '施設種別', '施設名', '入所年月日', '退所年月日', '抑止'],
    rows: world.residents.filter(inNursery).map((resident) => {
      const { code, names } = facilities[resident.child?.nursery ?? '保育所'];
      const area = world.dwellings[resident.dwelling]?.address.area ?? '';
      const at = world.areas.findIndex((known) => known.code === area) + 1;
      return [
        childId(resident),
        1,
        code,
        names[at % names.length] ?? names[0],
        toCompact(enteredOn(world, resident)),
        '',
        keptBack.has(resident.index) ? '1' : '0',
      ];
    }),
  };
};

/** 子ども・子育て支援法19条: 1号 from three on without 保育の必要, 2号 from three on with it, 3号 below three. */
export const certifications = (world: World): TableRows => ({
  table: 'children."支給認定"',
  columns: ['児童台帳ID', '履歴番号', '認定区分', '保育必要量', '認定開始年月日', '認定終了年月日'],
  rows: world.residents.filter(inNursery).flatMap((resident) => {
    const random = createRandom(world.seed, '支給認定', resident.index);
    const needsCare = resident.child?.nursery === '保育所' || random.chance(0.7);
    const amount = random.chance(0.8) ? '1' : '2';
    const from = enteredOn(world, resident);
    const third = birthday(resident.birth, 3);
    const schoolAge = `${String(fiscalYearOf(world.today) - schoolYearOf(resident.birth, world.today) + 1)}-03-31`;
    if (resident.child?.nursery === '幼稚園' || !needsCare) {
      return [[childId(resident), 1, '1', '', toCompact(from), toCompact(schoolAge)]];
    }
    const young = ageOn(resident.birth, from) < 3;
    const periods = [
      ...(young ? [['3', from, third]] : []),
      ...(third <= world.today ? [['2', young ? third : from, schoolAge]] : []),
    ] as [string, string, string][];
    return periods.map(([kind, start, end], at) => [
      childId(resident),
      at + 1,
      kind,
      amount,
      toCompact(start),
      toCompact(end),
    ]);
  }),
});

/** A birthday on 29 February falls on 28 February in other years. */
function birthday(birth: string, age: number): string {
  const year = String(Number(birth.slice(0, 4)) + age);
  return `${year}-${birth.slice(5) === '02-29' ? '02-28' : birth.slice(5)}`;
}
