import type { Config } from './config.js';

/** Where to sign in, as the gateway tells a page. */
export type SignInPlace = Pick<Config, 'issuer' | 'clientId' | 'scope'>;

/** A sign-in under way: kept while the browser is at the issuer (RFC 7636, RFC 6749 §10.12). */
interface Pending {
  readonly verifier: string;
  readonly state: string;
}

const PENDING = 'kasane:sign-in';
/** Each page is its own way back: `/graphiql`, `/console`. */
const ownPath = () => location.pathname.replace(/\/+$/, '');
const redirectUri = () => `${location.origin}${ownPath()}`;

/** Why signing in failed, in words for the person in front of the screen. */
class SignInError extends Error {}

export const signInProblem = (error: unknown): string =>
  error instanceof SignInError
    ? error.message
    : 'サインインできませんでした。画面を読み込み直して、もう一度お試しください。';

/** Leaves for the issuer; it comes back to the page it left from, with a code. */
export async function startSignIn(config: SignInPlace, staff?: string): Promise<void> {
  // Browsers offer the hash function PKCE needs on https and on this machine only.
  if (!isSecureContext) {
    throw new SignInError(
      'この接続ではサインインできません。https のアドレスか、http://localhost で開き直してください。',
    );
  }
  const { authorization_endpoint: endpoint } = await discover(config);
  const pending: Pending = { verifier: random(32), state: random(16) };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const url = new URL(endpoint);
  url.search = new URLSearchParams({
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope: config.scope,
    state: pending.state,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    ...(staff === undefined ? {} : { login_hint: staff }),
  }).toString();
  location.assign(url);
}

/** Finishes a sign-in when the address holds its answer: the access token, or null when it does not. */
export async function finishSignIn(config: SignInPlace): Promise<string | null> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return null;
  // The code must neither stay in the address bar nor be sent twice by a reload.
  history.replaceState(null, '', ownPath());
  const pending = takePending();
  const issuer = answer.get('iss');
  if (pending?.state !== answer.get('state') || (issuer !== null && issuer !== config.issuer)) {
    throw new SignInError(
      'この画面から始めたサインインではありませんでした。もう一度、名前のボタンを押してください。',
    );
  }
  const code = answer.get('code');
  if (code === null) {
    throw new SignInError(
      `発行者がサインインを断りました (${answer.get('error') ?? '理由なし'})。もう一度、名前のボタンを押してください。`,
    );
  }
  const { token_endpoint: endpoint } = await discover(config);
  const response = await reach(config, endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: pending.verifier,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: unknown };
  if (typeof token === 'string') return token;
  throw new SignInError(
    '発行者からトークンを受け取れませんでした。もう一度、名前のボタンを押してください。',
  );
}

async function discover(config: SignInPlace) {
  const response = await reach(config, `${config.issuer}/.well-known/openid-configuration`);
  return (await response.json()) as { authorization_endpoint: string; token_endpoint: string };
}

async function reach(config: SignInPlace, url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'omit' });
  } catch {
    throw new SignInError(
      `サインインの発行者 (${config.issuer}) に接続できません。Kasane が動いている端末で npm start が続いているか確かめてください。`,
    );
  }
}

function takePending(): Pending | null {
  const text = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  return text === null ? null : (JSON.parse(text) as Pending);
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const random = (length: number): string =>
  base64url(crypto.getRandomValues(new Uint8Array(length)));

const challengeOf = async (verifier: string): Promise<string> =>
  base64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
