import { expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, type VariableDefinitionNode } from 'graphql';
import { readVariables } from './read-variables.js';

const schema = buildSchema('type Query { sum(of: [Int!]!): Int }');
const [operation] = parse('query ($of: [Int!]!) { sum(of: $of) }').definitions;
const declared: readonly VariableDefinitionNode[] =
  operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
const read = (of: readonly unknown[]) => {
  const { coerced, errors } = readVariables(schema, declared, { of });
  return { coerced, errors: errors?.map(({ message }) => message) };
};
const wrong = (length: number) => Array.from({ length }, () => 'x');
const wrongAt = (at: number) =>
  `Variable "$of" got invalid value "x" at "of[${String(at)}]"; Int cannot represent non-integer value: "x"`;

it('says of 20,000 wrong values the first, and that there are others (leaks.md 35)', () => {
  expect(read(wrong(20_000))).toEqual({
    coerced: undefined,
    errors: [
      ...Array.from({ length: 19 }, (_, at) => wrongAt(at)),
      'Variables are wrong in more places than these 19. The others are not listed.',
    ],
  });
});

it('says of a few all of them, and reads as many as are right', () => {
  expect(read([1, 'x', 'x'])).toEqual({ coerced: undefined, errors: [wrongAt(1), wrongAt(2)] });
  expect(read(wrong(19)).errors).toHaveLength(19);
  expect(read(wrong(19)).errors?.at(-1)).toBe(wrongAt(18));
  const right = Array.from({ length: 20_000 }, (_, at) => at);
  expect(read(right)).toEqual({ coerced: { of: right }, errors: undefined });
});
