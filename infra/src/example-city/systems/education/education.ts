import type { StandIn } from '../../stand-in.js';
import { schoolAid, surveys } from './education-aid.js';
import { attendance, longAbsences, observations } from './education-attendance.js';
import { educationDdl } from './education-ddl.js';
import { enrollments, register, schools } from './education-enrollment.js';

/** 教育委員会: 学齢簿・就学援助 (標準準拠システム) with 宛名番号, and what the schools report to it. */
export const educationStandIn: StandIn = {
  schema: 'education',
  ddl: educationDdl,
  *tables(world) {
    yield schools(world);
    yield register(world);
    yield enrollments(world);
    yield attendance(world);
    yield longAbsences(world);
    yield observations(world);
    yield schoolAid(world);
    yield surveys(world);
  },
};
