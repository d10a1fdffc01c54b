import { isAgencyCode, type AgencyCode } from '@kasane/policy/tables/agencies';
import { GraphQLError } from 'graphql';
import {
  createTokenVerifier,
  type TokenVerifierOptions,
  type VerifiedToken,
} from '../../auth/verify-token.js';
import { RegistryError, type RegistryErrorCode } from '../registry-errors.js';

/** The program that calls: a department's, or the information officer's. */
export interface Caller {
  /** The client's id at its issuer, `sub`, as it is called here (auth/trusted-issuers.ts). */
  readonly id: string;
  readonly agency: AgencyCode;
  /**
   * PUBLISHER: brings and takes its own department's subgraphs. APPROVER: lets a label be weakened,
   * and publishes nothing, so that one client alone can never do both. READER: looks.
   */
  readonly role: 'PUBLISHER' | 'APPROVER' | 'READER';
}

export type ReadCaller = (authorizationHeader: string | undefined) => Promise<Caller>;

/** @throws RegistryError for whoever is not let in (OIDC client credentials, RFC 6749 §4.4). */
export function createCallerReader(options: TokenVerifierOptions): ReadCaller {
  const verify = createTokenVerifier(options);
  return async (header) => {
    const verified = await verify(header).catch((cause: unknown) => {
      throw refused(cause);
    });
    return callerOf(verified);
  };
}

function callerOf({ claims, id }: VerifiedToken): Caller {
  const { sub, agency, registry_role: role } = claims;
  if (sub === undefined || sub === '' || !isAgencyCode(agency)) {
    throw new RegistryError('MISSING_CLAIM');
  }
  return { id, agency, role: role === 'PUBLISHER' || role === 'APPROVER' ? role : 'READER' };
}

/** What the verifier says in the gateway's codes, in ours. */
const codes: ReadonlyMap<unknown, RegistryErrorCode> = new Map<unknown, RegistryErrorCode>([
  ['MISSING_TOKEN', 'MISSING_TOKEN'],
  ['MISSING_CLAIM', 'MISSING_CLAIM'],
  ['ISSUER_UNAVAILABLE', 'ISSUER_UNAVAILABLE'],
]);

const refused = (cause: unknown): unknown =>
  cause instanceof GraphQLError
    ? new RegistryError(codes.get(cause.extensions['code']) ?? 'INVALID_TOKEN')
    : cause;
