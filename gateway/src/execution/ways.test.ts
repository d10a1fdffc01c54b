import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createDepartments } from './example-departments.js';
import { readWays } from './ways.js';

const supergraph = Supergraph.build(createDepartments().supergraphSdl);
const planner = new QueryPlanner(supergraph);
const schema = supergraph.schema.toGraphQLJSSchema();

/** `department: way` of every fetch, in the order of the plan. */
function waysOf(query: string): readonly string[] {
  const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
  const { node } = planner.buildQueryPlan(operation);
  if (node === undefined || node.kind === 'Subscription') throw new Error('nothing is planned');
  return [...readWays(node, schema)].map(([{ serviceName }, way]) =>
    `${serviceName}: ${way.map((step) => step.join('|')).join(' ')}`.trim(),
  );
}

describe('the way to a fetch', () => {
  it.each([
    ['is empty at the root', '{ count }', ['homes:']],
    [
      'is of fields, whatever they are called',
      '{ a: home(id: "1") { b: members { c: level } } }',
      ['homes:', 'care: Query.home Home.members'],
    ],
    [
      'leads through fragments and lists of lists',
      '{ ...Homes } fragment Homes on Query { homes { rooms { ... { door { main { level } } } } } }',
      ['homes:', 'care: Query.homes Home.rooms Room.door Home.main'],
    ],
    [
      'is that of what only a derived field needs, too',
      '{ homes { alert } }',
      ['homes:', 'care: Query.homes Home.members', 'care: Query.homes'],
    ],
    [
      'goes on from what another fetch brought',
      '{ homes { main { carers { trusted } } } }',
      ['homes:', 'care: Query.homes Home.main', 'reviews: Query.homes Home.main Member.carers'],
    ],
    [
      'knows by which type of several it leads on',
      '{ ledger { at { ... on Member { carers { trusted } } } } }',
      ['money:', 'care: Query.ledger Entry.at', 'reviews: Query.ledger Entry.at Member.carers'],
    ],
  ])('%s', (_what, query, ways) => {
    expect(waysOf(query)).toEqual(ways);
  });
});
