import type { Dimension } from './array.js';
import type { DataFile } from './data-file.js';
import type { Id } from './id.js';
import type { Purse, Stakeholder, ValueFlow, ValueType } from './party.js';
import type { Indicator, Intervention, Scenario } from './scenario.js';
import type { Link, Loop, Perspective, ProcessStep } from './structure.js';
import type { Group, Macro, Module, Submodel } from './submodel.js';
import type { Auxiliary, Flow, Stock, Variable } from './variable.js';
import type { View, ViewItem } from './view.js';
import { WORKSPACE_ID, type Workspace } from './workspace.js';
import type { Foreign, Reserved } from './reserved.js';

/** Every record that is saved and can be undone, told apart by `kind`. */
export type Item =
  | Workspace
  | Stock
  | Flow
  | Auxiliary
  | Dimension
  | Submodel
  | Module
  | Macro
  | Group
  | DataFile
  | Link
  | View
  | ViewItem
  | Stakeholder
  | ValueType
  | ValueFlow
  | Purse
  | Intervention
  | Scenario
  | Indicator
  | Loop
  | Perspective
  | ProcessStep
  | Reserved
  | Foreign;
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

/** What is saved and undoable: records by id. Iteration order is the order of the file. Never mutated. */
export interface Document {
  readonly items: ReadonlyMap<Id, Item>;
}

/** All records of one kind, in document order. */
export function itemsOf<K extends ItemKind>(doc: Document, kind: K): ItemOf<K>[] {
  const found: ItemOf<K>[] = [];
  for (const item of doc.items.values()) if (item.kind === kind) found.push(item as ItemOf<K>);
  return found;
}

/** Kinds whose order means something and is carried by a rank. */
type RankedKind = 'view' | 'intervention' | 'scenario' | 'indicator' | 'step';

/** All records of one ranked kind, lowest rank first. */
export function rankedOf<K extends RankedKind>(doc: Document, kind: K): ItemOf<K>[] {
  return itemsOf(doc, kind).sort((a: { rank: number }, b: { rank: number }) => a.rank - b.rank);
}

export function workspaceOf(doc: Document): Workspace {
  const item = doc.items.get(WORKSPACE_ID);
  if (item?.kind !== 'workspace') throw new Error('a document always has its workspace record');
  return item;
}

/**
 * Stocks, flows and auxiliaries of the root model, or of the submodel or macro `model`, in document order. Value flows are
 * variables too for the equations, but are listed apart.
 */
export function variablesOf(doc: Document, model?: Id): Variable[] {
  const found: Variable[] = [];
  for (const item of doc.items.values()) {
    if ((item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary') && item.model === model) found.push(item);
  }
  return found;
}
