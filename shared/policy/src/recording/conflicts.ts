import { organOf } from '../tables/agencies.js';
import type { ActOf, Check } from './act.js';
import { notOwnMatter } from './recorder-conflict.js';

/** Who learns of abuse or of opposed interests: the staff of departments and of entrusted bodies. */
function learnsOfIt({ viewer }: Pick<ActOf<'END_CONFLICT'>, 'viewer'>): boolean {
  if (viewer.role === 'MULTI_AGENCY_COORDINATOR') return true;
  const organ = organOf(viewer.agency);
  return (
    viewer.role === 'DEPARTMENT_WORKER' &&
    (organ === 'MAYOR' || organ === 'EDUCATION_BOARD' || organ === 'ENTRUSTED')
  );
}

const isAboutThemself = ({
  viewer,
  conflict,
}: Pick<ActOf<'END_CONFLICT'>, 'viewer' | 'conflict'> | ActOf<'RECORD_CONFLICT'>): boolean =>
  viewer.person === conflict.person || conflict.readers.includes(viewer.id);

/**
 * That somebody's interest conflicts with a person's, such as a suspected abuser's (domain.md LB-01).
 * The consent room may not read why the unit suspects it, so the unit says it here, with a reason
 * somebody can be asked about.
 */
export const recordConflict: readonly Check<'RECORD_CONFLICT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '民法826条・860条',
    fails: (act) => !learnsOfIt(act) || isAboutThemself(act),
  },
  notOwnMatter,
  {
    refusal: 'WRONG_PARTIES',
    law: '民法826条・860条',
    fails: ({ conflict: { subject, person } }) => subject === person,
  },
  {
    refusal: 'NO_REASON',
    law: '民法826条・860条',
    fails: ({ conflict: { reason } }) => reason.trim() === '',
  },
];

/** By the agency that recorded it, or the information officer; never by the person it is about. */
export const endConflict: readonly Check<'END_CONFLICT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '民法826条・860条',
    fails: (act) => {
      const { viewer, conflict } = act;
      const keeps = learnsOfIt(act) && viewer.agency === conflict.recordedByAgency;
      return (!keeps && viewer.role !== 'INFORMATION_OFFICER') || isAboutThemself(act);
    },
  },
  notOwnMatter,
  { refusal: 'NO_REASON', law: '民法826条・860条', fails: ({ reason }) => reason.trim() === '' },
];
