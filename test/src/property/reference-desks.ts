/**
 * Whether an agency has the role. 多機関協働 is one body's task (社会福祉法106条の4第2項5号), a 民生委員
 * no clerk; who runs the machines or counts heads has no 所管事務; a guardian is a citizen or an
 * entrusted body (法人後見).
 */
export const sitsThere = ({ role, agency }: { readonly role: string; readonly agency: string }) => {
  switch (role) {
    case 'DEPARTMENT_WORKER':
      return !['audit', 'statistics', 'welfare-commissioner', 'resident'].includes(agency);
    case 'MULTI_AGENCY_COORDINATOR':
      return agency === 'multi-agency';
    case 'WELFARE_COMMISSIONER':
      return agency === 'welfare-commissioner';
    case 'ANALYST':
      return agency === 'statistics';
    // 支援措置責任者: of the unit that takes the 申出.
    case 'PROTECTION_OFFICER':
      return agency === 'household';
    case 'RESIDENT':
      return agency === 'resident';
    case 'GUARDIAN':
      return ['resident', 'guardianship', 'multi-agency'].includes(agency);
    case 'RESCUER':
      return ['fire-department', 'police'].includes(agency);
    default:
      return agency === 'audit';
  }
};
