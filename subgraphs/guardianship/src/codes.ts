import { codeTable } from '@kasane/subgraph-kit/coded';

/** 後見人等・監督人の種別 (最高裁判所「成年後見関係事件の概況」の区分) */
// prettier-ignore
export const guardianKinds = codeTable([
  { code: '親族', value: 'RELATIVE', name: '親族', validFrom: '2000-04-01', validTo: null },
  { code: '弁護士', value: 'LAWYER', name: '弁護士', validFrom: '2000-04-01', validTo: null },
  { code: '司法書士', value: 'JUDICIAL_SCRIVENER', name: '司法書士', validFrom: '2000-04-01', validTo: null },
  { code: '社会福祉士', value: 'SOCIAL_WORKER', name: '社会福祉士', validFrom: '2000-04-01', validTo: null },
  { code: '社会福祉協議会', value: 'SOCIAL_WELFARE_COUNCIL', name: '社会福祉協議会', validFrom: '2000-04-01', validTo: null },
  { code: '市民後見人', value: 'CITIZEN', name: '市民後見人', validFrom: '2012-04-01', validTo: null },
]);

/** 代理権 (民法876条の4・876条の9), 同意権 (民法13条・17条) */
// prettier-ignore
export const powerKinds = codeTable([
  { code: '代理権', value: 'REPRESENTATION', name: '代理権', validFrom: '2000-04-01', validTo: null },
  { code: '同意権', value: 'CONSENT', name: '同意権・取消権', validFrom: '2000-04-01', validTo: null },
]);

/** 申立人. 市長: 老人福祉法32条, 知的障害者福祉法28条, 精神保健福祉法51条の11の2. */
// prettier-ignore
export const petitioners = codeTable([
  { code: '市長', value: 'MAYOR', name: '市長', validFrom: '2000-04-01', validTo: null },
  { code: '本人', value: 'SELF', name: '本人', validFrom: '2000-04-01', validTo: null },
  { code: '親族', value: 'RELATIVE', name: '四親等内の親族', validFrom: '2000-04-01', validTo: null },
]);

/** The stages in which the 中核機関 follows a petition up to the 登記 (後見登記等に関する法律4条). */
// prettier-ignore
export const petitionStages = codeTable([
  { code: '相談受付', value: 'CONSULTATION', name: '相談受付', validFrom: '2000-04-01', validTo: null },
  { code: '親族調査', value: 'RELATIVES_SURVEY', name: '親族調査', validFrom: '2000-04-01', validTo: null },
  { code: '申立準備', value: 'PREPARATION', name: '申立準備', validFrom: '2000-04-01', validTo: null },
  { code: '申立済', value: 'FILED', name: '申立済', validFrom: '2000-04-01', validTo: null },
  { code: '審判確定', value: 'DECIDED', name: '審判確定', validFrom: '2000-04-01', validTo: null },
  { code: '登記', value: 'REGISTERED', name: '登記', validFrom: '2000-04-01', validTo: null },
]);
