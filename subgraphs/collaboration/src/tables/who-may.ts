import type { RoleCode } from '@kasane/policy/tables/roles';
import type { AgencyCode } from '@kasane/policy/tables/agencies';

/**
 * Who may record what in a case. What one may record, one may not therefore read: reading is decided
 * by the gateway for every field.
 */
interface Permission {
  readonly act: string;
  readonly roles: readonly RoleCode[];
  /** `null`: of any agency. */
  readonly agencies: readonly AgencyCode[] | null;
  readonly law: string;
}

const WORKERS = ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] as const;
const COORDINATOR = ['MULTI_AGENCY_COORDINATOR'] as const;

// prettier-ignore
export const permissions = [
  { act: 'RECEIVE_CONSULTATION', roles: [...WORKERS, 'WELFARE_COMMISSIONER'], agencies: null, law: '社会福祉法106条の4第2項1号 (断らない相談)' },
  { act: 'TRIAGE_CONSULTATION', roles: WORKERS, agencies: null, law: '社会福祉法106条の4第2項1号' },
  { act: 'ACCEPT_CASE', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項5号' },
  { act: 'MOVE_FILE', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項5号' },
  { act: 'ASSESS', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項5号' },
  { act: 'PLAN', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項6号' },
  { act: 'DECIDE_SUPPORT', roles: ['DEPARTMENT_WORKER'], agencies: ['community'], law: '支援決定は市町村 (domain.md §3.2 [S4])' },
  { act: 'RECORD_SUPPORT', roles: WORKERS, agencies: null, law: '社会福祉法106条の4第2項4号・5号' },
  { act: 'CONVENE', roles: WORKERS, agencies: null, law: '会議の種別ごとの主催者 (meetings/tables/meeting-kinds.ts)' },
  { act: 'SIT_IN_MEETING', roles: WORKERS, agencies: null, law: '社会福祉法106条の6第1項ほか' },
  { act: 'DO_TASK', roles: [...WORKERS, 'WELFARE_COMMISSIONER'], agencies: null, law: '社会福祉法106条の4第2項4号・5号' },
  { act: 'REPORT_OUTREACH', roles: [...WORKERS, 'WELFARE_COMMISSIONER'], agencies: null, law: '社会福祉法106条の4第2項4号 (発見)' },
  { act: 'RUN_OUTREACH', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項4号' },
  { act: 'RECORD_ATTEMPT', roles: [...WORKERS, 'WELFARE_COMMISSIONER'], agencies: null, law: '社会福祉法106条の4第2項4号' },
  { act: 'RUN_PARTICIPATION', roles: COORDINATOR, agencies: ['multi-agency'], law: '社会福祉法106条の4第2項2号' },
  { act: 'FOLLOW_UP', roles: WORKERS, agencies: null, law: '社会福祉法106条の4第2項2号 (定着支援)' },
] as const satisfies readonly Permission[];

export type PermissionCode = (typeof permissions)[number]['act'];

export function may(
  viewer: { readonly role: string; readonly agency: string },
  act: PermissionCode,
): boolean {
  const row: Permission | undefined = permissions.find((one) => one.act === act);
  return (
    row !== undefined &&
    row.roles.some((role) => role === viewer.role) &&
    (row.agencies === null || row.agencies.some((agency) => agency === viewer.agency))
  );
}
