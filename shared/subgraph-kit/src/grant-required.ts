import { GraphQLError } from 'graphql';

/** A change without a grant, or under one that changed something already. */
export const grantRequired = (): GraphQLError =>
  new GraphQLError('この操作はゲートウェイを通して行ってください。', {
    extensions: { code: 'GRANT_REQUIRED' },
  });
