import type { AgencyCode } from './agencies.js';
import { mayHold } from './custodies.js';

/**
 * Fields that one agency's subgraph works out from other departments' values, and with which right
 * it is handed them. Being handed is not holding (custodies.ts): the values are permitted to the
 * reader one by one before they are handed on, they answer this one request, and nothing of them is
 * kept. Which field, and which inputs, is named here, so that nobody else's field gets them.
 */
export interface Derivation {
  readonly department: AgencyCode;
  /** Coordinates of the fields that are worked out. */
  readonly fields: readonly string[];
  /** Holders whose categories may be handed to it. */
  readonly holders: readonly AgencyCode[];
  readonly citation: string;
}

export const derivations = [
  {
    department: 'multi-agency',
    fields: ['Household.findings', 'Person.findings'],
    holders: [
      ...(['household', 'elderly', 'disability', 'children', 'education'] as const),
      ...(['livelihood', 'reoffending', 'guardianship', 'community'] as const),
    ],
    citation:
      '社会福祉法106条の4第2項5号・個人情報保護法69条2項1号 (閲覧者に許された範囲で、保存しない)',
  },
] as const satisfies readonly Derivation[];

/** Whether a department may be handed values of a category to work out this field from. */
export function mayDeriveFrom(
  department: AgencyCode,
  coordinate: string,
  category: { readonly code: string; readonly holder: AgencyCode },
): boolean {
  return (
    mayHold(department, category.code) ||
    derivations.some(
      (derivation: Derivation) =>
        derivation.department === department &&
        derivation.fields.includes(coordinate) &&
        derivation.holders.includes(category.holder),
    )
  );
}
