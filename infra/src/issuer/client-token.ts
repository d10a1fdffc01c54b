export interface ClientTokenOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}

/**
 * Signs a program in with its secret (RFC 6749 §4.4) and returns the access token for the registry.
 * @throws Error with the issuer's code where it refuses
 */
export async function clientToken({
  issuer,
  clientId,
  secret,
}: ClientTokenOptions): Promise<string> {
  const credentials = Buffer.from(
    `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`,
  ).toString('base64');
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: 'urn:kasane:registry',
    }),
  });
  const answer = (await response.json()) as { access_token?: unknown; error?: unknown };
  if (typeof answer.access_token === 'string') return answer.access_token;
  throw new Error(`発行者が ${clientId} にトークンを出しませんでした (${String(answer.error)})`);
}
