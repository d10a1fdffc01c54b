import { buildSubgraphSchema } from '@apollo/subgraph';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import { createContext } from '@kasane/subgraph-kit/define-subgraph';
import { createFieldRules } from '@kasane/subgraph-kit/field-rules';
import { guardSchema } from '@kasane/subgraph-kit/guard-schema';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { allow, deny, shield } from 'graphql-shield';

/** Milliseconds of the processor for one fetch of 50 people and 8 labelled fields each. */
export interface WallCost {
  /** Nobody asks for a permission. */
  readonly none: number;
  /** Ours: shield's rules once for each list of the grant (judge-people.ts). */
  readonly ours: number;
  /** graphql-shield as its documentation sets it up, over the same rule tree. */
  readonly shield: number;
}

const PEOPLE = 50;
const FIELDS = 8;
const CATEGORY = 'ELDERLY_CARE_LEVEL';
const names = Array.from({ length: FIELDS }, (_field, at) => `field${String(at)}`);

const typeDefs = parse(`${consentDirectivesSdl}
  type Query { motto: String @open }
  type Person @key(fields: "id") {
    id: ID!
    ${names.map((name) => `${name}: String @personal(category: "${CATEGORY}")`).join('\n')}
  }`);
const people = Array.from({ length: PEOPLE }, (_person, at) => `person ${String(at)}`);
const document = parse(
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${names.join(' ')} } } }`,
);
const representations = people.map((id) => ({ __typename: 'Person', id }));

const context = () =>
  createContext(new Map(), {
    use: { jti: 'benchmark', until: new Date() },
    viewer: { id: 'benchmark', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
    purpose: 'MULTI_AGENCY_SUPPORT',
    scope: { subjects: [{ people, open: ['PERSON_REFERENCE', CATEGORY] }], visible: {} },
  });

const open = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Person: {
          __resolveReference: (person: object) => person,
          ...Object.fromEntries(names.map((name) => [name, () => name])),
        },
      },
    },
  ]);

/** All three in turn, so that none has the quieter machine; the median of each. */
export async function measureWalls(seconds: number): Promise<WallCost> {
  const labels = readLabels(typeDefs);
  const { tree } = createFieldRules(labels);
  const schemas = {
    none: open(),
    ours: guardSchema(open(), labels),
    shield: applyMiddleware(
      open(),
      shield(
        { Query: { '*': allow }, Person: tree['Person'] ?? {} },
        { fallbackRule: deny, allowExternalErrors: true },
      ).generate(open()),
    ) as GraphQLSchema,
  };
  const times = { none: [] as number[], ours: [] as number[], shield: [] as number[] };
  const keys = ['none', 'ours', 'shield'] as const;
  const until = performance.now() + seconds * 1_000;
  do {
    for (const key of keys) times[key].push(await timeOf(schemas[key]));
  } while (performance.now() < until);
  return { none: middle(times.none), ours: middle(times.ours), shield: middle(times.shield) };
}

async function timeOf(schema: GraphQLSchema): Promise<number> {
  const began = process.cpuUsage();
  const { data, errors } = await execute({
    ...{ schema, document, contextValue: context(), variableValues: { representations } },
  });
  const { user, system } = process.cpuUsage(began);
  const entities = (data?.['_entities'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const told = entities.flatMap((entity) => names.filter((name) => entity[name] === name));
  if (errors !== undefined || told.length !== PEOPLE * FIELDS) {
    throw new Error(`a wall that should let everything through did not: ${String(told.length)}`);
  }
  return (user + system) / 1_000;
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
