import { itemsOf, variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { ValueFlow } from '../../model/party.js';
import type { Macro } from '../../model/submodel.js';
import type { GraphicalFunction, Variable } from '../../model/variable.js';

/** What the equations of one model can name: the root model's, a submodel's or a macro's. All names are canonical. */
export interface NameScope {
  variable(name: string): Variable | ValueFlow | null;
  macro(name: string): Macro | null;
  isParameter(name: string): boolean;
  /** A name as its own record spells it. */
  spelling(name: string): string;
}

/** The scopes of a document, and names that nothing has yet. */
export interface DocumentNames {
  scopeOf(model: Id | undefined): NameScope;
  /** `wanted`, or with a number behind it where something has that name; it is taken from then on. */
  free(wanted: string): string;
  /** Spells these variables of the root model, by canonical name, another way from now on. */
  rename(spellings: ReadonlyMap<string, string>): void;
}

/** Looks up everything that equations of a document can name. */
export function namesOf(doc: Document): DocumentNames {
  const macros = new Map(itemsOf(doc, 'macro').map((macro) => [canonicalName(macro.name), macro]));
  const spellings = new Map<string, string>();
  const taken = new Set<string>(macros.keys());
  for (const item of doc.items.values()) {
    if (!('name' in item) || typeof item.name !== 'string') continue;
    spellings.set(canonicalName(item.name), item.name);
    taken.add(canonicalName(item.name));
    for (const element of item.kind === 'dimension' ? item.elements : []) {
      if (!spellings.has(canonicalName(element))) spellings.set(canonicalName(element), element);
      taken.add(canonicalName(element));
    }
    for (const { name } of item.kind === 'macro' ? item.parameters : [])
      if (!spellings.has(canonicalName(name))) spellings.set(canonicalName(name), name);
  }
  const renamed = new Map<string, string>();
  const scopes = new Map<Id | undefined, NameScope>();
  return {
    scopeOf: (model) => {
      const known = scopes.get(model);
      if (known) return known;
      const records = [...variablesOf(doc, model), ...(model === undefined ? itemsOf(doc, 'value-flow') : [])];
      const byName = new Map(records.map((record) => [canonicalName(record.name), record]));
      const macro = model === undefined ? undefined : doc.items.get(model);
      const parameters = new Set(macro?.kind === 'macro' ? macro.parameters.map(({ name }) => canonicalName(name)) : []);
      const scope: NameScope = {
        variable: (name) => byName.get(name) ?? null,
        macro: (name) => macros.get(name) ?? null,
        isParameter: (name) => parameters.has(name),
        spelling: (name) => (model === undefined ? renamed.get(name) : undefined) ?? byName.get(name)?.name ?? spellings.get(name) ?? name,
      };
      scopes.set(model, scope);
      return scope;
    },
    rename: (others) => {
      for (const [name, spelling] of others) renamed.set(name, spelling);
    },
    free: (wanted) => {
      let name = wanted;
      for (let copy = 2; taken.has(canonicalName(name)); copy++) name = `${wanted} ${copy}`;
      taken.add(canonicalName(name));
      spellings.set(canonicalName(name), name);
      return name;
    },
  };
}

/** The dimensions of what a name means; none for a value flow. */
export const dimensionsOf = (variable: Variable | ValueFlow): readonly Id[] => (variable.kind === 'value-flow' ? [] : (variable.dimensions ?? []));

/** Whether a variable is a table, or has one somewhere. */
export const hasTable = (variable: Variable | ValueFlow | null): boolean => tableOf(variable) !== null;

/** The first table of a variable that is nothing but a table, by element or for all; null for everything else. */
export function tableOf(variable: Variable | ValueFlow | null): GraphicalFunction | null {
  if (variable?.kind !== 'auxiliary' && variable?.kind !== 'flow') return null;
  return variable.gf ?? variable.parts?.find(({ gf }) => gf)?.gf ?? null;
}
