import { codeTable } from '@kasane/subgraph-kit/coded';

/** 性別 (住民基本台帳法7条3号) */
export const sexes = codeTable([
  { code: '1', value: 'MALE', name: '男', validFrom: '1967-11-10', validTo: null },
  { code: '2', value: 'FEMALE', name: '女', validFrom: '1967-11-10', validTo: null },
]);

/** 異動事由 (住民記録システム標準仕様書 1.3). 0x 記載, 1x 消除, 2x 修正. */
// prettier-ignore
export const movementReasons = codeTable([
  { code: '01', value: 'MOVED_IN', name: '国内転入', validFrom: '1967-11-10', validTo: null },
  { code: '02', value: 'MOVED_IN_FROM_ABROAD', name: '国外転入等', validFrom: '1967-11-10', validTo: null },
  { code: '03', value: 'BORN', name: '出生', validFrom: '1967-11-10', validTo: null },
  { code: '04', value: 'ENTERED_EX_OFFICIO', name: '職権記載', validFrom: '1967-11-10', validTo: null },
  { code: '11', value: 'MOVED_OUT', name: '国内転出', validFrom: '1967-11-10', validTo: null },
  { code: '12', value: 'MOVED_ABROAD', name: '国外転出', validFrom: '1967-11-10', validTo: null },
  { code: '13', value: 'DIED', name: '死亡', validFrom: '1967-11-10', validTo: null },
  { code: '14', value: 'REMOVED_EX_OFFICIO', name: '職権消除', validFrom: '1967-11-10', validTo: null },
  { code: '21', value: 'MOVED_WITHIN', name: '転居', validFrom: '1967-11-10', validTo: null },
  { code: '22', value: 'CORRECTED', name: '軽微な修正', validFrom: '1967-11-10', validTo: null },
  { code: '23', value: 'CORRECTED_EX_OFFICIO', name: '職権修正', validFrom: '1967-11-10', validTo: null },
  { code: '24', value: 'HOUSEHOLD_SPLIT', name: '世帯分離', validFrom: '1967-11-10', validTo: null },
  { code: '25', value: 'HOUSEHOLD_MERGED', name: '世帯合併', validFrom: '1967-11-10', validTo: null },
  { code: '26', value: 'HOUSEHOLD_CHANGED', name: '世帯変更', validFrom: '1967-11-10', validTo: null },
  { code: '27', value: 'HEAD_CHANGED', name: '世帯主変更', validFrom: '1967-11-10', validTo: null },
  { code: '28', value: 'NAME_CHANGED', name: '旧氏・通称の記載', validFrom: '2012-07-09', validTo: null },
  { code: '29', value: 'MOVEMENT_CANCELLED', name: '異動の取消し', validFrom: '1967-11-10', validTo: null },
]);

/** 消除: whoever's last movement is one of these is no longer in any household. */
export const REMOVALS: readonly string[] = movementReasons.rows
  .map(({ code }) => code)
  .filter((code) => code.startsWith('1'));

/** The kinds of household that exist side by side (design.md §3), in the order they are shown. */
export const householdKinds = [
  { kind: 'JUKI', name: '住民票の世帯' },
  { kind: 'ADDRESS', name: '同一住所' },
  { kind: 'LIVING', name: '生活の世帯' },
  { kind: 'WELFARE', name: '生活保護の世帯' },
  { kind: 'SUPPORT', name: '支援の世帯' },
] as const;

export type HouseholdKind = (typeof householdKinds)[number]['kind'];
