import { createHash, randomBytes } from 'node:crypto';

export interface SignInOptions {
  /** The issuer's URL. */
  readonly issuer: string;
  /** Key of demo-staff.ts. */
  readonly staff: string;
}

const CLIENT = 'kasane-cli';
const REDIRECT = 'http://127.0.0.1/signed-in';
/** Authorization, interaction, authorization resumed, back to the client; more is a loop. */
const MAX_HOPS = 6;

/**
 * Signs a member of the demo staff in, as a browser would (authorization code with PKCE), and returns
 * the access token.
 */
export async function signIn({ issuer, staff }: SignInOptions): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const start = new URL('/auth', issuer);
  start.search = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid graph',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: staff,
    state,
  }).toString();
  const back = await followToClient(start, staff);
  const code = back.get('code');
  if (code === null || back.get('state') !== state) {
    throw new Error(`発行者がサインインを断りました (${back.get('error') ?? 'no code'})`);
  }
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      redirect_uri: REDIRECT,
      code,
      code_verifier: verifier,
    }),
  });
  const answer = (await response.json()) as { access_token?: unknown; error?: unknown };
  if (typeof answer.access_token === 'string') return answer.access_token;
  throw new Error(`発行者がトークンを出しませんでした (${String(answer.error)})`);
}

async function followToClient(start: URL, staff: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    await response.body?.cancel();
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) {
      throw new Error(
        `「${staff}」はデモの職員にありません。npm run token で一覧を確かめてください`,
      );
    }
    url = new URL(location, url);
    if (url.href.startsWith(`${REDIRECT}?`)) return url.searchParams;
  }
  throw new Error('サインインの転送が終わりません');
}
