import { organOf } from '../../tables/agencies.js';
import type { Ground } from '../question.js';
import type { Rule } from '../rule.js';
import type { Viewer } from '../viewer.js';

/**
 * D-5: criminal history is denied to 民生委員, citizens and schools in every forum, unless a consent
 * names that class of recipient: the role or the agency, not one of its people.
 */
export const criminalHistory: Rule = {
  kind: 'PROHIBITION',
  id: 'D-5',
  law: '方針 (個人情報保護法2条3項・同施行令2条4号・5号の情報)',
  forbids: ({ viewer, category }, ground) =>
    category.sensitivity === 'S4-CRIM' && isDeniedClass(viewer) && !namesClass(viewer, ground),
};

/** Whom it is denied to, whatever permits, but the consent that names them. */
export const isDeniedClass = ({ agency }: Pick<Viewer, 'agency'>): boolean =>
  organOf(agency) === 'CITIZEN' || organOf(agency) === 'EDUCATION_BOARD';

export const namesClass = ({ agency, role }: Viewer, ground: Ground): boolean =>
  ground.kind === 'AUTHORIZATION' &&
  ground.basis.code === 'LB-01' &&
  (ground.authorization.recipients.includes(`agency:${agency}`) ||
    // 担当課職員 are everywhere: as a role they are no class of their own.
    (role !== 'DEPARTMENT_WORKER' && ground.authorization.recipients.includes(`role:${role}`)));
