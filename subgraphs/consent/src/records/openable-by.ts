import { findBasis, type BasisCode } from '@kasane/policy/tables/bases';
import { categories, PERSON_REFERENCE, type CategoryCode } from '@kasane/policy/tables/categories';

/** Every category a record on this basis may open without a note of its own. */
export function openableBy(basis: BasisCode): readonly CategoryCode[] {
  const opens: readonly string[] = findBasis(basis)?.opens ?? [];
  return categories
    .filter(({ code, sensitivity }) => code !== PERSON_REFERENCE && opens.includes(sensitivity))
    .map(({ code }) => code);
}
