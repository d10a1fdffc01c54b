import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.js';

/**
 * Refuses a document in which nothing can be run: an `operationName` that is not there, none where
 * there are several operations, or a kind of operation the graph does not offer. Left to the planner
 * it would be a failure of ours (500), which tells an attacker where we break (leaks.md 36).
 */
export const knownOperation: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, schema }) => {
        const kind = operation?.operation;
        if (kind !== undefined && schema.getRootType(kind)) return Promise.resolve();
        return Promise.reject(
          new GraphQLError(
            kind === undefined
              ? '実行する操作が決まりません。operationName に、文書の中にある操作の名前を指定してください。'
              : `${kind} はこの基盤では使えません。`,
            { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
          ),
        );
      },
    }),
};
