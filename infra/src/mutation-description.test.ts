import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';

/** Composition keeps one description of a type, from whichever subgraph: so all say the same. */
it('every room that records says the same of what a refused act leaves', () => {
  const said = ['consent', 'collaboration', 'community'].map((room) => {
    const file = new URL(`../../subgraphs/${room}/schema.graphql`, import.meta.url);
    return parse(readFileSync(file, 'utf8')).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
        ? [definition.description?.value]
        : [],
    );
  });
  expect(new Set(said.flat()).size).toBe(1);
  expect(said.flat()).toHaveLength(3);
  expect(said[0]?.[0]).toContain('refusedActs');
});
