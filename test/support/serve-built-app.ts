import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTENT_POLICY } from '../../src/app/content-policy.js';
import { serve, type Served } from '../../src/cli/serve.js';

const DIST = resolve(import.meta.dirname, '../../dist');

/** Serves the built app as a host would: under a path of its own, with the content policy as a header. */
export function serveBuiltApp(): Promise<Served> {
  if (!existsSync(resolve(DIST, 'index.html'))) throw new Error('There is no dist/: run `npm run build` first.');
  return serve(DIST, { port: 0, policy: CONTENT_POLICY, below: '/keten/stroom/' });
}
