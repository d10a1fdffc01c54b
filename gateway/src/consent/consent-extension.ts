import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.js';

/**
 * Withholding is normal life, not an error: the value is null, and `extensions.consent` says once
 * per person and category what was withheld, as a coarse code. What depends on the reader alone is
 * the same whether there is a value or not.
 */
export const consentExtension: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        const withheld = contextValue.withheld();
        if (response.body.kind === 'single' && withheld.length > 0) {
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            consent: withheld.map((entry) => ({ ...entry, code: 'NOT_PERMITTED' })),
          };
        }
        return Promise.resolve();
      },
    }),
};
