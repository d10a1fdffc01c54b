import { GRANT_KEYS_PATH } from '@kasane/grant/grant';
import type { Jwks } from '@kasane/grant/public-jwks';
import { Router } from 'express';

/** Seconds a subgraph may go on with the keys it has; an unknown one makes it ask at once. */
const MAX_AGE = 300;

/** Serves the public keys of grants (RFC 7517), for the subgraphs. */
export function grantKeysRouter(jwks: Jwks): Router {
  const router = Router();
  router.get(GRANT_KEYS_PATH, (_request, response) => {
    response
      .set('cache-control', `public, max-age=${String(MAX_AGE)}`)
      .type('application/jwk-set+json')
      .send(JSON.stringify(jwks));
  });
  return router;
}
