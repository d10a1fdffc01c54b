import type { TableRows } from '@kasane/db/copy-rows';
import { ageOn, schoolYearOf } from '@kasane/japanese/age';
import { toCompact, toDigits } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';

/** 児童台帳ID, the child unit's own number. */
export const childId = (resident: Resident): string =>
  `J${String(resident.index * 7 + 20_011).padStart(7, '0')}`;

/** The ledger holds children to the end of the school year in which they turn 18. */
export const isMinor = (world: World, resident: Resident): boolean =>
  schoolYearOf(resident.birth, world.today) <= 12;

/** Besides, whoever the unit works with: 特定妊婦, and young carers beyond 18. */
export const isOnLedger = (world: World, resident: Resident): boolean =>
  isMinor(world, resident) ||
  resident.child?.protection !== undefined ||
  resident.child?.youngCarer !== undefined ||
  resident.child?.consultation !== undefined;

const clientKind = (world: World, resident: Resident): string => {
  if (resident.child?.protection?.kind === '特定妊婦') return '2';
  return isMinor(world, resident) ? '1' : '3';
};

/** As recorded: 不詳日 in words, foreign residents in the western calendar (domain.md §4). */
export const recordedBirth = (resident: Resident): string =>
  resident.birthAsRecorded ??
  (resident.foreign === undefined ? toCompact(resident.birth) : toDigits(resident.birth));

export const kanaOf = (resident: Resident): string =>
  `${resident.familyKana} ${resident.givenKana}`;

export const sexCode = (resident: Resident): string => (resident.sex === 'M' ? '1' : '2');

const workers = [
  '長谷川 恵',
  '中武 翔太',
  '工藤 みどり',
  '後藤 純',
  '佐伯 亜希子',
  '吉野 大地',
] as const;

/** The worker in charge, where the unit works with the child. */
export const workerOf = (world: World, resident: Resident): string =>
  createRandom(world.seed, '児童担当', resident.index).pick(workers);

const hasCase = ({ child }: Resident): boolean =>
  child?.consultation !== undefined ||
  child?.youngCarer !== undefined ||
  child?.protection !== undefined;

export const ledger = (world: World): TableRows => ({
  table: 'children."児童台帳"',
  columns: [
    '児童台帳ID',
    '宛名番号',
    '氏名カナ',
    '性別',
    '生年月日',
    '対象者区分',
    '担当部署',
    '担当係',
    '担当者',
  ],
  rows: world.residents
    .filter((resident) => isOnLedger(world, resident))
    .map((resident) => [
      childId(resident),
      resident.atena,
      kanaOf(resident),
      sexCode(resident),
      recordedBirth(resident),
      clientKind(world, resident),
      ...(hasCase(resident)
        ? ['こども家庭センター', '家庭支援係', workerOf(world, resident)]
        : ['', '', '']),
    ]),
});

export interface Guardian {
  readonly resident: Resident;
  /** 1 父, 2 母, 3 祖父母, 9 その他 */
  readonly relationship: '1' | '2' | '3' | '9';
}

/**
 * Who really looks after the child (児童福祉法6条「現に監護する者」): the parents in the home; without
 * one there, the grandparents in it, then its eldest adult. A parent who lives elsewhere is not
 * listed, so the ledger cannot lead a perpetrator's side to a family that left.
 */
export function guardiansOf(world: World, child: Resident): readonly Guardian[] {
  if (!isMinor(world, child)) return [];
  const home = (world.dwellings[child.dwelling]?.members ?? []).flatMap((index) => {
    const resident = world.residents[index];
    const adult = resident !== undefined && ageOn(resident.birth, world.today) >= 18;
    return adult && index !== child.index ? [resident] : [];
  });
  const found = (relationship: Guardian['relationship'], is: (index: number) => boolean) =>
    home.filter(({ index }) => is(index)).map((resident) => ({ resident, relationship }));
  const parents = [
    ...found('1', (index) => index === child.father),
    ...found('2', (index) => index === child.mother),
  ];
  if (parents.length > 0) return parents;
  const elders = new Set(
    [child.father, child.mother].flatMap((at) => {
      const parent = at === undefined ? undefined : world.residents[at];
      return [parent?.father, parent?.mother].filter((index) => index !== undefined);
    }),
  );
  const grandparents = found('3', (index) => elders.has(index));
  if (grandparents.length > 0) return grandparents;
  const [eldest] = [...home].sort((a, b) => (a.birth < b.birth ? -1 : 1));
  return eldest === undefined ? [] : [{ resident: eldest, relationship: '9' }];
}

export const guardians = (world: World): TableRows => ({
  table: 'children."保護者"',
  columns: [
    '児童台帳ID',
    '枝番',
    '保護者宛名番号',
    '保護者氏名カナ',
    '保護者生年月日',
    '保護者性別',
    '続柄',
    '同居別居',
  ],
  rows: world.residents
    .filter((resident) => isOnLedger(world, resident))
    .flatMap((child) =>
      guardiansOf(world, child).map(({ resident, relationship }, at) => [
        childId(child),
        at + 1,
        resident.atena,
        kanaOf(resident),
        recordedBirth(resident),
        sexCode(resident),
        relationship,
        resident.away === undefined ? '1' : '2',
      ]),
    ),
});
