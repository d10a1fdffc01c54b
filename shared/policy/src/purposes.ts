import type { RoleCode } from './roles.js';

/** What a request is made for (利用目的, 個人情報保護法61条). Declared with every request. */
export interface Purpose {
  readonly code: string;
  readonly name: string;
  readonly roles: readonly RoleCode[];
}

export const purposes = [
  { code: 'DEPARTMENT_DUTY', name: '所管事務', roles: ['DEPARTMENT_WORKER'] },
  {
    code: 'MULTI_AGENCY_SUPPORT',
    name: '多機関協働による支援',
    roles: ['MULTI_AGENCY_COORDINATOR'],
  },
  { code: 'COMMUNITY_WATCH', name: '地域の見守り', roles: ['WELFARE_COMMISSIONER'] },
  { code: 'STATISTICS', name: '統計', roles: ['ANALYST'] },
  { code: 'AUDIT', name: '監査', roles: ['INFORMATION_OFFICER'] },
  { code: 'OWN_RECORD', name: '本人による閲覧', roles: ['RESIDENT'] },
] as const satisfies readonly Purpose[];

export type PurposeCode = (typeof purposes)[number]['code'];

const byCode: ReadonlyMap<string, Purpose & { code: PurposeCode }> = new Map(
  purposes.map((purpose) => [purpose.code, purpose]),
);

export const findPurpose = (code: string): (Purpose & { code: PurposeCode }) | undefined =>
  byCode.get(code);
