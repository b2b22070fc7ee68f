const always = "default-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/**
 * What a page is served with beyond UTF-8 and no policy, by path.
 * @type {Record<string, {
 *   charset?: keyof typeof import('./encodings.mjs').encodings,
 *   policy?: (values: { backend: string, nonce: string }) => string,
 * }>}
 */
export const pageHeaders = {
  '/hosts/csp-self-hosted.html': {
    policy: () => `${always}; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'`,
  },
  '/hosts/csp-cross-origin.html': {
    policy: ({ backend }) =>
      `${always}; script-src ${backend}; style-src 'self'; connect-src ${backend}; img-src 'self'`,
  },
  '/hosts/csp-nonce.html': {
    policy: ({ backend, nonce }) =>
      `${always}; script-src 'nonce-${nonce}'; style-src 'self'; connect-src ${backend}; img-src 'self'`,
  },
  '/hosts/tis-620.html': { charset: 'tis-620' },
  '/hosts/tis-620-classic.html': { charset: 'tis-620' },
};
