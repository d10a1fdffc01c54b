import { createHash, createPublicKey, randomUUID, sign, type KeyObject } from 'node:crypto';
import {
  GRANT_ALGORITHM,
  GRANT_ISSUER,
  GRANT_LIFE,
  GRANT_TYPE,
  type GrantClaims,
  type GrantViewer,
  type Scope,
} from './grant.js';
import { keyId } from './key-id.js';

export interface GrantSignerOptions {
  /** Ed25519 private key. */
  readonly key: KeyObject;
  readonly issuer?: string;
  readonly now?: () => Date;
}

export interface GrantRequest extends Scope {
  /** Name of the subgraph. */
  readonly audience: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: GrantViewer;
  readonly purpose: GrantClaims['purpose'];
}

/** Send `body` as it is, with `token` in the header `x-kasane-grant`; another byte ends the grant. */
export interface GrantedRequest {
  readonly body: string;
  readonly token: string;
  readonly jti: string;
}

export interface GrantSigner {
  readonly sign: (request: GrantRequest) => GrantedRequest;
}

/** Writes the body of a request to one subgraph and the grant that fits it, and only it. */
export function createGrantSigner({
  key,
  issuer = GRANT_ISSUER,
  now = () => new Date(),
}: GrantSignerOptions): GrantSigner {
  const header = encode({
    alg: GRANT_ALGORITHM,
    typ: GRANT_TYPE,
    kid: keyId(createPublicKey(key)),
  });
  return {
    sign: ({ audience, query, variables, viewer, purpose, subjects, visible }) => {
      const body = JSON.stringify({
        query,
        variables,
        extensions: { kasane: { subjects, visible } },
      });
      const { id, agency, role, person } = viewer;
      const jti = randomUUID();
      const iat = Math.floor(now().getTime() / 1000);
      const claims: GrantClaims = {
        iss: issuer,
        aud: audience,
        iat,
        exp: iat + GRANT_LIFE,
        jti,
        body: createHash('sha256').update(body).digest('base64url'),
        viewer: { id, agency, role, ...(person === undefined ? {} : { person }) },
        purpose,
      };
      const signed = `${header}.${encode(claims)}`;
      return {
        body,
        jti,
        token: `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`,
      };
    },
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
