import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis, type BasisCode } from '@kasane/policy/tables/bases';
import {
  findCategory,
  PERSON_REFERENCE,
  type CategoryCode,
} from '@kasane/policy/tables/categories';
import type { Problems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface ScopeInput {
  readonly categories: readonly string[];
  readonly fields?: readonly string[] | null;
  readonly exclusions?: readonly string[] | null;
}

export interface Scope {
  readonly categories: readonly CategoryCode[];
  readonly fields: readonly string[];
  readonly exclusions: readonly CategoryCode[];
}

const COORDINATE = /^[A-Z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

/** Whether a text has the form of a field's coordinate, such as `Person.careCertifications`. */
export const isCoordinate = (text: string): boolean => COORDINATE.test(text);

/**
 * What a record opens: categories of the table that its basis may open at all, and fields. A consent
 * alone may do nothing but refuse (leaks.md 27).
 */
export function checkScope(input: ScopeInput, basis: BasisCode, problems: Problems): Scope {
  const { categories, fields, exclusions } = {
    categories: unique(input.categories),
    fields: unique(input.fields ?? []),
    exclusions: unique(input.exclusions ?? []),
  };
  const refuses = basis === 'LB-01' && exclusions.length > 0;
  if (categories.length + fields.length === 0 && !refuses) {
    problems.add('input.categories', 'EMPTY_SCOPE');
  }
  const { opens = [], opensWithNote = [], holders = null } = findBasis(basis) ?? {};
  const openable: readonly string[] = [...opens, ...opensWithNote];
  const isHeld = (holder: AgencyCode): boolean => holders === null || holders.includes(holder);
  categories.forEach((code, at) => {
    const place = `input.categories[${String(at)}]`;
    const category = findCategory(code);
    if (category === undefined || code === PERSON_REFERENCE) {
      problems.add(place, 'UNKNOWN_CATEGORY');
    } else if (!openable.includes(category.sensitivity) || !isHeld(category.holder)) {
      problems.add(place, 'CATEGORY_NOT_ON_BASIS');
    }
  });
  exclusions.forEach((code, at) => {
    if (findCategory(code) !== undefined) return;
    problems.add(`input.exclusions[${String(at)}]`, 'UNKNOWN_CATEGORY');
  });
  fields.forEach((field, at) => {
    if (!isCoordinate(field)) problems.add(`input.fields[${String(at)}]`, 'BAD_COORDINATE');
  });
  return {
    categories: categories as CategoryCode[],
    fields,
    exclusions: exclusions as CategoryCode[],
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
