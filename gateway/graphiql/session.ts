/**
 * The signed-in reader, kept for this browser tab only: sessionStorage ends with the tab, so a shared
 * computer in a consultation room keeps no token.
 */
export interface Session {
  readonly token: string;
  readonly key: string;
  readonly name: string;
  readonly agency: string;
  readonly role: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const TOKEN = 'kasane:token';

export function readSession(): Session | null {
  const token = sessionStorage.getItem(TOKEN);
  if (token === null) return null;
  const session = parse(token);
  if (session !== null && session.expiresAt > Date.now()) return session;
  sessionStorage.removeItem(TOKEN);
  return null;
}

export function keepToken(token: string): Session | null {
  sessionStorage.setItem(TOKEN, token);
  return readSession();
}

/** Signing out also forgets the queries: a search may hold a name. */
export function forgetEverything(): void {
  sessionStorage.clear();
}

/** Reads the claims for display; the gateway is who verifies them. */
function parse(token: string): Session | null {
  try {
    const payload = token.split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : '');
    const expiresAt = Number(claims['exp']) * 1000;
    return {
      token,
      key: text('sub'),
      name: text('name'),
      agency: text('agency'),
      role: text('role'),
      expiresAt: Number.isFinite(expiresAt) ? expiresAt : 0,
    };
  } catch {
    return null;
  }
}
