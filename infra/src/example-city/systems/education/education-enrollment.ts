import type { TableRows } from '@kasane/db/copy-rows';
import { schoolYearOf } from '@kasane/japanese/age';
import { toCompact, toDigits } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, School, World } from '../../world.js';
import { suppressed } from '../children/children-suppression.js';
import { kanaOf, recordedBirth, sexCode } from '../children/children-register.js';
import { enteredOn, fiscalYearOf, gradeInSchool } from './education-school-year.js';

export interface Pupil {
  readonly resident: Resident;
  /** 1–9 */
  readonly grade: number;
  readonly school: School;
}

/** Everybody at one of the city's schools. */
export const pupils = (world: World): readonly Pupil[] =>
  world.residents.flatMap((resident) => {
    const school = world.schools[resident.child?.school ?? -1];
    if (school === undefined) return [];
    const grade = resident.child?.grade ?? schoolYearOf(resident.birth, world.today);
    return [{ resident, grade, school }];
  });

/** 学籍番号: the year of entry into elementary school, then a serial. */
export const pupilNumber = (world: World, { resident, grade }: Pupil): string =>
  `${String(fiscalYearOf(world.today) - grade + 1)}${String(resident.index * 3 + 101).padStart(6, '0')}`;

/** Schools that are no more stay in the list: older enrolments point at them. */
const abolished = [
  { code: 'B145299900910', name: '重ね市立奥山小学校', on: '2025-03-31', area: '5' },
  { code: 'B145299900920', name: '重ね市立上川辺小学校', on: '2024-03-31', area: '4' },
] as const;

export const schools = (world: World): TableRows => ({
  table: 'education."学校"',
  columns: ['学校コード', '学校名', '学校種別', '廃止年月日'],
  rows: [
    ...world.schools.map(({ code, name, kind }) => [
      code,
      name,
      kind === 'ELEMENTARY' ? '1' : '2',
      '',
    ]),
    ...abolished.map(({ code, name, on }) => [code, name, '1', toDigits(on)]),
  ],
});

const laterOf = (left: string, right: string): string => (left > right ? left : right);

/** `抑止` = 1 where the school must not be served (D-1); whoever reads the table has to obey it. */
export const register = (world: World): TableRows => {
  const keptBack = suppressed(world);
  return {
    table: 'education."学齢簿"',
    columns: [
      '学籍番号',
      '宛名番号',
      '氏名カナ',
      '性別',
      '生年月日',
      '学校コード',
      '学年',
      '就学年月日',
      '抑止',
    ],
    rows: pupils(world).map((pupil) => [
      pupilNumber(world, pupil),
      pupil.resident.atena,
      kanaOf(pupil.resident),
      sexCode(pupil.resident),
      recordedBirth(pupil.resident),
      pupil.school.code,
      gradeInSchool(pupil.grade),
      toDigits(laterOf(enteredOn(pupil.grade, world.today), pupil.resident.movedInOn)),
      keptBack.has(pupil.resident.index) ? '1' : '0',
    ]),
  };
};

export const enrollments = (world: World): TableRows => ({
  table: 'education."在籍履歴"',
  columns: ['学籍番号', '履歴番号', '学校コード', '入学年月日', '終了年月日', '終了事由'],
  rows: pupils(world).flatMap((pupil) =>
    stays(world, pupil).map(({ school, from, to, reason }, at) => [
      pupilNumber(world, pupil),
      at + 1,
      school,
      toCompact(from),
      to === '' ? '' : toCompact(to),
      reason,
    ]),
  ),
});

interface Stay {
  readonly school: string;
  readonly from: string;
  /** Empty for the present school. */
  readonly to: string;
  /** 1 卒業, 2 転学, 3 統廃合 */
  readonly reason: '' | '1' | '2' | '3';
}

/** Elementary school before junior high, and the abolished school before the one it went into. */
function stays(world: World, pupil: Pupil): readonly Stay[] {
  const { resident, grade, school } = pupil;
  const arrived = resident.movedInOn;
  const present = laterOf(enteredOn(grade, world.today), arrived);
  const closed = abolished.find(({ area }) => area === school.area);
  const wasThere = createRandom(world.seed, '統廃合', resident.index).chance(0.3);
  if (grade <= 6) {
    const moved = closed !== undefined && wasThere && present < closed.on;
    if (!moved) return [{ school: school.code, from: present, to: '', reason: '' }];
    return [
      { school: closed.code, from: present, to: closed.on, reason: '3' },
      { school: school.code, from: nextDay(closed.on), to: '', reason: '' },
    ];
  }
  const current: Stay = { school: school.code, from: present, to: '', reason: '' };
  const began = laterOf(`${String(fiscalYearOf(world.today) - grade + 1)}-04-01`, arrived);
  const graduated = `${String(fiscalYearOf(world.today) - grade + 7)}-03-31`;
  const elementary = elementaryOf(world, pupil);
  if (elementary === undefined || began >= graduated) return [current];
  return [{ school: elementary, from: began, to: graduated, reason: '1' }, current];
}

function elementaryOf(world: World, { resident, school }: Pupil): string | undefined {
  const near = world.schools.filter(
    ({ kind, area }) => kind === 'ELEMENTARY' && area === school.area,
  );
  return near[resident.dwelling % Math.max(1, near.length)]?.code;
}

const nextDay = (march31: string): string => `${march31.slice(0, 4)}-04-01`;
