/** One value of an enumeration that law or the city may end. */
export interface Choice {
  readonly value: string;
  /** 日本語, with the article it rests on where there is one */
  readonly name: string;
  readonly validFrom: string;
  /** Last day it could be chosen; null while it still can. */
  readonly validTo: string | null;
}

export interface Choices {
  /** The GraphQL enumeration it fills. */
  readonly type: string;
  readonly rows: readonly Choice[];
}

/** A table of choices. A row without dates holds since 社会福祉法106条の3 (2018-04-01) and goes on. */
export const choicesOf = (
  type: string,
  rows: readonly (readonly [value: string, name: string, validFrom?: string, validTo?: string])[],
): Choices => ({
  type,
  rows: rows.map(([value, name, validFrom = '2018-04-01', validTo = null]) => ({
    value,
    name,
    validFrom,
    validTo,
  })),
});
