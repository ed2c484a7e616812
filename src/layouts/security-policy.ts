/**
 * What a page may load and run: only its own paper's files, and of the scripts that stand in a page only those whose
 * digests the press knows. The development server, which adds scripts of its own, prints none. Printed first in the head, since a policy does not hold for what stands before it.
 *
 * @param compiles whether WebAssembly may be compiled: the search index's, on the search page.
 */
export function toSecurityPolicy(compiles = false): string {
  const digests = PAGE_SCRIPTS.digests.map((digest) => ` '${digest}'`).join('');
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `script-src 'self'${digests}${compiles ? " 'wasm-unsafe-eval'" : ''}`,
  ].join(';');
}
