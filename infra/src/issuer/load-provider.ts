export type ProviderLibrary = typeof import('oidc-provider');

const RUNTIME_NOTICE = /^oidc-provider WARNING: Unsupported runtime/;

/**
 * Loads oidc-provider without its notice about Node 20, which would be the first thing a newcomer
 * reads. Kasane supports Node 20 and its tests run this issuer on it; every other warning passes.
 */
export async function loadProvider(): Promise<ProviderLibrary> {
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    if (!RUNTIME_NOTICE.test(String(words[0]).replace(/^\S*?(?=oidc)/, ''))) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
