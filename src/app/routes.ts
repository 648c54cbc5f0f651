import type { Lens } from '../model/view.js';
import { VIEW_NAMES, type ViewName } from '../ui/shell/action.js';

/** Where a person is. `key` is the folder of a built-in model, or the id of work kept on this device; of the map, the lens that is chosen. */
export type Route = { readonly at: 'start' } | { readonly at: 'model'; readonly key: string; readonly view: ViewName; readonly lens?: Lens | undefined };

const LENSES: readonly Lens[] = ['stock-flow', 'causal', 'value-network'];

const START: Route = { at: 'start' };

/** The route of an address's hash. What is not known leads to the start. */
export function routeOf(hash: string): Route {
  const [at, key, name, wanted] = hash.replace(/^#?\/?/, '').split('/');
  if (at !== 'model' || !key) return START;
  const view = VIEW_NAMES.find((one) => one === name) ?? 'scenarios';
  const lens = view === 'map' ? LENSES.find((one) => one === wanted) : undefined;
  return { at, key: decoded(key), view, ...(lens ? { lens } : {}) };
}

/** The hash of a route: `#/model/heat-network/scenarios`, `#/model/heat-network/map/causal`. */
export function hrefOf(route: Route): string {
  if (route.at === 'start') return '#/start';
  const { key, view, lens } = route;
  return `#/model/${encodeURIComponent(key)}/${view}${view === 'map' && lens ? `/${lens}` : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
