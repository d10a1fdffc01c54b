import { agencies, type AgencyCode } from '@kasane/policy/tables/agencies';

/** A program that signs in to the registry with a secret (OIDC client credentials). */
export interface RegistryClient {
  /** `sub` of its tokens. */
  readonly id: string;
  readonly agency: AgencyCode;
  /** The token's `registry_role` (gateway/src/registry/callers/caller.ts). */
  readonly registryRole: 'PUBLISHER' | 'APPROVER';
}

/** Signs weakened labels for the whole city, and publishes nothing. */
export const APPROVING_CLIENT = 'registry-officer';

export const registryClientOf = (agency: AgencyCode): string => `registry-${agency}`;

/** One for each agency that keeps a system, and one that approves. */
export const registryClients: readonly RegistryClient[] = [
  ...agencies
    .filter(({ organ }) => organ !== 'CITIZEN')
    .map(({ code }) => ({
      id: registryClientOf(code),
      agency: code,
      registryRole: 'PUBLISHER' as const,
    })),
  { id: APPROVING_CLIENT, agency: 'audit', registryRole: 'APPROVER' },
];
