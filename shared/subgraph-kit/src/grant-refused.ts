import { GraphQLError } from 'graphql';

/**
 * Whoever sends a grant asks as the gateway: nulls would tell it that there are no records, and a
 * clock or a key that is out of step would become a finding. The same whatever was asked about whom.
 */
export const grantRefused = (): GraphQLError =>
  new GraphQLError('許可証 (x-kasane-grant) を確かめられないため、お答えできません。', {
    extensions: { code: 'GRANT_REFUSED', http: { status: 403 } },
  });
