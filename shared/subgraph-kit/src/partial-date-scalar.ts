import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const EDTF = /^(?:\d{4}|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?~?(?:\/.*)?$/;

/** `PartialDate`: resolvers return EDTF text (see @kasane/japanese/partial-date). */
export const partialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  serialize: check,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
});

function check(value: unknown): string {
  if (typeof value === 'string' && EDTF.test(value)) return value;
  throw new GraphQLError('日付は 1960-07-15 や 1960-07-XX (日不詳) の形で指定してください。', {
    extensions: { code: 'MALFORMED_DATE' },
  });
}
