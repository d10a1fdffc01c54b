import { schemaNameOf } from '@kasane/db/systems';
import { keyColumn, LINE } from '../database/wrapped-schema.js';
import { publishedColumns, type Review, type ReviewColumn } from '../review/review.js';

/** A column of the entity: a published one, or one that only orders or links. */
export interface Property {
  readonly property: string;
  readonly column: string;
  readonly type: 'text' | 'int';
}

/** Properties that are no fields; no field may be called so. */
export const PERSON_KEY = 'personKey';
export const SOURCE_ORDER = 'sourceOrder';

/** What the files of one project call things. */
export interface Words {
  readonly review: Review;
  readonly schema: string;
  /** `PublicHousing`: the GraphQL type and the entity. */
  readonly type: string;
  /** `publicHousing`: the field of `Person` and the record spec. */
  readonly field: string;
  /** `public-housing`: the file of the entity. */
  readonly file: string;
  readonly published: readonly (ReviewColumn & { readonly field: string })[];
  readonly properties: readonly Property[];
  /** Property of the local key, and of the order. */
  readonly key: string;
  readonly order: string;
}

/** @param review without problems (find-problems.ts) */
export function wordsOf(review: Review): Words {
  const { type, field } = review.record;
  const published = publishedColumns(review).map((column) => ({
    ...column,
    field: column.field ?? '',
  }));
  const properties: Property[] = published.map((column) => ({
    property: column.field,
    column: column.column,
    type: 'text',
  }));
  const propertyOf = (column: string, otherwise: Property): string => {
    const known = properties.find((property) => property.column === column);
    if (known === undefined) properties.unshift(otherwise);
    return (known ?? otherwise).property;
  };
  const column = keyColumn(review);
  const key = propertyOf(column, { property: PERSON_KEY, column, type: 'text' });
  const order =
    review.source.kind === 'FILE'
      ? propertyOf(LINE, { property: SOURCE_ORDER, column: LINE, type: 'int' })
      : propertyOf(review.source.order, {
          property: SOURCE_ORDER,
          column: review.source.order,
          type: 'text',
        });
  return {
    review,
    schema: schemaNameOf(review.name),
    type,
    field,
    file: type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase(),
    published,
    properties,
    key,
    order,
  };
}

/** Name of the enum of a code column: `PublicHousingKind`. */
export const enumName = ({ type }: Words, field: string): string =>
  type + field.charAt(0).toUpperCase() + field.slice(1);

/** Name of the code table of a column: `kindCodes`. */
export const codesName = (field: string): string => `${field}Codes`;

/** Text of a program's string literal. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Text inside a comment or a block string of a schema; neither may end there. */
export const commentText = (text: string): string =>
  text.replaceAll('*/', '* /').replaceAll('"""', "'''").replace(/\s+/g, ' ').trim();
