import { VIEW_NAMES, type ViewName } from '../ui/shell/action.js';

/** Where a person is. `key` is the folder of a built-in model, or the id of work kept on this device. */
export type Route = { readonly at: 'start' } | { readonly at: 'model'; readonly key: string; readonly view: ViewName };

const START: Route = { at: 'start' };

/** The route of an address's hash. What is not known leads to the start. */
export function routeOf(hash: string): Route {
  const [at, key, view] = hash.replace(/^#?\/?/, '').split('/');
  if (at !== 'model' || !key) return START;
  return { at, key: decoded(key), view: VIEW_NAMES.find((name) => name === view) ?? 'scenarios' };
}

/** The hash of a route: `#/model/heat-network/scenarios`. */
export const hrefOf = (route: Route): string => (route.at === 'start' ? '#/start' : `#/model/${encodeURIComponent(route.key)}/${route.view}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
