import type { Basis } from '../basis.js';

/** Named by the law and known here, so that a record citing them is refused by name. */
const opensNothing = {
  stage: 'NONE',
  permits: false,
  consent: 'NOT_REQUIRED',
  purposes: [],
  recipients: [],
  roles: [],
  organs: [],
  opens: [],
  opensWithNote: [],
  passage: 'ANY',
  holders: null,
  maxHours: null,
  conveners: [],
  validTo: null,
} as const satisfies Partial<Basis>;

/**
 * What follows a report of abuse: 資料提供 and 対応協議, among people named for that one case. The
 * report itself (通告・通報) comes in from outside and reads nothing here.
 *
 * 対応協議 goes both ways (高齢者虐待防止法16条). 資料提供 goes one way, to 市町村長 and 児童相談所長: a
 * school, a hospital or whoever works there gives on request and is told nothing (児童虐待防止法13条の4).
 * What they are to be told they hear in the 要対協 (LB-09).
 */
const abuseResponse = {
  ...opensNothing,
  stage: 'STATUTORY_FORUM',
  permits: true,
  purposes: ['ABUSE_RESPONSE'],
  recipients: ['viewer'],
  roles: ['DEPARTMENT_WORKER'],
  organs: ['MAYOR', 'EDUCATION_BOARD', 'ENTRUSTED', 'PREFECTURE', 'POLICE'],
  opens: ['S1', 'S2', 'S3', 'S4-HEALTH', 'S4-ABUSE'],
} as const satisfies Partial<Basis>;

export const acts = [
  {
    ...opensNothing,
    code: 'LB-05',
    name: '法令に基づく場合 (条文を特定した根拠によること)',
    law: '個人情報保護法69条1項・27条1項1号',
    secrecy: '定めなし',
    sure: '[S17]',
    validFrom: '2023-04-01',
  },
  {
    ...abuseResponse,
    code: 'LB-10',
    name: '児童虐待の資料提供',
    law: '児童虐待防止法13条の4',
    organs: ['MAYOR', 'PREFECTURE'],
    conveners: ['children'],
    secrecy: '児童相談所・市町村の守秘義務',
    sure: '[M+]',
    validFrom: '2016-10-01',
  },
  {
    ...abuseResponse,
    code: 'LB-11',
    name: '高齢者虐待の対応協議',
    law: '高齢者虐待防止法9条・16条・17条',
    conveners: ['elderly'],
    secrecy: '高齢者虐待防止法8条・17条3項 (1年以下・100万円以下)',
    sure: '[S16]; 罰則は [M]',
    validFrom: '2006-04-01',
  },
  {
    ...abuseResponse,
    code: 'LB-12',
    name: '障害者虐待の対応協議',
    law: '障害者虐待防止法9条・33条から35条まで',
    conveners: ['disability'],
    secrecy: '委託先の守秘義務 (1年以下・100万円以下)',
    sure: '[M+]; 罰則は [M]',
    validFrom: '2012-10-01',
  },
  {
    // 平時 needs consent, so it is LB-01 for DISASTER_PREPAREDNESS; this row is 発災時 (49条の11第3項).
    // 平成25年法律54号 was promulgated on 2013-06-21; its provisions on the list hold from 2014-04-01.
    // 「必要な限度」: what the list is made of, the register's and the community's own, towards agencies
    // and roles that come to help, and for a month; a longer disaster is declared again.
    ...opensNothing,
    code: 'LB-18',
    name: '避難行動要支援者名簿 (発災時・おそれ)',
    law: '災害対策基本法49条の11第3項・49条の13',
    stage: 'STATUTORY_FORUM',
    permits: true,
    purposes: ['DISASTER_RESPONSE'],
    recipients: ['agency', 'role'],
    roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'WELFARE_COMMISSIONER', 'RESCUER'],
    organs: ['MAYOR', 'ENTRUSTED', 'CITIZEN', 'PREFECTURE', 'POLICE', 'FIRE'],
    opens: ['S1', 'S2'],
    holders: ['household', 'community'],
    maxHours: 31 * 24,
    conveners: ['audit'],
    secrecy: '災害対策基本法49条の13 (罰則なし)',
    sure: '[S14]; 施行 [M]; 31日 [D]',
    validFrom: '2014-04-01',
  },
  {
    ...opensNothing,
    code: 'LB-19',
    name: '更生保護・再犯防止 (独自の共有の場は無い)',
    law: '更生保護法・再犯の防止等の推進に関する法律',
    consent: 'EXPECTED',
    secrecy: '保護司法9条2項等',
    sure: '[S24]/[M]',
    validFrom: '2016-12-14',
  },
  {
    ...opensNothing,
    code: 'LB-20',
    name: '後見人等の権限 (代理権目録の範囲)',
    law: '民法859条・876条の4・876条の9',
    stage: 'GUARDIAN_POWERS',
    permits: true,
    purposes: ['GUARDIAN_DUTY'],
    recipients: ['viewer'],
    roles: ['GUARDIAN'],
    organs: ['CITIZEN', 'ENTRUSTED'],
    opens: ['S1', 'S2', 'S3', 'S4-HEALTH'],
    conveners: ['guardianship', 'audit'],
    secrecy: '定めなし',
    sure: '[M+]',
    validFrom: '2000-04-01',
  },
  {
    ...opensNothing,
    code: 'LB-21',
    name: '緊急 (生命・身体・財産の保護、同意取得困難)',
    law: '個人情報保護法69条2項4号・27条1項2号・18条3項2号',
    stage: 'EMERGENCY',
    permits: true,
    purposes: ['EMERGENCY_RESCUE'],
    recipients: ['viewer'],
    roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'RESCUER'],
    organs: ['MAYOR', 'EDUCATION_BOARD', 'ENTRUSTED', 'PREFECTURE', 'POLICE', 'FIRE'],
    opens: ['S1', 'S2', 'S3', 'S4-HEALTH', 'S4-ABUSE', 'S4-CRIM'],
    maxHours: 72,
    secrecy: '定めなし',
    sure: '[S17]/[M+]; 72時間は [D]',
    validFrom: '2023-04-01',
  },
  {
    // "tells the person about the service": a task for the department, never a grant of data.
    ...opensNothing,
    code: 'LB-22',
    name: '利用勧奨',
    law: '生活困窮者自立支援法8条',
    secrecy: '定めなし',
    sure: '[M+]',
    validFrom: '2018-10-01',
  },
  {
    ...opensNothing,
    code: 'LB-24',
    name: '民生委員 (同意か LB-06・09・18 によること)',
    law: '民生委員法15条・17条',
    consent: 'REQUIRED',
    secrecy: '民生委員法15条 (罰則なし)',
    sure: '[M+]',
    validFrom: '1948-07-29',
  },
] as const satisfies readonly Basis[];
