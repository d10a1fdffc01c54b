import type { Authorization } from '../records/authorization.js';
import { categories, PERSON_REFERENCE } from '../tables/categories.js';
import { hasCategory, type CategoryMask } from './category-mask.js';
import type { Decision } from './question.js';

/** Why something is permitted; the ledger keeps it. */
export type Permit = Extract<Decision, { readonly kind: 'permit' }>;

/** What one record opens to the reader about one person, whatever prohibits being taken out. */
export interface Opening {
  readonly permit: Permit;
  readonly categories: CategoryMask;
  /** Coordinates it opens singly, with the categories a field so opened may have. */
  readonly coordinates: Authorization['fields'];
  readonly byField: CategoryMask;
}

/** What is permitted about one person: whole categories, and single fields besides. */
export interface SubjectMask {
  readonly categories: CategoryMask;
  /** In the order of evaluation: the first that opens something is the ground for it. */
  readonly openings: readonly Opening[];
  /** Every coordinate a record names, in the order of the records, where one of them opens any. */
  readonly coordinates: readonly string[];
  /** What rests on no record: category → duty. It counts after every opening. */
  readonly standing: ReadonlyMap<string, Permit>;
  /**
   * D-1 keeps every ground there is from telling where the person is. Then no record of somebody else
   * may tell it either.
   */
  readonly placeHidden: boolean;
}

export const permitsCategory = (mask: SubjectMask, category: string): boolean =>
  hasCategory(mask.categories, category);

/** Whether a field of this category is permitted, by its category or by its coordinate. */
export const permitsField = (mask: SubjectMask, category: string, coordinate: string): boolean =>
  permitsCategory(mask, category) ||
  mask.openings.some((opening) => opensField(opening, category, coordinate));

const opensField = (
  { coordinates, byField }: Opening,
  category: string,
  coordinate: string,
): boolean => coordinates.includes(coordinate) && hasCategory(byField, category);

/**
 * The ground on which the category is permitted, as `decide` names it; undefined where it isn't.
 * A reference rests on the first other category that is permitted, or else on the first field.
 */
export function groundFor(mask: SubjectMask, category: string): Permit | undefined {
  if (!permitsCategory(mask, category)) return undefined;
  if (category !== PERSON_REFERENCE) {
    const opening = mask.openings.find((one) => hasCategory(one.categories, category));
    return opening?.permit ?? mask.standing.get(category);
  }
  const others = categories.filter(({ code }) => code !== PERSON_REFERENCE);
  const first = others.find(({ code }) => permitsCategory(mask, code));
  if (first !== undefined) return groundFor(mask, first.code);
  for (const field of mask.coordinates) {
    for (const { code } of others) {
      const permit = groundForField(mask, code, field);
      if (permit !== undefined) return permit;
    }
  }
  return undefined;
}

/** The ground on which a field of the category is permitted, by either. */
export function groundForField(
  mask: SubjectMask,
  category: string,
  coordinate: string,
): Permit | undefined {
  const opening = mask.openings.find(
    (one) => hasCategory(one.categories, category) || opensField(one, category, coordinate),
  );
  if (opening !== undefined) return opening.permit;
  return permitsCategory(mask, category) ? mask.standing.get(category) : undefined;
}
