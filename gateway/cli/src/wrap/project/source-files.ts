import { codesName, commentText, quoted, type Words } from './words.js';

/** The programs of a project, by path below it, each as ours write it; formatted afterwards. */
export function sourceFiles(words: Words): Readonly<Record<string, string>> {
  const { file, published } = words;
  return {
    'src/main.ts': MAIN,
    'src/subgraph.ts': subgraph(words),
    'src/entities.ts': `import { ${words.type} } from './entities/${file}.js';

/** Every table of the department that this subgraph reads. */
export const entities = [${words.type}];
`,
    [`src/entities/${file}.ts`]: entity(words),
    'src/records.ts': records(words),
    [`src/to-${file}.ts`]: reader(words),
    'src/resolvers.ts': resolvers(words),
    ...(published.some(({ type }) => type === 'CODE') ? { 'src/codes.ts': codes(words) } : {}),
  };
}

const MAIN = `import { runSubgraph } from '@kasane/subgraph-kit/run-subgraph';
import { subgraph } from './subgraph.js';

await runSubgraph(subgraph);
`;

const subgraph = ({
  review,
}: Words): string => `import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** ${commentText(review.title)}: wrapped by \`kasane subgraph wrap\`; what it shows was decided in wrap.yaml. */
export const subgraph = defineSubgraph({
  name: ${quoted(review.name)},
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { ${quoted(review.name)}: entities },
  resolvers,
});
`;

const entity = ({ review, schema, type, properties, order }: Words): string => {
  const columns = properties.map(({ property, column, type: sql }) => {
    const decorator = property === order ? 'PrimaryColumn' : 'Column';
    return `  @${decorator}({ name: ${quoted(column)}, type: '${sql}' })
  ${property}: ${sql === 'int' ? 'number' : 'string'};`;
  });
  const imported =
    properties.length > 1 ? 'Column, Entity, PrimaryColumn' : 'Entity, PrimaryColumn';
  return `import { ${imported} } from 'typeorm';

/** ${commentText(review.source.table)}: text as the department writes it. Columns left out are not in the table. */
@Entity({ schema: ${quoted(schema)}, name: ${quoted(review.source.table)} })
export class ${type} {
${columns.join('\n\n')}
}
`;
};

const records = ({
  review,
  type,
  file,
  field,
  key,
  order,
}: Words): string => `import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { ${type} } from './entities/${file}.js';

/** How a row belongs to a person: by the key the identity index has linked. */
export const ${field}: RecordSpec<${type}> = {
  entity: ${type},
  system: ${quoted(review.name)},
  key: ${quoted(key)},
  orderBy: [${quoted(order)}],
};
`;

const resolvers = ({
  review,
  type,
  field,
  file,
}: Words): string => `import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import * as records from './records.js';
import { to${type} } from './to-${file}.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    ${field}: async ({ id }, _arguments, { records: from }) =>
      (await from(${quoted(review.name)}).load(records.${field}, id)).map(to${type}),
  },
};
`;

/** How each type of column is read from a cell, and where its reader comes from. */
const readers = {
  DATE: { call: 'toEdtf', from: '@kasane/japanese/partial-date' },
  YEN: { call: 'intOf', from: '@kasane/subgraph-kit/cells' },
  INTEGER: { call: 'intOf', from: '@kasane/subgraph-kit/cells' },
  FLAG: { call: 'readFlag', from: '@kasane/japanese/read-flag' },
  PHONE: { call: 'textOf', from: '@kasane/subgraph-kit/cells' },
  TEXT: { call: 'textOf', from: '@kasane/subgraph-kit/cells' },
} as const;

function reader({ type, file, published }: Words): string {
  const used = new Map<string, Set<string>>();
  const lines = published.map(({ field, type: kind }) => {
    if (kind === 'CODE') {
      used.set('./codes.js', (used.get('./codes.js') ?? new Set()).add(codesName(field)));
      return `  ${field}: ${codesName(field)}.read(row.${field}.trim()),`;
    }
    const { call, from } = readers[kind];
    used.set(from, (used.get(from) ?? new Set()).add(call));
    return `  ${field}: ${call}(row.${field}),`;
  });
  const imports = [...used]
    .sort(([a], [b]) => place(a).localeCompare(place(b)))
    .map(([from, names]) => `import { ${[...names].sort().join(', ')} } from '${from}';`);
  return `${imports.join('\n')}
import type { ${type} } from './entities/${file}.js';

/** A row in the words of the graph. What cannot be read is null, never a guess. */
export const to${type} = (row: ${type}) => ({
${lines.join('\n')}
});
`;
}

/** Packages by name, then files of the project. */
const place = (from: string): string => (from.startsWith('.') ? `~${from}` : from);

const codes = ({ published }: Words): string => {
  const tables = published
    .filter(({ type }) => type === 'CODE')
    .map(
      ({ field, description, values }) => `/** ${commentText(description)} */
// prettier-ignore
export const ${codesName(field)} = codeTable([
${values.map(({ code, value, name }) => `  { code: ${quoted(code)}, value: ${quoted(value)}, name: ${quoted(name)}, validFrom: SINCE, validTo: null },`).join('\n')}
]);`,
    );
  return `import { codeTable } from '@kasane/subgraph-kit/coded';

/** An export does not tell since when a code has been given. */
const SINCE = '1900-01-01';

${tables.join('\n\n')}
`;
};
