import type { CategoryCode } from './categories.js';
import type { RoleCode } from './roles.js';

/**
 * The most a role may ever read, whatever a record says (domain.md §2.4, LB-24). `null` is no limit
 * by role; an empty list is 内容不可視.
 */
export interface RoleLimit {
  readonly role: RoleCode;
  readonly categories: readonly CategoryCode[] | null;
  readonly citation: string;
}

const RECORDS = ['CONSENT_RECORD', 'DISCLOSURE_RECORD'] as const;

export const roleLimits = [
  { role: 'DEPARTMENT_WORKER', categories: null, citation: 'own subgraph S1–S4 [D]' },
  { role: 'MULTI_AGENCY_COORDINATOR', categories: null, citation: 'S1–S2, S3 by consent [D]' },
  {
    role: 'WELFARE_COMMISSIONER',
    // The list of 避難行動要支援者 names 民生委員 as its recipients (災害対策基本法49条の11第2項・3項).
    categories: ['RESIDENT_NAME', 'RESIDENT_BIRTH', 'RESIDENT_ADDRESS', 'EVACUATION_SUPPORT'],
    citation: 'LB-24, LB-18; S1 minimum [D]',
  },
  { role: 'ANALYST', categories: [], citation: 'aggregates with suppression [D]' },
  { role: 'INFORMATION_OFFICER', categories: RECORDS, citation: '内容不可視 [D]' },
  { role: 'SYSTEM_ADMINISTRATOR', categories: [], citation: '内容不可視 [D]' },
  // Welfare data of one's own is asked for by 開示請求 (個人情報保護法76条), whose exceptions (78条) are
  // examined by the holder for every single document; a screen can't.
  { role: 'RESIDENT', categories: RECORDS, citation: '個人情報保護法76条・78条' },
  { role: 'GUARDIAN', categories: null, citation: 'LB-20: scope is the 代理権目録' },
  {
    role: 'PROTECTION_OFFICER',
    categories: [],
    citation: 'D-1: decides, and reads nothing for it',
  },
  { role: 'RESCUER', categories: null, citation: 'LB-18, LB-21' },
] as const satisfies readonly RoleLimit[];

const byRole: ReadonlyMap<string, RoleLimit> = new Map(
  roleLimits.map((limit) => [limit.role, limit]),
);

/** Whether the role may read the category at all; a role without a row may read nothing. */
export function withinRole(role: string, category: CategoryCode): boolean {
  const limit = byRole.get(role);
  return limit !== undefined && (limit.categories?.includes(category) ?? true);
}
