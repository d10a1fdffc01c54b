/**
 * Headers of a page. It holds an access token, so nothing but its own files may run, and it talks to
 * the gateway and the issuer only. Editors inject `<style>` elements: hence `unsafe-inline` for
 * styles, for styles alone, and only for a page with an editor.
 */
export const pageHeaders = (
  issuer: string,
  { inlineStyles = true }: { readonly inlineStyles?: boolean } = {},
): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    inlineStyles ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  // The address holds the authorization code for a moment.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
