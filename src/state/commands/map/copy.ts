import { documentOf } from '../../../model/document-of.js';
import { itemsOf, variablesOf, workspaceOf, type Document, type Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Stock, Variable } from '../../../model/variable.js';
import type { PlacedCloud, View, ViewItem } from '../../../model/view.js';
import { WORKSPACE_ID, type Workspace } from '../../../model/workspace.js';
import { flowEndsOf } from './flows.js';
import { without } from './without.js';

/**
 * A document of its own with what is chosen on a page: variables with their equations, what they are tied to among
 * themselves, the dimensions they need, and their places. Null where nothing of it can be copied.
 */
export function copied(doc: Document, { view, items }: { readonly view: View; readonly items: readonly ViewItem[] }, chosen: readonly Id[]): Document | null {
  const wanted = new Set(chosen);
  const placed = items.filter((item) => wanted.has(item.id) || (item.shows === 'variable' && !item.ghost && wanted.has(item.of)) || (item.shows === 'loop' && wanted.has(item.loop)));
  const shown = placed.flatMap((item) => (item.shows === 'variable' ? [item.of] : []));
  const meant = new Set([...shown, ...chosen]);
  const variables = variablesOf(doc).filter(({ id }) => meant.has(id));
  const own = new Set(variables.map(({ id }) => id));
  const kept = placed.filter((item) => item.shows === 'comment' || (item.shows === 'variable' && own.has(item.of)));
  const clouds = flowClouds(doc, items, kept, own);
  const loops = itemsOf(doc, 'loop').filter(({ path }) => path.every((id) => own.has(id)));
  const marks = placed.filter((item) => item.shows === 'loop' && loops.some(({ id }) => id === item.loop));
  const places = new Set([...kept, ...clouds].map(({ id }) => id));
  const arcs = items.filter((item) => item.shows === 'link' && places.has(item.from) && places.has(item.to));
  if (variables.length === 0 && kept.length === 0) return null;
  const page: View = without(view, 'model');
  return documentOf([
    bareWorkspace(workspaceOf(doc)),
    ...dimensionsFor(doc, variables),
    ...variables.map((variable) => alone(variable, own)),
    ...itemsOf(doc, 'group').filter(({ members }) => members.every((id) => own.has(id))),
    ...loops,
    ...itemsOf(doc, 'link').filter(({ from, to }) => own.has(from) && own.has(to)),
    page,
    ...[...kept, ...clouds, ...marks, ...arcs],
  ]);
}

/** A variable without what it has from others that do not come along. */
function alone(variable: Variable, own: ReadonlySet<Id>): Variable {
  if (variable.kind === 'stock') return { ...variable, inflows: variable.inflows.filter((id) => own.has(id)), outflows: variable.outflows.filter((id) => own.has(id)) } satisfies Stock;
  return variable.kind === 'auxiliary' && variable.heldBy !== undefined ? without(variable, 'heldBy') : variable;
}

/** The clouds of flows that come along, and one where each stock stands that does not. */
function flowClouds(doc: Document, items: readonly ViewItem[], kept: readonly ViewItem[], own: ReadonlySet<Id>): readonly PlacedCloud[] {
  return kept.flatMap((valve): PlacedCloud[] => {
    const flow = valve.shows === 'variable' && !valve.ghost ? doc.items.get(valve.of) : undefined;
    if (flow?.kind !== 'flow') return [];
    return flowEndsOf(doc, flow.id).flatMap(({ end, stock }): PlacedCloud[] => {
      const cloud = items.find((item): item is PlacedCloud => item.shows === 'cloud' && item.flow === flow.id && item.end === end);
      if (stock === null) return cloud ? [cloud] : [];
      const place = own.has(stock) ? undefined : items.find((item) => item.shows === 'variable' && item.of === stock);
      return place ? [{ kind: 'view-item', id: `${place.id}~${flow.id}~${end}`, view: valve.view, shows: 'cloud', flow: flow.id, end, x: place.x, y: place.y }] : [];
    });
  });
}

/** The dimensions of variables, and those that these lean on. */
function dimensionsFor(doc: Document, variables: readonly Variable[]): readonly Item[] {
  const needed = new Set(variables.flatMap(({ dimensions }) => dimensions ?? []));
  for (const id of needed) {
    const item = doc.items.get(id);
    if (item?.kind !== 'dimension') continue;
    if (item.sameAs !== undefined) needed.add(item.sameAs);
    for (const { to } of item.mappings ?? []) needed.add(to);
  }
  return itemsOf(doc, 'dimension').filter(({ id }) => needed.has(id));
}

/** What equations need to be read: dialect and time; nothing of what the document says about itself. */
const bareWorkspace = ({ simulation, dialect, unitNames }: Workspace): Workspace => ({
  kind: 'workspace',
  id: WORKSPACE_ID,
  documentId: 'copied',
  slug: '',
  title: {},
  question: {},
  issue: {},
  purpose: {},
  higherGoal: {},
  notes: [],
  sources: [],
  simulation,
  unitNames,
  glossary: [],
  dialect,
});
