import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { RoleCode } from '@kasane/policy/tables/roles';
import { authError } from '../auth/auth-error.js';
import type { Reader } from '../auth/reader.js';

/** Whose subgraphs a reader looks at; undefined is everybody's. */
export interface ConsoleScope {
  readonly department: AgencyCode | undefined;
}

/**
 * Who operates the graph. The registry holds nothing about a person, but why and how often a
 * department changes its system is that department's own business.
 */
export const consoleRoles = [
  { role: 'INFORMATION_OFFICER', sees: 'ALL', citation: '個人情報保護法66条 (安全管理措置)' },
  { role: 'SYSTEM_ADMINISTRATOR', sees: 'ALL', citation: 'システム管理者 (内容不可視) [D]' },
  { role: 'DEPARTMENT_WORKER', sees: 'OWN', citation: '担当課 [D]' },
] as const satisfies readonly {
  readonly role: RoleCode;
  readonly sees: 'ALL' | 'OWN';
  readonly citation: string;
}[];

/** @throws the error of a role that has no console */
export function consoleScope({ role, agency }: Pick<Reader, 'role' | 'agency'>): ConsoleScope {
  const row = consoleRoles.find((known) => known.role === role);
  if (row === undefined) throw authError('ROLE_WITHOUT_CONSOLE');
  return { department: row.sees === 'ALL' ? undefined : agency };
}
