import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../request-context.js';
import type { UsageRecorder } from './usage-recorder.js';

/** A client's own name for itself: a word or two, and no place for anything else. */
const NAME = /^[A-Za-z0-9][\w ./@-]{0,63}$/;

const clientName = (header: string | undefined): string =>
  header !== undefined && NAME.test(header) ? header : '';

/**
 * Counts the operations that were executed, by client (`apollographql-client-name`, `-version`),
 * agency, role and purpose. What was refused before is nobody's use of anything.
 */
export const usagePlugin = (
  recorder: Pick<UsageRecorder, 'record'>,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: ({ source, operationName, request, contextValue }) => {
        const { viewer, purpose } = contextValue;
        recorder.record({
          source,
          name: operationName?.slice(0, 200) ?? null,
          client: clientName(request.http?.headers.get('apollographql-client-name')),
          clientVersion: clientName(request.http?.headers.get('apollographql-client-version')),
          agency: viewer.agency,
          role: viewer.role,
          purpose,
        });
        return Promise.resolve();
      },
    }),
});
