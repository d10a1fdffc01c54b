import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import type { RoleCode } from '@kasane/policy/tables/roles';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

/** Who may write which kinds. Nobody else may write any; all of it can be read by everybody. */
export interface Changer {
  readonly agency: AgencyCode;
  readonly role: RoleCode;
  readonly purpose: PurposeCode;
  /** GraphQL types, or every one. */
  readonly types: readonly string[] | 'ALL';
  readonly law: string;
}

export const changers: readonly Changer[] = [
  {
    agency: 'community',
    role: 'DEPARTMENT_WORKER',
    purpose: 'DEPARTMENT_DUTY',
    types: 'ALL',
    law: '社会福祉法106条の4第2項2号・3号・107条',
  },
  {
    // 地域づくり and 参加支援 are entrusted to the 社会福祉協議会; the plan stays the city's.
    agency: 'multi-agency',
    role: 'MULTI_AGENCY_COORDINATOR',
    purpose: 'MULTI_AGENCY_SUPPORT',
    types: [
      'CommunityOrganisation',
      'CommunityBase',
      'WelfareUnit',
      'SupporterFigure',
      'SupporterCourse',
      'AreaMeeting',
      'CommunityPlatform',
      'NetworkMembership',
      'CommunityEvent',
      'WatchNetwork',
      'ParticipationPlace',
      'MeetingHint',
    ],
    law: '社会福祉法106条の4第4項 (委託)',
  },
  {
    agency: 'elderly',
    role: 'DEPARTMENT_WORKER',
    purpose: 'DEPARTMENT_DUTY',
    types: ['CoordinatorPost', 'TransportSupport', 'WatchNetwork'],
    law: '介護保険法115条の45第2項5号',
  },
];

export const mayChange = (
  type: string,
  { viewer, purpose }: Pick<Desk, 'viewer' | 'purpose'>,
): boolean =>
  changers.some(
    (changer) =>
      changer.agency === viewer.agency &&
      changer.role === viewer.role &&
      changer.purpose === purpose &&
      (changer.types === 'ALL' || changer.types.includes(type)),
  );

/** @throws GraphQLError `NOT_YOUR_ACT` */
export function requireMayChange(type: string, desk: Desk): void {
  if (!mayChange(type, desk)) throw recordError('NOT_YOUR_ACT');
}
