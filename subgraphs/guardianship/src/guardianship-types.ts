/**
 * 類型 of 後見等 as dated rows, not as an enum of the schema: the reform recommended by the 法制審議会 on
 * 2026-02-12 folds 後見 and 保佐 into 補助. It is no law yet, so no row here anticipates it; when it is,
 * `validTo` is set and rows are added, and no query changes.
 */
export interface GuardianshipType {
  /** As the ledger writes it. */
  readonly code: string;
  readonly name: string;
  readonly law: string;
  /** Acts in all matters of property by law, without a list of powers. */
  readonly comprehensive: boolean;
  readonly validFrom: string;
  /** Last day on which it can begin; null while it can. */
  readonly validTo: string | null;
}

// prettier-ignore
export const guardianshipTypes: readonly GuardianshipType[] = [
  { code: '後見', name: '成年後見', law: '民法7条・859条', comprehensive: true, validFrom: '2000-04-01', validTo: null },
  { code: '保佐', name: '保佐', law: '民法11条・13条・876条の4', comprehensive: false, validFrom: '2000-04-01', validTo: null },
  { code: '補助', name: '補助', law: '民法15条・17条・876条の9', comprehensive: false, validFrom: '2000-04-01', validTo: null },
  { code: '任意後見', name: '任意後見', law: '任意後見契約に関する法律2条・4条', comprehensive: false, validFrom: '2000-04-01', validTo: null },
];

/** Null where the ledger names a type that is not in the table. */
export const readGuardianshipType = (text: string): GuardianshipType | null =>
  guardianshipTypes.find(({ code }) => code === text.trim()) ?? null;
