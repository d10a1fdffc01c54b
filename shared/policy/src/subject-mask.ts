import { hasCategory, type CategoryMask } from './category-mask.js';

/** What is permitted about one person: whole categories, and single fields besides. */
export interface SubjectMask extends CategoryMask {
  /** Coordinates a record opens singly, with the categories a field so opened may have. */
  readonly fields: readonly (CategoryMask & { readonly coordinates: readonly string[] })[];
}

export const permitsCategory = (mask: SubjectMask, category: string): boolean =>
  hasCategory(mask, category);

/** Whether a field of this category is permitted, by its category or by its coordinate. */
export const permitsField = (mask: SubjectMask, category: string, coordinate: string): boolean =>
  hasCategory(mask, category) ||
  mask.fields.some(
    (opened) => opened.coordinates.includes(coordinate) && hasCategory(opened, category),
  );
