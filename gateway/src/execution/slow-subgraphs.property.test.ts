import { setImmediate } from 'node:timers/promises';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { createFederation } from './create-federation.js';
import { createDepartments } from './example-departments.js';
import { operationsOf } from './operations-at-random.js';

const departments = createDepartments();
const names = ['homes', 'care', 'reviews', 'money'] as const;

/** For how many turns of the event loop each department keeps an answer to itself. */
const slowness = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.nat({ max: 4 })])) as Record<
    (typeof names)[number],
    fc.Arbitrary<number>
  >,
);

async function serve() {
  let seed = 0;
  let turns: Readonly<Record<string, number>> = {};
  const server = new ApolloServer({
    gateway: createFederation({
      supergraphSdl: departments.supergraphSdl,
      sourceFor: ({ name }) => {
        const source = departments.source(name, () => seed);
        return async (fetch, context) => {
          const answer = source(fetch, context);
          // A refusal is nobody's until the last turn; the runner took one for an error of its own.
          answer.catch(() => undefined);
          for (let turn = 0; turn < (turns[name] ?? 0); turn += 1) await setImmediate();
          return answer;
        };
      },
      log: () => undefined,
    }),
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  return async (query: string, at: number, slow: typeof turns) => {
    [seed, turns] = [at, slow];
    const variables = { yes: true, color: 'RED', id: '3' };
    const { body } = await server.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error(body.kind);
    return JSON.stringify(body.singleResult).replace(/"id":"[0-9a-f-]{36}"/g, '"id":"…"');
  };
}

describe('subgraphs of which some are slower', () => {
  it('answer what all of them answer at once, errors in their order too', async () => {
    const ask = await serve();
    const schema = Supergraph.build(departments.supergraphSdl).apiSchema().toGraphQLJSSchema();
    let withErrors = 0;
    await fc.assert(
      fc.asyncProperty(operationsOf(schema), fc.nat(), slowness, async (query, at, slow) => {
        if (validate(schema, parse(query)).length > 0) return;
        const answer = await ask(query, at, {});
        expect(await ask(query, at, slow)).toBe(answer);
        if (answer.includes('"errors"')) withErrors += 1;
      }),
      { numRuns: 300 },
    );
    expect(withErrors).toBeGreaterThan(25);
  }, 60_000);
});
