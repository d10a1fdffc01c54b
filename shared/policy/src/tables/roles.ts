/**
 * What a signed-in reader acts as. What a role may ever read is limited in role-limits.ts; what it
 * may declare as its purpose is said in purposes.ts.
 */
export const roles = [
  { code: 'DEPARTMENT_WORKER', name: '担当課職員' },
  { code: 'MULTI_AGENCY_COORDINATOR', name: '多機関協働事業の担当者' },
  { code: 'WELFARE_COMMISSIONER', name: '民生委員・児童委員' },
  { code: 'ANALYST', name: '統計担当' },
  { code: 'INFORMATION_OFFICER', name: '情報管理者' },
  { code: 'RESIDENT', name: '住民本人' },
  { code: 'GUARDIAN', name: '成年後見人等・法定代理人' },
  { code: 'RESCUER', name: '消防・警察等の救助者' },
  { code: 'PROTECTION_OFFICER', name: '支援措置責任者' },
  { code: 'SYSTEM_ADMINISTRATOR', name: 'システム管理者' },
] as const;

export type RoleCode = (typeof roles)[number]['code'];

const codes: ReadonlySet<unknown> = new Set(roles.map((role) => role.code));

export const isRoleCode = (value: unknown): value is RoleCode => codes.has(value);
