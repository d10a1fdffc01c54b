/**
 * S5: where a child of a family under DV等支援措置 goes to school or nursery is never served, to nobody
 * (domain.md §2.2 D-1). One marked row keeps the whole history back, and what is left is the same
 * as for a child who goes nowhere. Only a plain `0` lets a row pass.
 */
export const servable = <T extends { readonly suppressed: string }>(
  rows: readonly T[],
): readonly T[] => (rows.every(({ suppressed }) => suppressed === '0') ? rows : []);
