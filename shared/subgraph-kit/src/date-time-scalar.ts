import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment in ISO 8601 with its offset. One without an offset is refused: whose clock was it? */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : readMoment(value)).toISOString(),
  parseValue: readMoment,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw badMoment();
    return readMoment(node.value);
  },
});

function readMoment(value: unknown): Date {
  if (typeof value !== 'string' || !ISO.test(value)) throw badMoment();
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) throw badMoment();
  return moment;
}

const badMoment = () =>
  new GraphQLError('時刻は時差つきの ISO 8601 (例: 2026-10-01T09:00:00+09:00) で書いてください。', {
    extensions: { code: 'BAD_MOMENT' },
  });
