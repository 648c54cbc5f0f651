import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Variable } from '../../model/variable.js';
import type { PlacedVariable, Side, View, ViewItem } from '../../model/view.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { legacyView } from './legacy-view.js';
import { importedId, plainName } from './names.js';
import { isKs } from './namespaces.js';
import { numberOf, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { readConnector } from './read-connectors.js';
import { readFlowEnds } from './read-flow-ends.js';
import { readKsItem, readTextBox } from './read-view-extras.js';
import { textFrom } from './text-parts.js';

const SIDES: Readonly<Record<string, Side>> = { top: 'above', bottom: 'below', left: 'left', right: 'right' };
const KNOWN_VIEW_ATTRIBUTES = ['name', 'type'];
const KNOWN_ITEM_ATTRIBUTES = ['name', 'x', 'y', 'width', 'height', 'color', 'label_side', 'uid'];

/** What the readers of one view share. */
export interface ViewContext {
  readonly context: ReadContext;
  readonly view: Id;
  /** Canonical name → variable. */
  readonly byName: ReadonlyMap<string, Variable>;
  /** Canonical name → the item that shows the variable itself, not a ghost of it. */
  readonly itemOf: Map<string, PlacedVariable>;
  /** `uid` of an alias → its item. */
  readonly byUid: Map<string, PlacedVariable>;
  /** An id for the next item of this view: the file's own, else one made of its place. */
  nextId(element: XmlElement, what: string): Id;
}

/** Diagram views become views with items; interfaces, and views with nothing in them, are kept as foreign content. */
export function readViews(context: ReadContext, model: XmlElement, variables: readonly Variable[]): (View | ViewItem)[] {
  const records: (View | ViewItem)[] = [];
  const byName = new Map(variables.map((variable) => [canonicalName(variable.name), variable]));
  let count = 0;
  for (const { element, isDrawn } of viewElements(context, model)) {
    if (!isDrawn) {
      context.foreign.element('views', element);
      continue;
    }
    const rank = numberOf(element, 'ks:rank') ?? count;
    count += 1;
    const id = attributeOf(element, 'ks:id') ?? importedId(context.fileKey, 'view', String(count));
    records.push({ kind: 'view', id, rank, name: textFrom(element, 'name', attributeOf(element, 'name') ?? '', context.language), lens: lensOf(element) });
    records.push(...readItems(viewContext(context, element, id, byName), element));
  }
  return records;
}

/** `<views>` of XMILE 1.0, or the `<display>` of files from before it. */
function viewElements(context: ReadContext, model: XmlElement): { element: XmlElement; isDrawn: boolean }[] {
  const views = xmileChild(context, model, 'views');
  const drawn = (element: XmlElement): boolean => {
    const type = (attributeOf(element, 'type') ?? 'stock_flow').toLowerCase();
    return type === 'stock_flow' && (attributeOf(element, 'ks:id') !== null || elementsOf(element).some((child) => isVariableItem(child) && context.isXmile(child)));
  };
  if (views) return elementsOf(views).map((element) => ({ element, isDrawn: element.local === 'view' && context.isXmile(element) && drawn(element) }));
  const legacy = legacyView(context, model);
  return legacy ? [{ element: legacy, isDrawn: true }] : [];
}

const isVariableItem = (element: XmlElement): boolean => ['stock', 'flow', 'aux', 'gf', 'alias'].includes(element.local);

const lensOf = (element: XmlElement): View['lens'] => {
  const lens = attributeOf(element, 'ks:lens');
  return lens === 'causal' || lens === 'value-network' ? lens : 'stock-flow';
};

function viewContext(context: ReadContext, element: XmlElement, view: Id, byName: ViewContext['byName']): ViewContext {
  context.foreign.attributes('view@', element, KNOWN_VIEW_ATTRIBUTES, view);
  const used = new Map<string, number>();
  const nextId = (item: XmlElement, what: string): Id => {
    const given = attributeOf(item, 'ks:id');
    if (given !== null) return given;
    const number = (used.get(what) ?? 0) + 1;
    used.set(what, number);
    return importedId(view, what, String(number));
  };
  return { context, view, byName, itemOf: new Map(), byUid: new Map(), nextId };
}

function readItems(view: ViewContext, element: XmlElement): ViewItem[] {
  const { context } = view;
  const items: ViewItem[] = [];
  const later: XmlElement[] = [];
  for (const child of elementsOf(element)) {
    const placed = context.isXmile(child) && isVariableItem(child) ? readPlaced(view, child) : null;
    if (placed) items.push(placed);
    else later.push(child);
  }
  const ends: ViewItem[] = [];
  for (const child of xmileChildren(context, element, 'flow')) {
    const name = canonicalName(plainName(attributeOf(child, 'name') ?? ''));
    const item = view.itemOf.get(name);
    if (!item) continue;
    const { bends, clouds } = readFlowEnds(view, child, item);
    if (bends.length > 0) items[items.indexOf(item)] = { ...item, bends };
    ends.push(...clouds);
  }
  for (const child of later) {
    const read = readConnector(view, child) ?? readTextBox(view, child) ?? readKsItem(view, child);
    if (read === 'computed') continue;
    if (read) ends.push(read);
    else if (!isKs(child)) context.foreign.element('view', child, view.view);
  }
  return [...items, ...ends];
}

/** One stock, flow, auxiliary or alias; null where it shows something this document does not have. */
function readPlaced(view: ViewContext, element: XmlElement): PlacedVariable | null {
  const isAlias = element.local === 'alias';
  const of = isAlias ? xmileChild(view.context, element, 'of') : null;
  const written = isAlias ? (of ? of.children.map((node) => (node.kind === 'text' ? node.text : '')).join('') : '') : (attributeOf(element, 'name') ?? '');
  const canonical = canonicalName(plainName(written));
  const variable = view.byName.get(canonical);
  const x = numberOf(element, 'x');
  const y = numberOf(element, 'y');
  if (!variable || x === null || y === null) return null;
  const width = numberOf(element, 'width');
  const height = numberOf(element, 'height');
  const side = SIDES[attributeOf(element, 'label_side')?.toLowerCase() ?? ''];
  const colour = attributeOf(element, 'color');
  // XMILE places what has a size by its top left corner, and everything else by its centre.
  const corner = width !== null && height !== null;
  const item: PlacedVariable = {
    kind: 'view-item', shows: 'variable', id: view.nextId(element, element.local), view: view.view,
    x: corner ? x + width / 2 : x, y: corner ? y + height / 2 : y, of: variable.id,
    ...(isAlias ? { ghost: true } : {}), ...(side ? { label: side } : {}), ...(corner ? { width, height } : {}), ...(colour === null ? {} : { colour }),
  };
  view.context.foreign.attributes('view-item@', element, KNOWN_ITEM_ATTRIBUTES, item.id);
  for (const child of elementsOf(element)) {
    const known = view.context.isXmile(child) && (child.local === 'pts' || child.local === 'of');
    if (!known && !isKs(child)) view.context.foreign.element('view-item', child, item.id);
  }
  const uid = attributeOf(element, 'uid');
  if (uid !== null) view.byUid.set(uid, item);
  if (!isAlias && !view.itemOf.has(canonical)) view.itemOf.set(canonical, item);
  return item;
}
