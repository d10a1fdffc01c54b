import type { Account, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { findDemoStaff } from './demo-staff.js';
import type { IssuerKeys } from './issuer-keys.js';
import type { ProviderLibrary } from './load-provider.js';
import { createMemoryAdapter } from './memory-adapter.js';
import { registryClients } from './registry-clients.js';
import { failurePage, pageHeaders } from './staff-page.js';

/** What access tokens are for: people's for the graph, programs' for the registry, nothing else. */
const RESOURCE = 'urn:kasane:graph';
const REGISTRY = 'urn:kasane:registry';
export const AUDIENCE = 'kasane';
const REGISTRY_AUDIENCE = 'kasane-registry';
export const SESSION_COOKIE = 'kasane_demo_session';
const HOUR = 60 * 60;

export interface ConfigurationOptions {
  readonly library: ProviderLibrary;
  readonly keys: IssuerKeys;
  /** Origins GraphiQL is served from; only they may call the token endpoint from a browser. */
  readonly gatewayOrigins: readonly string[];
  readonly redirectUris: readonly string[];
  /** `Person.id` of those who are residents, by staff key: the token's `person`. */
  readonly people: Readonly<Record<string, string>>;
  /** Secret of each client of registry-clients.ts; who has none here cannot sign in. */
  readonly clientSecrets: Readonly<Record<string, string>>;
}

/** oidc-provider's settings of the demo issuer. Every development default is replaced. */
export function providerConfiguration(options: ConfigurationOptions): Configuration {
  const { library, keys, gatewayOrigins, redirectUris, people, clientSecrets } = options;
  return {
    adapter: createMemoryAdapter(),
    jwks: { keys: [{ ...keys.signing, kty: 'EC' }] },
    cookies: {
      keys: [keys.cookie],
      // Cookies are not kept apart by port, so the names must not meet another local program's.
      names: {
        session: SESSION_COOKIE,
        interaction: 'kasane_demo_interaction',
        resume: 'kasane_demo_resume',
      },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clients: [
      publicClient('graphiql', 'web', redirectUris),
      publicClient('kasane-cli', 'native', ['http://127.0.0.1/signed-in']),
      ...registryClients.flatMap(({ id }) => {
        const secret = clientSecrets[id];
        return secret === undefined ? [] : [confidentialClient(id, secret)];
      }),
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: (_context, origin) => gatewayOrigins.includes(origin),
    findAccount: (_context, key) => Promise.resolve(accountOf(key)),
    extraTokenClaims: (_context, token) =>
      Promise.resolve(
        'accountId' in token ? claimsOf(token.accountId, people) : claimsOfClient(token.clientId),
      ),
    interactions: {
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    loadExistingGrant,
    renderError: (context, out) => {
      context.set({ ...pageHeaders });
      context.body = failurePage(`${out.error}: ${out.error_description ?? ''}`);
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client) => resourceOf(client.clientId),
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource, client) => {
          // A department's program is no reader of the graph, and a reader publishes nothing.
          if (resource !== resourceOf(client.clientId)) throw new library.errors.InvalidTarget();
          return {
            ...(resource === REGISTRY
              ? { audience: REGISTRY_AUDIENCE, scope: 'registry' }
              : { audience: AUDIENCE, scope: 'graph' }),
            accessTokenTTL: HOUR,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      Interaction: 10 * 60,
      Session: HOUR,
      Grant: HOUR,
    },
  };
}

function publicClient(
  id: 'graphiql' | 'kasane-cli',
  type: 'web' | 'native',
  redirectUris: readonly string[],
) {
  return {
    client_id: id,
    application_type: type,
    redirect_uris: [...redirectUris],
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  };
}

function confidentialClient(id: string, secret: string) {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic' as const,
    grant_types: ['client_credentials'],
    response_types: [],
  };
}

const resourceOf = (clientId: string): string =>
  registryClients.some(({ id }) => id === clientId) ? REGISTRY : RESOURCE;

function claimsOfClient(clientId: string | undefined) {
  const client = registryClients.find(({ id }) => id === clientId);
  return client === undefined
    ? undefined
    : { agency: client.agency, registry_role: client.registryRole };
}

function accountOf(key: string): Account | undefined {
  if (findDemoStaff(key) === undefined) return undefined;
  return { accountId: key, claims: () => ({ sub: key }) };
}

function claimsOf(key: string, people: ConfigurationOptions['people']) {
  const staff = findDemoStaff(key);
  if (staff === undefined) return undefined;
  const { name, agency, role } = staff;
  const person = people[key];
  return { name, agency, role, ...(person === undefined ? {} : { person }) };
}

/** Both clients are the platform's own, so there is no consent of the signed-in person to ask for. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  const clientId = oidc.client?.clientId;
  const accountId = oidc.session?.accountId;
  if (clientId === undefined || accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, 'graph');
  await grant.save();
  return grant;
}
