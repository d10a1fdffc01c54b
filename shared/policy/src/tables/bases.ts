import type { Basis } from './basis.js';
import { acts } from './bases/acts.js';
import { consentAndProvision } from './bases/consent-and-provision.js';
import { forums } from './bases/forums.js';
import { holdsOn } from './holds-on.js';

/** LB-01 to LB-24 of domain.md §2.3, and LB-25, which its §2.4 implies. */
export const bases = [...consentAndProvision, ...forums, ...acts] as const;

export type BasisCode = (typeof bases)[number]['code'];

const byCode: ReadonlyMap<string, Basis & { code: BasisCode }> = new Map(
  bases.map((basis) => [basis.code, basis]),
);

export const findBasis = (code: string): (Basis & { code: BasisCode }) | undefined =>
  byCode.get(code);

/** The basis with this code, where it permits at all and is law at that moment. */
export function basisInForce(code: string, now: Date): (Basis & { code: BasisCode }) | undefined {
  const basis = byCode.get(code);
  return basis?.permits === true && holdsOn(basis, now) ? basis : undefined;
}
