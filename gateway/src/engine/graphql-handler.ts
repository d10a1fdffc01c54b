import { HeaderMap } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import type { RequestContext } from '../request-context.js';
import type { CurrentEngine } from './current-engine.js';

export interface GraphqlHandlerOptions {
  readonly current: CurrentEngine;
  readonly context: (request: Request) => Promise<RequestContext>;
}

/**
 * Hands a request whose body has been read to the engine of the moment. The engine is held until the
 * operation has ended, not until the client has its answer: who hangs up in the middle of a mutation
 * leaves it running.
 */
export const graphqlHandler =
  ({ current, context }: GraphqlHandlerOptions): RequestHandler =>
  async (request, response) => {
    const answer = await current.use((engine) =>
      engine.answer(
        {
          method: request.method.toUpperCase(),
          headers: headersOf(request),
          search: request.url.replace(/^[^?]*/, ''),
          body: request.body as unknown,
        },
        () => context(request),
      ),
    );
    // What follows the first part of an answer has been written down nowhere (ledger-plugin.ts).
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts');
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.status(answer.status ?? 200).send(answer.body.string);
  };

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
