import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Reader {
  readonly id: string;
  readonly agency: string;
  readonly role: string;
  readonly person?: string;
}

export interface ReaderIssuer {
  readonly url: string;
  readonly tokenOf: (reader: Reader) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** An issuer that signs in whoever a search thinks up; both gateways trust it. */
export async function startReaderIssuer(): Promise<ReaderIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const document =
      request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` };
    response.end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    tokenOf: ({ id, ...claims }) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer(url)
        .setAudience('kasane')
        .setSubject(id)
        .setIssuedAt()
        .setExpirationTime('8h')
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
