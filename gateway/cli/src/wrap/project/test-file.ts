import { quoted, type Words } from './words.js';

/** `subgraph.test.ts`: what is shown under which category, and that an empty cell says nothing. */
export function testFile({ review, type, field, file, published, properties }: Words): string {
  const row = properties.map(
    ({ property, type: sql }) => `${property}: ${sql === 'int' ? '2' : "''"}`,
  );
  return `import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { ${type} } from './entities/${file}.js';
import { subgraph } from './subgraph.js';
import { to${type} } from './to-${file}.js';

const labels = readLabels(parse(subgraph.sdl));
const categoriesOf = (type: string) =>
  [...(labels.get(type)?.fields.values() ?? [])].map((f) => [f.field, f.category]);

describe(${quoted(`the ${review.name} subgraph`)}, () => {
  it('says these things about a person, each under the category somebody decided', () => {
    expect(categoriesOf('Person')).toEqual([
      ['id', undefined],
      [${quoted(field)}, ${quoted(review.record.category ?? '')}],
    ]);
    expect(categoriesOf(${quoted(type)})).toEqual([
${published.map((column) => `      [${quoted(column.field)}, ${quoted(column.category ?? '')}],`).join('\n')}
    ]);
  });

  it('takes an empty cell for unknown', () => {
    const empty = Object.assign(new ${type}(), { ${row.join(', ')} });
    expect(to${type}(empty)).toEqual({
${published.map((column) => `      ${column.field}: null,`).join('\n')}
    });
  });
});
`;
}
