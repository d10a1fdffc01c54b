import { GraphQLError } from 'graphql';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Checks an opaque id of the platform (`Person.id`, `Household.id`): a lower-case UUID.
 * @throws GraphQLError `MALFORMED_ID` that says what an id looks like.
 */
export function requireId(type: 'Person' | 'Household', value: unknown): string {
  if (typeof value === 'string' && UUID.test(value)) return value;
  throw new GraphQLError(
    `${type}.id の形が正しくありません。8-4-4-4-12 桁の小文字の16進数 (UUID) で指定してください。宛名番号や被保険者番号は id ではありません。`,
    { extensions: { code: 'MALFORMED_ID', type } },
  );
}
