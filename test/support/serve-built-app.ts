import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CONTENT_POLICY } from '../../src/app/content-policy.js';
import { serve, type Served } from '../../src/cli/serve.js';

const DIST = resolve(import.meta.dirname, '../../dist');

/**
 * Serves the built app as a host would: under a path of its own, with the content policy as a header.
 *
 * @param files more files to serve beside it, by name: scripts that only a test needs.
 */
export async function serveBuiltApp(files: Readonly<Record<string, string>> = {}): Promise<Served> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no dist/: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'ketenstroom-site-'));
  cpSync(DIST, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const served = await serve(folder, { port: 0, policy: CONTENT_POLICY, below: '/keten/stroom/' });
  return {
    address: served.address,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
