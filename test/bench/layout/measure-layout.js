import { join } from 'node:path';
import { createServer } from 'vite';
import { mapModel } from '../frames/map-model.js';

const ROOT = join(import.meta.dirname, '../../..');
const SIZES = [100, 500, 2000];
const LENSES = ['stock-flow', 'causal'];
const WAYS = ['tidy', 'layered', 'force'];

/**
 * Measures how long layout takes, in ms on one thread of Node: a page on the fly for a file without a diagram, its scene
 * with every name and arc in its place, and bringing it in order in each way. Says each row to `print`.
 */
export async function measureLayout(print) {
  const server = await createServer({ root: ROOT, configFile: false, logLevel: 'silent', appType: 'custom', server: { middlewareMode: true }, optimizeDeps: { noDiscovery: true, include: [] } });
  try {
    const load = (path) => server.ssrLoadModule(join(ROOT, 'src', path));
    const [{ openFile }, { dependenciesOf }, { pageOnTheFly }, { pageScene }, { arrangeTask }, { arrangePage }] = await Promise.all(
      ['formats/open-file.ts', 'analyse/dependencies.ts', 'view/map/map-page.ts', 'view/map/page-scene.ts', 'view/map/arrange-task.ts', 'layout/arrange/arrange-page.ts'].map(load),
    );
    print('layout', ['on the fly', 'scene', ...WAYS]);
    for (const size of SIZES) {
      const { doc } = openFile('bench.xmile', new TextEncoder().encode(mapModel(size)));
      const dependencies = dependenciesOf(doc);
      for (const lens of LENSES) {
        const [page, onTheFly] = timed(() => pageOnTheFly(doc, dependencies, lens));
        const [scene, drawn] = timed(() => pageScene({ doc, page, dependencies, language: 'en' }));
        const ways = WAYS.map((way) => timed(() => arrangePage(arrangeTask(scene, page, way, new Set())))[1]);
        print(`  ${size.toLocaleString('en')} items, ${lens}`, [onTheFly, drawn, ...ways].map((ms) => ms.toFixed(0)));
      }
    }
  } finally {
    await server.close();
  }
}

function timed(work) {
  const since = performance.now();
  const result = work();
  return [result, performance.now() - since];
}
