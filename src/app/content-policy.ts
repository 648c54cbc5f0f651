/**
 * The content policy of the built page, in one place: the build writes it as a `<meta>`, `npm start` and the tests
 * send it as a header (a worker loaded by URL obeys only the header of its own response).
 *
 * `'wasm-unsafe-eval'` lets generated WebAssembly compile; no JavaScript can be made from text.
 */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');
