import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Simulation } from '../../src/model/simulation.js';
import type { Auxiliary, Flow, Stock } from '../../src/model/variable.js';
import { WORKSPACE_ID, type Workspace } from '../../src/model/workspace.js';

const BARE = { label: {}, units: '', doc: {} };

/** Ids in small models come from names, so that tests can tell both. */
export const idOf = (name: string): string => `id ${name}`;

export const auxiliary = (name: string, equation: string, more: Partial<Auxiliary> = {}): Auxiliary => ({ ...BARE, kind: 'auxiliary', id: idOf(name), name, equation, ...more });

export const flow = (name: string, equation: string, more: Partial<Flow> = {}): Flow => ({ ...BARE, kind: 'flow', id: idOf(name), name, equation, ...more });

/** A stock whose flows are given by name. */
export const stock = (name: string, initial: string, inflows: readonly string[] = [], outflows: readonly string[] = [], more: Partial<Stock> = {}): Stock => ({
  ...BARE,
  kind: 'stock',
  id: idOf(name),
  name,
  initial,
  inflows: inflows.map(idOf),
  outflows: outflows.map(idOf),
  ...more,
});

export type Settings = Partial<Simulation> & Partial<Pick<Workspace, 'dialect'>>;

/** A document of these items, from 0 to 10 by steps of 1 with Euler's method unless said otherwise. */
export function smallModel(items: readonly Item[], { dialect = 'xmile', ...simulation }: Settings = {}): Document {
  const workspace: Workspace = {
    kind: 'workspace',
    id: WORKSPACE_ID,
    documentId: 'small',
    slug: 'small',
    title: {},
    question: {},
    issue: {},
    purpose: {},
    higherGoal: {},
    notes: [],
    sources: [],
    simulation: { start: 0, stop: 10, dt: 1, method: 'euler', nonNegative: 'limit', timeUnit: '', ...simulation },
    unitNames: [],
    glossary: [],
    dialect,
  };
  return documentOf([workspace, ...items]);
}
