import { itemsOf, variablesOf, type Document } from './document.js';
import { canonicalName } from './name.js';
import type { ValueFlow } from './party.js';
import type { Variable } from './variable.js';

/** Everything that an equation can name, by canonical name. Of two with one name the first counts. */
export function variablesByName(doc: Document): ReadonlyMap<string, Variable | ValueFlow> {
  const byName = new Map<string, Variable | ValueFlow>();
  for (const variable of [...variablesOf(doc), ...itemsOf(doc, 'value-flow')]) {
    const name = canonicalName(variable.name);
    if (!byName.has(name)) byName.set(name, variable);
  }
  return byName;
}

/** The variable or value flow that `name` means, however it is written. */
export function variableNamed(doc: Document, name: string): Variable | ValueFlow | null {
  return variablesByName(doc).get(canonicalName(name)) ?? null;
}
