import { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  executeSync,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  print,
  validate,
  visit,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { createDepartments, type Departments } from './example-departments.js';
import { createFederation, type Federation } from './create-federation.js';
import { operationsOf } from './operations-at-random.js';
import type { Fetched, PlannedFetch } from './run.js';
import { NOTHING_ELSE, settleConditions } from './settle-conditions.js';

let seed = 0;

function ignore(): void {
  // Nobody reads the log of a test.
}

type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answered>;

interface Answered {
  readonly data: unknown;
  readonly errors: readonly string[] | undefined;
  readonly faults: number;
  readonly fetches: readonly string[];
}

/** A server before a gateway over these departments, and what it asked of them for one answer. */
async function serve(
  create: (source: (name: string) => (fetch: PlannedFetch) => Promise<Fetched>) => Federation,
  { source }: Departments,
): Promise<Ask> {
  let fetches: string[] = [];
  const gateway = create((name) => {
    const fetch = source(name, () => seed);
    return (sent) => {
      const { query, variables } = sent;
      fetches.push(`${name} ${JSON.stringify({ query, variables })}`);
      return fetch(sent, undefined);
    };
  });
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
  await server.start();
  return async (query, variables) => {
    fetches = [];
    const { body } = await server.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error(body.kind);
    const { data, errors, extensions } = body.singleResult;
    const faults = extensions?.['valueCompletion'];
    return {
      // The order of keys is the specification's, and sometimes another than Apollo's.
      data: data ?? null,
      errors: errors?.map(({ message }) => message).sort(),
      faults: Array.isArray(faults) ? faults.length : 0,
      fetches: fetches.sort(),
    };
  };
}

const serveApollo = (departments: Departments) =>
  serve(
    (source) =>
      new ApolloGateway({
        supergraphSdl: departments.supergraphSdl,
        logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        buildService: ({ name }) => {
          const fetch = source(name);
          return {
            process: async ({ request: { query = '', variables = {} } }) => {
              const { data, errors } = await fetch({ query, variables, handsOn: true, way: [] });
              return { data, ...(errors.length === 0 ? {} : { errors: [...errors] }) };
            },
          };
        },
      }),
    departments,
  );

const serveOurs = (departments: Departments) =>
  serve(
    (source) =>
      createFederation({
        supergraphSdl: departments.supergraphSdl,
        sourceFor: ({ name }) => source(name),
        log: ignore,
      }),
    departments,
  );

/**
 * The question of one who leaves out what a condition leaves out; undefined where nothing is left in
 * some place, and Apollo says null of what is there (https://spec.graphql.org/October2021/#sec-Executing-Selection-Sets).
 */
function withoutConditions(query: string, { yes }: { readonly yes: boolean }): string | undefined {
  const document = settleConditions(parse(query), { yes, no: false });
  const used = new Set<string>();
  const emptied: FieldNode[] = [];
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
    Field: (field) => {
      if (field === NOTHING_ELSE) emptied.push(field);
    },
  });
  if (emptied.length > 0) return undefined;
  return print(
    visit(document, {
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
    }),
  );
}

/** What `graphql` answers where every field has a value and every list one. */
function keysOf(schema: GraphQLSchema, query: string, variableValues: Record<string, unknown>) {
  const valueOf = (type: GraphQLOutputType): unknown => {
    if (isNonNullType(type)) return valueOf(type.ofType);
    if (isListType(type)) return [valueOf(type.ofType)];
    return isEnumType(type) ? type.getValues()[0]?.name : isLeafType(type) ? 1 : {};
  };
  return executeSync({
    schema,
    document: parse(query),
    variableValues,
    fieldResolver: (_source, _arguments, _context, { returnType }) => valueOf(returnType),
    typeResolver: (_value, _context, _info, type) => schema.getPossibleTypes(type)[0]?.name,
  });
}

describe('our execution of plans', () => {
  it('answers what @apollo/gateway answers, by the fetches of one without conditions', async () => {
    const departments = createDepartments('reviews');
    const [theirs, ours] = await Promise.all([serveApollo(departments), serveOurs(departments)]);
    const schema = Supergraph.build(departments.supergraphSdl).apiSchema().toGraphQLJSSchema();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(operationsOf(schema), fc.nat(), fc.boolean(), async (query, at, yes) => {
        if (validate(schema, parse(query)).length > 0) return;
        seed = at;
        const variables = { yes, color: 'RED', id: '3' };
        const settled = withoutConditions(query, variables);
        if (settled === undefined) return;
        const { faults, ...expected } = await theirs(settled, variables);
        const { errors, ...answer } = await ours(query, variables);
        expect(answer).toEqual({ data: expected.data, fetches: expected.fetches, faults: 0 });
        // What breaks the schema is an extension there and an error here.
        if (expected.errors === undefined) expect(errors?.length ?? 0).toBe(faults);
        // Where an error stands Apollo says by the subgraph's path, of which nothing reaches us.
        else expect(errors).toEqual(expected.errors);
        answered += 1;
      }),
      { numRuns: Number(process.env['KASANE_PLANS'] ?? 200) },
    );
    expect(answered).toBeGreaterThan(60);
  });

  it('asks for what a condition leaves and for nothing else', () => {
    const { supergraphSdl } = createDepartments('reviews');
    const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
    fc.assert(
      fc.property(operationsOf(schema), fc.boolean(), (query, yes) => {
        if (validate(schema, parse(query)).length > 0) return;
        const variables = { yes, color: 'RED', id: '3' };
        const settled = withoutConditions(query, variables);
        if (settled === undefined) return;
        expect(settled).not.toMatch(/@(include|skip)/);
        expect(keysOf(schema, settled, variables)).toEqual(keysOf(schema, query, variables));
      }),
      { numRuns: 200 },
    );
  });

  const asked = (fetch: string) => [`homes ${JSON.stringify({ query: fetch, variables: {} })}`];

  it('asks of an object for nothing that stands under a condition that does not hold', async () => {
    const ours = await serveOurs(createDepartments());
    const query =
      'query ($more: Boolean = false) { sure { kind: __typename } ... @include(if: $more) { sure { id } } }';
    const sure = { kind: 'Home' };
    seed = 1;
    expect(await ours(query, {})).toMatchObject({
      data: { sure },
      fetches: asked('{sure{kind:__typename}}'),
    });
    const { data, fetches } = await ours(query, { more: true });
    expect(data).toEqual({ sure: { ...sure, id: expect.stringMatching(/./) } });
    expect(fetches).toEqual(asked('{sure{kind:__typename id}}'));
  });

  it('says that an object is there where nothing of it was asked for', async () => {
    const ours = await serveOurs(createDepartments());
    seed = 1;
    expect(await ours('{ sure { id @include(if: false) } }', {})).toMatchObject({
      data: { sure: {} },
      fetches: asked('{sure{__typename}}'),
    });
  });

  it('knows which place an entity is, where a department knows places alone', async () => {
    const ours = await serveOurs(createDepartments());
    seed = 547_847_343;
    const { data, errors } = await ours(
      '{ places { __typename stars ... on Park { title } } }',
      {},
    );
    expect({ data, errors }).toEqual({
      data: {
        places: [
          { __typename: 'Park', stars: 46, title: 'Park 4 title {} null' },
          { __typename: 'Park', stars: 83, title: 'Park 2 title {} null' },
          { __typename: 'Park', stars: 46, title: 'Park 4 title {} null' },
        ],
      },
    });
  });
});
