import type * as oidcProvider from 'oidc-provider';

export type ProviderLibrary = typeof oidcProvider;

const RUNTIME_NOTICE = 'oidc-provider WARNING: Unsupported runtime';

/**
 * Loads oidc-provider without its notice about Node 20, which would be the first thing a newcomer
 * reads. Kasane supports Node 20 and its tests run this issuer on it; every other warning passes.
 */
export async function loadProvider(): Promise<ProviderLibrary> {
  const { console: output } = globalThis;
  const warn = output.warn.bind(output);
  output.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(RUNTIME_NOTICE)) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    output.warn = warn;
  }
}
