import type { AttendanceMonth } from './entities/attendance-month.js';
import type { LongAbsence } from './entities/long-absence.js';
import { longAbsenceKinds } from './school-codes.js';

/**
 * From how many days absent in a school year a pupil counts as 長期欠席, and so perhaps as 不登校
 * (児童生徒の問題行動・不登校等生徒指導上の諸課題に関する調査; before 1991 it was 50 days).
 */
export const longAbsenceDays = [
  { days: 50, validFrom: '1959-04-01', validTo: '1991-03-31' },
  { days: 30, validFrom: '1991-04-01', validTo: null },
] as const;

/** `year` and `month` of the calendar for a month of a school year, as EDTF. */
export const calendarMonth = (schoolYear: number, month: number): string =>
  `${String(month >= 4 ? schoolYear : schoolYear + 1)}-${String(month).padStart(2, '0')}`;

type Month = Omit<AttendanceMonth, 'pupilNumber'>;
type Reason = Omit<LongAbsence, 'pupilNumber'>;

/** A school year's attendance out of its months, newest year first, its months from April on. */
export function toSchoolYears(months: readonly Month[], reasons: readonly Reason[]) {
  const years = [...new Set(months.map(({ schoolYear }) => schoolYear))].sort((a, b) => b - a);
  return years.map((schoolYear) => {
    const own = months
      .filter((month) => month.schoolYear === schoolYear)
      .map(({ month, schoolDays, absenceDays, lateDays }) => ({
        month: calendarMonth(schoolYear, month),
        schoolDays,
        absenceDays,
        lateDays,
      }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
    const absenceDays = own.reduce((sum, month) => sum + month.absenceDays, 0);
    const reason = reasons.find((row) => row.schoolYear === schoolYear);
    const longAbsenceKind = longAbsenceKinds.read(reason?.kind);
    return {
      schoolYear,
      absenceDays,
      lateDays: own.reduce((sum, month) => sum + month.lateDays, 0),
      longAbsenceKind,
      truancy: longAbsenceKind === 'TRUANCY' && absenceDays >= thresholdOf(schoolYear),
      months: own,
    };
  });
}

const thresholdOf = (schoolYear: number): number =>
  longAbsenceDays.findLast(({ validFrom }) => validFrom <= `${String(schoolYear)}-04-01`)?.days ??
  longAbsenceDays[0].days;
