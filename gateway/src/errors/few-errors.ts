import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.js';

/** Who corrects these will find out about the others. */
export const MOST_ERRORS = 20;

/**
 * Answers a request that could not be run with the first errors alone. A short document can be wrong
 * in a thousand places, and would get an answer a hundred times its length (leaks.md 35). Errors
 * beside data stay: each of them is about another place of the answer.
 */
export const fewErrors: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind !== 'single' || body.singleResult.data !== undefined)
          return Promise.resolve();
        const { errors } = body.singleResult;
        if (errors !== undefined) body.singleResult.errors = errors.slice(0, MOST_ERRORS);
        return Promise.resolve();
      },
    }),
};
