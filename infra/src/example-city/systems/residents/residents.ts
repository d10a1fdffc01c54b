import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toDigits } from '@kasane/japanese/wareki';
import type { StandIn } from '../../stand-in.js';
import type { Resident, World } from '../../world.js';
import { movementsOf, type Movement } from './resident-movements.js';
import { residentsDdl } from './residents-ddl.js';

/** 住民記録 (標準準拠システム): the one system that knows everybody, by 宛名番号. */
export const residentsStandIn: StandIn = {
  schema: 'residents',
  ddl: residentsDdl,
  *tables(world) {
    yield residents(world);
    yield protections(world);
  },
};

const residents = (world: World): TableRows => ({
  table: 'residents."住民"',
  columns: [
    '宛名番号',
    '履歴番号',
    '最新フラグ',
    '世帯番号',
    '記載順位',
    '世帯主氏名',
    '氏名',
    'フリガナ',
    'アルファベット氏名',
    '国籍',
    '生年月日',
    '性別',
    '続柄',
    '町字コード',
    '町字',
    '番地',
    '方書',
    '地区コード',
    '異動事由',
    '異動年月日',
  ],
  rows: rowsOf(world),
});

function* rowsOf(world: World) {
  const movements = movementsOf(world);
  for (const resident of world.residents) {
    const history = movements(resident);
    for (const [at, movement] of history.entries()) {
      yield toRow(world, resident, movement, at + 1, at === history.length - 1);
    }
  }
}

function toRow(
  world: World,
  resident: Resident,
  movement: Movement,
  number: number,
  latest: boolean,
) {
  const address = world.dwellings[resident.dwelling]?.address;
  return [
    resident.atena,
    number,
    latest ? '1' : '0',
    movement.register,
    movement.position,
    movement.head === undefined ? '' : fullName(movement.head),
    fullName(resident),
    `${resident.familyKana} ${resident.givenKana}`,
    resident.foreign?.alphabetName ?? '',
    resident.foreign?.nationality ?? '',
    birth(resident),
    resident.sex === 'M' ? '1' : '2',
    movement.relationship,
    address?.townCode ?? '',
    address?.town ?? '',
    address?.block ?? '',
    address?.building ?? '',
    address?.area ?? '',
    movement.reason,
    toCompact(movement.on),
  ];
}

const fullName = ({ familyName, givenName }: Resident): string => `${familyName}\u3000${givenName}`;

/** 外国人住民 are recorded in 西暦, everybody else in 和暦; 不詳日 in words. */
const birth = (resident: Resident): string =>
  resident.birthAsRecorded ??
  (resident.foreign === undefined ? toCompact(resident.birth) : toDigits(resident.birth));

/** 区分 1 申出者, 2 併せて支援を求める者. The one they are protected from is not exported. */
const protections = (world: World): TableRows => ({
  table: 'residents."支援措置"',
  columns: [
    '支援措置番号',
    '宛名番号',
    '区分',
    '抑止レベル',
    '措置開始年月日',
    '措置終了年月日',
    '解除年月日',
  ],
  rows: world.protections.flatMap((measure, at) =>
    [measure.applicant, ...measure.together].map((index) => [
      `S${String(at + 1).padStart(5, '0')}`,
      world.residents[index]?.atena ?? '',
      index === measure.applicant ? '1' : '2',
      '2',
      toCompact(measure.from),
      toCompact(measure.to),
      measure.liftedOn === undefined ? '' : toCompact(measure.liftedOn),
    ]),
  ),
});
