import { itemsOf, variablesOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';

/** The record that has this name already, however it is written, `except` the one that asks; null where the name is free. */
export function nameHolder(doc: Document, name: string, except: Id | null = null): Id | null {
  const wanted = canonicalName(name);
  const named = [...variablesOf(doc), ...itemsOf(doc, 'value-flow'), ...itemsOf(doc, 'module'), ...itemsOf(doc, 'dimension')];
  return named.find((item) => item.id !== except && canonicalName(item.name) === wanted)?.id ?? null;
}

/** Who has which name, by its canonical form. */
export const nameHolders = (doc: Document): ReadonlyMap<string, Id> =>
  new Map([...variablesOf(doc), ...itemsOf(doc, 'value-flow'), ...itemsOf(doc, 'module'), ...itemsOf(doc, 'dimension')].map(({ id, name }) => [canonicalName(name), id]));

/** `name`, or the first of `name 2`, `name 3` … that is free. */
export function freeName(doc: Document, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (nameHolder(doc, candidate) === null) return candidate;
  }
}
