import { clientToken } from '../issuer/client-token.js';

export interface RegistryClientOptions {
  readonly registry: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}

export interface RegistryAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the registry as one of its clients; what it refuses is an answer, too. */
export type AskRegistry = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<RegistryAnswer>;

/** Signs in once and asks with that token, which is good for an hour. */
export async function signInToRegistry({
  registry,
  ...client
}: RegistryClientOptions): Promise<AskRegistry> {
  const token = await clientToken(client);
  return async (method, path, body) => {
    const response = await fetch(new URL(path, registry), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as RegistryAnswer['body'] };
  };
}
