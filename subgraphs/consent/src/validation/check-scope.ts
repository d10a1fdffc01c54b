import { findBasis, type BasisCode } from '@kasane/policy/bases';
import { findCategory, PERSON_REFERENCE, type CategoryCode } from '@kasane/policy/categories';
import type { Problems } from './problems.js';

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

/** What a record opens: categories of the table that its basis may open at all, and fields. */
export function checkScope(input: ScopeInput, basis: BasisCode, problems: Problems): Scope {
  const { categories, fields, exclusions } = {
    categories: unique(input.categories),
    fields: unique(input.fields ?? []),
    exclusions: unique(input.exclusions ?? []),
  };
  if (categories.length + fields.length === 0) {
    problems.add('input.categories', '開く区分か項目を一つ以上選んでください。');
  }
  const { opens = [], opensWithNote = [], name = '' } = findBasis(basis) ?? {};
  const openable: readonly string[] = [...opens, ...opensWithNote];
  for (const code of categories) {
    const category = findCategory(code);
    if (category === undefined || code === PERSON_REFERENCE) {
      problems.add('input.categories', `「${code}」という区分はありません。`);
    } else if (!openable.includes(category.sensitivity)) {
      problems.add('input.categories', `「${category.name}」は、${name}では開けません。`);
    }
  }
  for (const code of exclusions) {
    if (findCategory(code) === undefined) {
      problems.add('input.exclusions', `「${code}」という区分はありません。`);
    }
  }
  for (const field of fields) {
    if (!COORDINATE.test(field)) {
      problems.add(
        'input.fields',
        `「${field}」は項目の座標ではありません。型.項目 の形 (例: Person.careCertifications) で書いてください。`,
      );
    }
  }
  return {
    categories: categories as CategoryCode[],
    fields,
    exclusions: exclusions as CategoryCode[],
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
