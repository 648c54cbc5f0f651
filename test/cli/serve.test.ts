import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, serve, type Served } from '../../src/cli/serve.js';

const POLICY = "default-src 'self'";

describe('the web server', () => {
  let folder = '';
  let served: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ketenstroom-'));
    mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'site', 'assets', 'worker-1a2b.js'), 'self.x = 1;');
    served = await serve(join(folder, 'site'), { port: 0, policy: POLICY, below: '/app/' });
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  /** Asks for a path as it stands; `fetch` would tidy it up first. */
  const ask = (path: string): Promise<{ status: number; type: string | undefined; policy: string | undefined }> =>
    new Promise((done, fail) => {
      get(new URL(served.address), { path }, (response) => {
        response.resume();
        const { 'content-type': type, 'content-security-policy': policy } = response.headers;
        done({ status: response.statusCode ?? 0, type, policy: policy as string | undefined });
      }).on('error', fail);
    });

  test('sends files with their type and the policy, under its path', async () => {
    expect(await ask('/app/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', policy: POLICY });
    expect(await ask('/app/assets/worker-1a2b.js?x=1')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8', policy: POLICY });
    expect((await ask('/')).status).toBe(404);
  });

  test('sends nothing from outside its folder', async () => {
    for (const path of ['/app/../secret.txt', '/app/%2e%2e/secret.txt', '/app/..%2fsecret.txt', '/app/assets/../../secret.txt', '/app/%00', '/app/%zz']) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  test('no address leads out of the root', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '%2e%2e', '..%2f', '%5c..', '\\..', 'index.html');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = fileFor('/srv/site', '/', `/${parts.join('/')}`);
        expect(file === null || file === '/srv/site' || file.startsWith('/srv/site/')).toBe(true);
      }),
      { seed: 20261124 },
    );
  });
});
