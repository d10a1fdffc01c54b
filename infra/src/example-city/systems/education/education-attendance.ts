import type { TableRows } from '@kasane/db/copy-rows';
import { toDigits } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { World } from '../../world.js';
import { pupilNumber, pupils, type Pupil } from './education-enrollment.js';
import { fiscalYearOf, schoolMonths, spread, type SchoolMonth } from './education-school-year.js';

/** 長期欠席 in the 児童生徒の問題行動・不登校等 survey: 30 days in a school year. */
const LONG_ABSENCE = 30;

interface AttendanceYear {
  readonly fiscalYear: number;
  readonly months: readonly SchoolMonth[];
  readonly absent: readonly number[];
  readonly late: readonly number[];
}

/** This school year so far, and the one before it where the pupil was at school then. */
function years(world: World, pupil: Pupil): readonly AttendanceYear[] {
  const { absence, lateDays } = pupil.resident.child ?? {};
  const random = createRandom(world.seed, '出欠', pupil.resident.index);
  const thisYear = fiscalYearOf(world.today);
  const year = (fiscalYear: number, absences: number, lates: number) => {
    const months = schoolMonths(fiscalYear, world.today);
    const absent = spread(absences, months);
    const attended = months.map(({ month, schoolDays }, at) => ({
      month,
      schoolDays: schoolDays - (absent.days[at] ?? 0),
    }));
    return {
      fiscalYear,
      months,
      absent: absent.days,
      late: spread(lates, attended).days,
      rest: absent.rest,
    };
  };
  const present = year(
    thisYear,
    absence?.days ??
      random.weighted([
        [0, 5],
        [1, 3],
        [2, 2],
        [4, 1],
      ] as const),
    lateDays ??
      random.weighted([
        [0, 8],
        [1, 2],
        [3, 1],
      ] as const),
  );
  if (pupil.grade < 2) return [present];
  const before = year(thisYear - 1, present.rest + random.between(0, 6), random.between(0, 2));
  return [before, present];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const attendance = (world: World): TableRows => ({
  table: 'education."出欠"',
  columns: ['学籍番号', '年度', '月', '授業日数', '欠席日数', '遅刻回数'],
  rows: pupils(world).flatMap((pupil) => {
    const number = pupilNumber(world, pupil);
    return years(world, pupil).flatMap(({ fiscalYear, months, absent, late }) =>
      months.map(({ month, schoolDays }, at) => [
        number,
        fiscalYear,
        month,
        schoolDays,
        absent[at] ?? 0,
        late[at] ?? 0,
      ]),
    );
  }),
});

const kinds = { 病気: '1', 経済的理由: '2', 不登校: '3', その他: '4' } as const;

/** The school states a reason only for whoever has been away long enough. */
export const longAbsences = (world: World): TableRows => ({
  table: 'education."長期欠席"',
  columns: ['学籍番号', '年度', '長期欠席区分'],
  rows: pupils(world).flatMap((pupil) => {
    const kind = pupil.resident.child?.absence?.kind;
    return years(world, pupil)
      .filter(({ absent }) => kind !== undefined && sum(absent) >= LONG_ABSENCE)
      .map(({ fiscalYear }) => [pupilNumber(world, pupil), fiscalYear, kinds[kind ?? 'その他']]);
  }),
});

/** What teachers noticed: 01 忘れ物が多い, 02 遅刻が増えた, 03 部活動をやめた. */
export const observations = (world: World): TableRows => ({
  table: 'education."学校所見"',
  columns: ['学籍番号', '所見コード', '記録年月日'],
  rows: pupils(world).flatMap((pupil) => {
    const { forgetsThings, lateDays = 0, survey } = pupil.resident.child ?? {};
    const random = createRandom(world.seed, '所見', pupil.resident.index);
    const noted = toDigits(
      `${world.today.slice(0, 4)}-0${String(random.between(5, 9))}-${String(random.between(10, 28))}`,
    );
    const codes = [
      ...(forgetsThings === true ? ['01'] : []),
      ...(lateDays >= 10 ? ['02'] : []),
      ...(pupil.grade >= 7 && survey?.cares === true && random.chance(0.3) ? ['03'] : []),
    ];
    return codes.map((code) => [pupilNumber(world, pupil), code, noted]);
  }),
});
