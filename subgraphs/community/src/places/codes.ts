import { codeTable, type CodeRow } from '@kasane/subgraph-kit/coded';
import { careServiceRows, type CareServiceKind } from './care-service-codes.js';

/** 子育て施設の種別 (推奨データセット 子育て施設一覧「種別」; 認定こども園法, 児童福祉法39条, 59条の2). */
// prettier-ignore
const childcareRows = [
  { code: '公立幼稚園', value: 'KINDERGARTEN', name: '公立幼稚園', validFrom: '1947-04-01', validTo: null },
  { code: '私立幼稚園', value: 'KINDERGARTEN', name: '私立幼稚園', validFrom: '1947-04-01', validTo: null },
  { code: '認可公立保育所', value: 'NURSERY', name: '認可公立保育所', validFrom: '1948-01-01', validTo: null },
  { code: '認可私立保育所', value: 'NURSERY', name: '認可私立保育所', validFrom: '1948-01-01', validTo: null },
  { code: '認可外保育所', value: 'UNLICENSED_NURSERY', name: '認可外保育所', validFrom: '1948-01-01', validTo: null },
  { code: '認定こども園(幼保連携型)', value: 'CERTIFIED_CENTRE_INTEGRATED', name: '認定こども園(幼保連携型)', validFrom: '2006-10-01', validTo: null },
  { code: '認定こども園(幼稚園型)', value: 'CERTIFIED_CENTRE_KINDERGARTEN', name: '認定こども園(幼稚園型)', validFrom: '2006-10-01', validTo: null },
  { code: '認定こども園(保育所型)', value: 'CERTIFIED_CENTRE_NURSERY', name: '認定こども園(保育所型)', validFrom: '2006-10-01', validTo: null },
  { code: '認定こども園(地方裁量型)', value: 'CERTIFIED_CENTRE_LOCAL', name: '認定こども園(地方裁量型)', validFrom: '2006-10-01', validTo: null },
] as const satisfies readonly CodeRow<string>[];

export type ServiceKind = CareServiceKind | (typeof childcareRows)[number]['value'];

/** 介護サービス種類コード and 子育て施設の種別 → `PlaceServiceKind`. */
export const serviceKinds = codeTable<ServiceKind>([...careServiceRows, ...childcareRows]);
