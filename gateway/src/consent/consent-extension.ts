import type { ApolloServerPlugin } from '@apollo/server';
import { remedyFor } from '@kasane/policy/decision/remedies';
import { SHOWN_TEXT } from '@kasane/policy/decision/refusals';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.js';

/** `x-kasane-withheld: errors` asks for what is withheld as coded errors, too. */
const WITHHELD_HEADER = 'x-kasane-withheld';

/**
 * Withholding is normal life, not an error: the value is null, and `extensions.consent` says once
 * per person and category what was withheld, as a coarse code, and what would open it. All of it
 * follows from who asks about whom and for what, never from whether there is a value.
 */
export const consentExtension: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response, contextValue }) => {
        const { viewer, purpose } = contextValue;
        const withheld = contextValue.withheld().map(({ subject, category }) => ({
          subject,
          category,
          code: 'NOT_PERMITTED',
          remedy: remedyFor(viewer, purpose, category),
        }));
        if (response.body.kind !== 'single' || withheld.length === 0) return Promise.resolve();
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, consent: withheld };
        if (request.http?.headers.get(WITHHELD_HEADER) === 'errors') {
          const errors = withheld.map((entry) =>
            new GraphQLError(SHOWN_TEXT, { extensions: { ...entry, code: 'WITHHELD' } }).toJSON(),
          );
          singleResult.errors = [...(singleResult.errors ?? []), ...errors];
        }
        return Promise.resolve();
      },
    }),
};
