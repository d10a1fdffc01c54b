import { readReader, type Reader } from './reader.js';
import { createTokenVerifier, type TokenVerifierOptions } from './verify-token.js';

export type Authenticate = (authorizationHeader: string | undefined) => Promise<Reader>;

/**
 * Makes the function that turns an `Authorization` header into a reader, or throws one of
 * auth-error.ts.
 */
export function createAuthenticator(options: TokenVerifierOptions): Authenticate {
  const verify = createTokenVerifier(options);
  return async (header) => {
    const { claims, id } = await verify(header);
    return readReader(claims, id);
  };
}
