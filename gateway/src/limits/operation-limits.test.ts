import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limitRules, operationLimits } from './operation-limits.js';

const schema = buildSchema(
  'type Query { person: Person } type Person { id: ID name: String kin: Person }',
);
const errors = (query: string) =>
  validate(schema, parse(query), limitRules).map((error) => error.message);
const times = (n: number, text: (at: number) => string) =>
  Array.from({ length: n }, (_, at) => text(at)).join(' ');

describe('limits of an operation', () => {
  it.each([
    [
      'aliases',
      operationLimits.aliases,
      (n: number) => `{ person { ${times(n, (i) => `a${String(i)}: name`)} } }`,
    ],
    [
      'root fields',
      operationLimits.rootFields,
      (n: number) => `{ ${times(n, () => 'person { id }')} }`,
    ],
    [
      'root fields in a fragment of a fragment',
      operationLimits.rootFields,
      (n: number) =>
        `{ ...a } fragment a on Query { ... on Query { ...b } } fragment b on Query { ${times(n, () => 'person { id }')} }`,
    ],
    [
      'directives',
      operationLimits.directives,
      (n: number) => `{ person { id ${times(n, () => '@skip(if: false)')} } }`,
    ],
  ])('%s: as many as allowed, and not one more', (_what, most, query) => {
    expect(errors(query(most))).toEqual([]);
    expect(errors(query(most + 1))).toHaveLength(1);
  });

  it('depth, hidden in fragments as well', () => {
    const nest = (n: number) => `${'kin { '.repeat(n)}id${' }'.repeat(n)}`;
    expect(errors(`{ person { ${nest(operationLimits.depth - 3)} } }`)).toEqual([]);
    expect(errors(`{ person { ${nest(operationLimits.depth + 1)} } }`)).toHaveLength(1);
    expect(
      errors(
        `{ person { ...a } } fragment a on Person { ${nest(10).replace('id', '...b')} } fragment b on Person { ${nest(12)} }`,
      ),
    ).toHaveLength(1);
  });

  it.each(['...F0', 'person { id }'])('counts forty doubling fragments once: end %s', (end) => {
    const began = performance.now();
    const fragments = times(
      40,
      (at) => `fragment F${String(at)} on Query { ...F${String(at + 1)} ...F${String(at + 1)} }`,
    );
    expect(errors(`{ ...F0 } ${fragments} fragment F40 on Query { ${end} }`)).not.toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each(['id: name', '__x: name', 'kasane_id: name'])('refuses the alias %s', (field) => {
    expect(errors(`{ person { ${field} } }`)).toHaveLength(1);
  });

  it.each(['id', 'id: id', 'a: id', 'n: name', '__typename'])('allows %s', (field) => {
    expect(errors(`{ person { ${field} } }`)).toEqual([]);
  });
});
