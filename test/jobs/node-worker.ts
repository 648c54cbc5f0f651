import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { build } from 'vite';
import type { WorkerLike } from '../../src/jobs/worker-runner.js';

/** The worker's script as one file that Node can run. */
export interface WorkerScript {
  start(limits?: ResourceLimits): WorkerLike;
  remove(): void;
}

/** Bundles a script of `workers/`, as the build does for the browser. */
export async function bundledWorker(name: 'simulate' | 'analyse' | 'layout' = 'simulate'): Promise<WorkerScript> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenstroom-worker-'));
  const entry = join(import.meta.dirname, `../../workers/${name}.ts`);
  const output = { entryFileNames: `${name}.mjs` };
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output } },
  });
  const script = pathToFileURL(join(folder, `${name}.mjs`)).href;
  return {
    start: (limits = {}) =>
      browserLike(new Worker(new URL('./node-worker-face.js', import.meta.url), { workerData: script, resourceLimits: limits })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One of Node's workers with the face of the browser's: the same events, told in the same words. */
function browserLike(worker: Worker): WorkerLike {
  const heard = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message: unknown, transfer: Transferable[] = []) =>
      worker.postMessage(message, transfer as unknown as Parameters<Worker['postMessage']>[1]),
    addEventListener(type, listener) {
      const tell = (event: object): void => ('handleEvent' in listener ? listener.handleEvent(event as Event) : listener(event as Event));
      const hear = (value: unknown): void =>
        tell(type === 'error' ? { message: value instanceof Error ? value.message : String(value) } : { data: value });
      heard.set(listener, hear);
      worker.on(type, hear);
    },
    removeEventListener(type, listener) {
      worker.off(type, heard.get(listener) ?? (() => undefined));
      heard.delete(listener);
    },
    terminate: () => void worker.terminate(),
  };
}
