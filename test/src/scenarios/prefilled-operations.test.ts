import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { OperationTypeNode, getOperationAST, parse, validate } from 'graphql';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { apiSchema } from '../stack/api-schema.js';
import { ask } from '../stack/ask.js';
import { person, stack } from '../stack/running-stack.js';
import { saysAnything } from '../stack/says-anything.js';

interface Prefilled {
  readonly key: string;
  readonly query: string;
  readonly variables: string;
}

const { operations } = (await (await fetch(`${stack.gateway}/graphiql/config.json`)).json()) as {
  readonly operations: readonly Prefilled[];
};

const variablesOf = ({ variables }: Prefilled) =>
  JSON.parse(variables === '' ? '{}' : variables) as Record<string, unknown>;

/** Whose question it is, where it is not the coordinator's. */
const readers: Readonly<Record<string, DemoStaffKey>> = { disclosures: 'resident' };

/** Mutations would leave records behind that other scenarios meet; the-story.test.ts runs them. */
const queries = operations
  .filter(({ query }) => getOperationAST(parse(query))?.operation === OperationTypeNode.QUERY)
  .map((operation) => [operation.key, operation] as const);

/** What each root field says to a reader who may know of nobody. */
const nothing: Readonly<Record<string, unknown>> = {
  household: null,
  person: null,
  me: null,
  meetings: [],
  meetingDuties: [],
  searchPeople: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
};

const folder = new URL('operations/', import.meta.resolve('@kasane/gateway/graphiql/operations'));

describe('the operations GraphiQL opens with', () => {
  // A resident's list of who looked is empty until somebody has.
  beforeAll(() =>
    ask({
      as: 'coordinator',
      query: 'query ($id: ID!) { person(id: $id) { name } }',
      variables: { id: person('kashiwagi-mother') },
    }),
  );

  it('are all the files there are', () => {
    const files = readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.graphql'));
    expect(operations.map(({ key }) => key)).toEqual(
      files.sort().map((file) => file.replace(/^\d+-|\.graphql$/g, '')),
    );
    for (const file of files) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      expect([file, validate(apiSchema, parse(text))]).toEqual([file, []]);
    }
  });

  it.each(queries)(
    '%s is valid and shows the reader it is for something',
    async (key, operation) => {
      const variables = variablesOf(operation);
      expect(Object.values(variables)).not.toContain('');
      const { status, body } = await ask({
        as: readers[key] ?? 'coordinator',
        query: operation.query,
        variables,
      });
      expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
      expect(saysAnything(body.data)).toBe(true);
    },
  );

  it.each(queries)('%s shows the analyst no value about anybody', async (_key, operation) => {
    const variables = variablesOf(operation);
    const { body } = await ask({ as: 'analyst', query: operation.query, variables });
    // Places and the plan say nothing about anybody, and access is about the reader's own rights.
    const open = ['places', 'access', 'welfarePlans', 'matchPlaces', 'meetingRules'];
    const people = Object.fromEntries(
      Object.entries(body.data ?? {}).filter(([field]) => !open.includes(field)),
    );
    expect(body.errors).toBeUndefined();
    expect(people).toEqual(
      Object.fromEntries(Object.keys(people).map((field) => [field, nothing[field]])),
    );
  });
});
