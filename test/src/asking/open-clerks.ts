import { startReaderIssuer, type Reader } from '../twins/world/reader-issuer.js';
import { startGateway } from '../stack/start-gateway.js';
import { stack } from '../stack/running-stack.js';
import { post, type Reply } from './ask.js';

export interface Clerks {
  /** Asks as somebody of whom the demo's issuer knows nothing, over HTTP, as a frontend does. */
  readonly ask: (question: {
    readonly as: Reader;
    readonly purpose: string;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }) => Promise<Reply>;
  readonly stop: () => Promise<void>;
}

/**
 * Staff who are people of this city, too: a gateway of the stack that also trusts an issuer whose
 * tokens say so, which those of the demo's staff never do.
 */
export async function openClerks(): Promise<Clerks> {
  const issuer = await startReaderIssuer();
  const gateway = await startGateway({ stack, issuers: `clerks=${issuer.url}` });
  return {
    ask: async ({ as, purpose, query, variables = {} }) =>
      post({
        at: gateway.url,
        body: JSON.stringify({ query, variables }),
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await issuer.tokenOf(as)}`,
          'x-kasane-purpose': purpose,
        },
      }),
    stop: async () => {
      await gateway.stop();
      await issuer.stop();
    },
  };
}
