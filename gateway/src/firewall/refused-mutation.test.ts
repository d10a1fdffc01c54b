import { describe, expect, it } from '@jest/globals';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { createFetchPlan } from './fetch-plan.js';

const labels = readLabels(
  parse(`${consentDirectivesSdl}
    type Query { areas: [String!]! @open }
    type Mutation {
      record(note: String): Receipt! @open
      move(id: ID!): Person @personal(category: "PERSON_REFERENCE")
      erase(id: ID!): Boolean
    }
    type Receipt @open { id: ID! }
    type Person @key(fields: "id") { id: ID! name: String @personal(category: "RESIDENT_NAME") }
  `),
);

const sent = (query: string) =>
  createFetchPlan(query, labels).prune('NONE')?.query.replace(/\s+/g, ' ');

describe('a mutation', () => {
  it('that is open is sent as it stands', () => {
    expect(sent('mutation ($note: String) { record(note: $note) { id } }')).toBe(
      'mutation ($note: String) { record(note: $note) { id } }',
    );
  });

  it('that would need a decision, or has no label, is never sent', () => {
    expect(sent('mutation { move(id: "1") { id name } }')).toBeUndefined();
    expect(sent('mutation { erase(id: "1") }')).toBeUndefined();
  });

  it('that is refused does not take an open one with it', () => {
    expect(sent('mutation { record { id } move(id: "1") { id } }')).toBe(
      'mutation { record { id } }',
    );
  });
});
