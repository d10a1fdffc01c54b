import type { AgencyCode } from './agencies.js';
import type { RoleCode } from './roles.js';

/**
 * Which roles sit at which agency. A token that names another pair comes of an issuer whose tables
 * are mixed up: which of its two words is true nobody can tell, so it reads nothing (leaks.md 12).
 */
export interface Post {
  readonly role: RoleCode;
  readonly agencies: readonly AgencyCode[];
  readonly citation: string;
}

export const posts = [
  {
    role: 'DEPARTMENT_WORKER',
    agencies: [
      ...['household', 'elderly', 'disability', 'children', 'education'],
      ...['livelihood', 'reoffending', 'guardianship', 'housing', 'community', 'multi-agency'],
      // They receive by law (LB-03, LB-09 to LB-13); rescuers of the last two have a role of their own.
      ...['child-guidance-center', 'police', 'fire-department'],
    ] as const,
    citation: '担当課と他の機関。情報政策課と統計担当は担当課ではない (内容不可視) [D]',
  },
  {
    role: 'MULTI_AGENCY_COORDINATOR',
    agencies: ['multi-agency'],
    citation: '社会福祉法106条の4第2項5号',
  },
  {
    role: 'WELFARE_COMMISSIONER',
    agencies: ['welfare-commissioner'],
    citation: '民生委員法5条',
  },
  { role: 'ANALYST', agencies: ['statistics'], citation: '統計担当 [D]' },
  { role: 'INFORMATION_OFFICER', agencies: ['audit'], citation: '個人情報保護法66条' },
  { role: 'SYSTEM_ADMINISTRATOR', agencies: ['audit'], citation: '内容不可視 [D]' },
  {
    role: 'PROTECTION_OFFICER',
    agencies: ['household'],
    citation: '住民基本台帳事務処理要領 第5-10 (支援措置責任者)',
  },
  { role: 'RESIDENT', agencies: ['resident'], citation: '個人情報保護法76条' },
  {
    role: 'GUARDIAN',
    // 親族・専門職・市民後見人 are citizens; 法人後見 is the work of an entrusted body.
    agencies: ['resident', 'guardianship', 'multi-agency'],
    citation: '民法843条4項',
  },
  {
    role: 'RESCUER',
    agencies: ['fire-department', 'police'],
    citation: '災害対策基本法49条の11、消防法1条、警察法2条',
  },
] as const satisfies readonly Post[];

const byRole: ReadonlyMap<string, readonly string[]> = new Map(
  posts.map(({ role, agencies }) => [role, agencies]),
);

/** Whether somebody of this role works at this agency; a role without a row works nowhere. */
export const isPost = ({
  role,
  agency,
}: {
  readonly role: string;
  readonly agency: string;
}): boolean => byRole.get(role)?.includes(agency) === true;
