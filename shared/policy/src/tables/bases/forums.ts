import type { Basis } from '../basis.js';

/**
 * Forums that exchange without consent because a statute binds their members to secrecy. What such
 * a sitting opens is bound to meeting × case × member × time × purpose (domain.md §0-2): members are
 * named one by one, and the record carries the case.
 */
const sitting = {
  stage: 'STATUTORY_FORUM',
  permits: true,
  consent: 'NOT_REQUIRED',
  recipients: ['viewer'],
  roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'],
  organs: ['MAYOR', 'EDUCATION_BOARD', 'ENTRUSTED', 'PREFECTURE', 'POLICE'],
  opens: ['S1', 'S2', 'S3', 'S4-HEALTH', 'S4-ABUSE'],
  opensWithNote: [],
  passage: 'ANY',
  holders: null,
  maxHours: null,
  validTo: null,
} as const satisfies Partial<Basis>;

/**
 * 民生委員 sit in LB-06 and LB-09 as designated (domain.md LB-24), within their profile. LB-07 names none
 * of them: where one is to sit with its members, it is held together with LB-06.
 */
const WITH_COMMISSIONERS = {
  roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'WELFARE_COMMISSIONER'],
  organs: [...sitting.organs, 'CITIZEN'],
} as const satisfies Partial<Basis>;

export const forums = [
  {
    ...sitting,
    ...WITH_COMMISSIONERS,
    code: 'LB-06',
    name: '支援会議',
    law: '社会福祉法106条の6',
    purposes: ['SUPPORT_MEETING'],
    // "S4-CRIM needs separate necessity vote"
    opensWithNote: ['S4-CRIM'],
    // The municipality convenes; the secretariat may be delegated, the convening may not (§3.1).
    conveners: ['elderly', 'disability', 'children', 'livelihood', 'reoffending', 'community'],
    secrecy: '社会福祉法106条の6第5項 (1年以下・100万円以下)',
    sure: '[S2][S7]; 罰則の条は [M?]',
    validFrom: '2021-04-01',
  },
  {
    ...sitting,
    code: 'LB-07',
    name: '支援会議 (生活困窮)',
    law: '生活困窮者自立支援法9条',
    purposes: ['SUPPORT_MEETING'],
    opensWithNote: ['S4-CRIM'],
    conveners: ['livelihood'],
    secrecy: '生活困窮者自立支援法9条5項 (1年以下・100万円以下)',
    sure: '[S8][S12]; 罰則は [M]',
    validFrom: '2018-10-01',
  },
  {
    ...sitting,
    code: 'LB-08',
    name: '調整会議',
    law: '生活保護法27条の3',
    purposes: ['ASSISTANCE_COORDINATION'],
    conveners: ['livelihood'],
    secrecy: '構成員の守秘義務 (罰則は未確認)',
    sure: '[S11]; 罰則は [M?]',
    validFrom: '2025-04-01',
  },
  {
    ...sitting,
    ...WITH_COMMISSIONERS,
    code: 'LB-09',
    name: '要保護児童対策地域協議会',
    law: '児童福祉法25条の2から25条の5まで',
    purposes: ['CHILD_PROTECTION'],
    conveners: ['children'],
    secrecy: '児童福祉法25条の5 (1年以下・50万円以下)',
    sure: '[S13]; 罰則は [M]',
    validFrom: '2005-04-01',
  },
  {
    ...sitting,
    code: 'LB-13',
    name: 'DV防止法の協議会 (通報は閲覧の根拠にならない)',
    law: 'DV防止法5条の2から5条の4まで',
    purposes: ['DV_SUPPORT'],
    conveners: ['household'],
    secrecy: '協議会の守秘義務 (1年以下・50万円以下)',
    sure: '[M]',
    validFrom: '2024-04-01',
  },
  {
    ...sitting,
    code: 'LB-14',
    name: '障害者総合支援法の協議会 (地域課題の検討。個別の会議には使わない)',
    law: '障害者総合支援法89条の3',
    stage: 'NONE',
    permits: false,
    purposes: [],
    opens: [],
    conveners: [],
    secrecy: '令和6年4月新設 (1年以下・100万円以下)',
    sure: '[M]',
    validFrom: '2024-04-01',
  },
  {
    ...sitting,
    code: 'LB-15',
    name: '地域ケア会議 (個別)',
    law: '介護保険法115条の48',
    purposes: ['COMMUNITY_CARE_MEETING'],
    conveners: ['elderly'],
    secrecy: '介護保険法115条の48第5項・205条2項 (1年以下・100万円以下)',
    sure: '[M+]; 罰則は [M]',
    validFrom: '2015-04-01',
  },
  {
    ...sitting,
    code: 'LB-16',
    name: '子ども・若者支援地域協議会',
    law: '子ども・若者育成支援推進法19条から24条まで',
    purposes: ['YOUTH_SUPPORT'],
    conveners: ['children'],
    secrecy: '子ども・若者育成支援推進法24条 (1年以下・50万円以下)',
    sure: '[S18]; 罰則は [M]',
    validFrom: '2010-04-01',
  },
  {
    // "consent generally expected": alone it opens nothing; it is held as one body with LB-06, or
    // rests on LB-01.
    ...sitting,
    code: 'LB-17',
    name: '孤独・孤立対策地域協議会',
    law: '孤独・孤立対策推進法15条から18条まで',
    stage: 'NONE',
    permits: false,
    consent: 'EXPECTED',
    purposes: [],
    opens: [],
    conveners: [],
    secrecy: '1年以下の拘禁刑・50万円以下',
    sure: '[S15]',
    validFrom: '2024-04-01',
  },
] as const satisfies readonly Basis[];
