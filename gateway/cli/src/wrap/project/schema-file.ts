import { columnTypes } from '../guess/column-types.js';
import type { ReviewColumn } from '../review/review.js';
import { commentText, enumName, type Words } from './words.js';

/** `schema.graphql`: Japanese descriptions, nullable fields, one label each. */
export function schemaFile(words: Words): string {
  const { review, type, field, published } = words;
  return [
    `${describe('人。氏名・住所・世帯は住民記録から、その他の項目は各担当課から重ねられる')}
type Person @key(fields: "id") {
  ${describe('この基盤だけの識別子。宛名番号ではない')}
  id: ID!
  ${describe(`${review.title}。書き出された順`)}
  ${field}: [${type}!] ${label(review.record.category)}
}`,
    `${describe(`${review.title}の一件`)}
type ${type} {
${published.map((column) => `  ${describe(meaning(column))}\n  ${column.field}: ${scalarOf(words, column)} ${label(column.category)}`).join('\n')}
}`,
    ...published
      .filter((column) => column.type === 'CODE')
      .map(
        ({ field: property, description, values }) => `${describe(description)}
enum ${enumName(words, property)} {
${values.map(({ value, name }) => `  ${describe(name)}\n  ${value}`).join('\n')}
}`,
      ),
  ].join('\n\n');
}

const describe = (text: string): string => `"""\n${commentText(text)}\n"""`;
const label = (category: string | null): string => `@personal(category: "${category ?? ''}")`;

const meaning = ({ description, type }: ReviewColumn): string =>
  type === 'YEN' && !description.includes('円') ? `${description} (円)` : description;

export const scalarOf = (words: Words, { field, type }: ReviewColumn): string =>
  columnTypes.find(({ code }) => code === type)?.scalar ?? enumName(words, field ?? '');
