import { toEdtf } from '@kasane/japanese/partial-date';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import type { Enrollment } from './entities/enrollment.js';
import { readCodes } from './read-codes.js';
import * as records from './records.js';
import { toSchoolYears } from './school-attendance.js';
import { caredRelatives, observationKinds, schoolAidKinds, schoolKinds } from './school-codes.js';
import { servable } from './servable.js';
import { careFrequencies } from './young-carer-codes.js';

/** What the 教育委員会 knows. */
export const schoolFields: NonNullable<SubgraphResolvers['Person']> = {
  schoolEnrollment: async ({ id }, _arguments, { records: from }) => {
    const rows = servable(await from('education').load(records.enrollment, id));
    const present = rows.find(({ leftOn }) => leftOn === '');
    return present === undefined ? null : { ...toEnrollment(present), grade: present.grade };
  },
  formerSchools: async ({ id }, _arguments, { records: from }) =>
    servable(await from('education').load(records.enrollment, id))
      .filter(({ leftOn }) => leftOn !== '')
      .map((row) => ({
        ...toEnrollment(row),
        until: toEdtf(row.leftOn),
        abolishedOn: toEdtf(row.abolishedOn),
      })),
  schoolAttendance: async ({ id }, _arguments, { records: from }) => {
    const [months, reasons] = await Promise.all([
      from('education').load(records.attendanceMonth, id),
      from('education').load(records.longAbsence, id),
    ]);
    return toSchoolYears(months, reasons);
  },
  schoolObservations: async ({ id }, _arguments, { records: from }) =>
    (await from('education').load(records.schoolObservation, id)).map((row) => ({
      notedOn: toEdtf(row.notedOn),
      kind: observationKinds.read(row.kind),
    })),
  schoolAid: async ({ id }, _arguments, { records: from }) => {
    const [row] = await from('education').load(records.schoolAid, id);
    return row === undefined
      ? null
      : {
          kind: schoolAidKinds.read(row.kind),
          schoolYear: row.schoolYear,
          approvedOn: toEdtf(row.approvedOn),
        };
  },
  schoolLifeSurvey: async ({ id }, _arguments, { records: from }) => {
    const [row] = await from('education').load(records.lifeSurvey, id);
    return row === undefined
      ? null
      : {
          schoolYear: row.schoolYear,
          answeredOn: toEdtf(row.answeredOn),
          caresForFamily: row.cares === '1',
          forWhom: readCodes(caredRelatives, row.forWhom),
          frequency: careFrequencies.read(row.frequency),
          hoursPerWeekday: row.hoursPerWeekday,
          recognisesSelf: row.recognisesSelf === '1',
        };
  },
};

const toEnrollment = (row: Enrollment) => ({
  schoolCode: row.schoolCode,
  school: row.school,
  schoolKind: schoolKinds.read(row.schoolKind),
  since: toEdtf(row.enteredOn),
});
