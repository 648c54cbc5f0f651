import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Variable } from '../../model/variable.js';
import type { PlacedVariable, Side, View, ViewItem } from '../../model/view.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { legacyView } from './legacy-view.js';
import { importedId, plainName } from './names.js';
import { isKs, ownId } from './namespaces.js';
import { numberOf, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { readConnector } from './read-connectors.js';
import { readFlowEnds, type PlacedEnd } from './read-flow-ends.js';
import { readKsItem, readTextBox } from './read-view-extras.js';
import { textFrom } from './text-parts.js';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['top', 'above'],
  ['bottom', 'below'],
  ['left', 'left'],
  ['right', 'right'],
]);
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

/** Diagram views of one model become views with items, ranked behind the `before` that there are; interfaces, and views with nothing in them, are kept as foreign content. */
export function readViews(
  context: ReadContext,
  element: XmlElement,
  variables: readonly Variable[],
  model: Id | undefined,
  before: number,
): (View | ViewItem)[] {
  const records: (View | ViewItem)[] = [];
  const byName = new Map(variables.map((variable) => [canonicalName(variable.name), variable]));
  let count = before;
  for (const { element: page, isDrawn } of viewElements(context, element)) {
    if (!isDrawn) {
      context.foreign.element('views', page, model);
      continue;
    }
    const rank = numberOf(page, 'ks:rank') ?? count;
    count += 1;
    const id = ownId(page) ?? importedId(context.fileKey, 'view', String(count));
    const name = textFrom(page, 'name', attributeOf(page, 'name') ?? '', context.language);
    records.push({ kind: 'view', id, rank, name, lens: lensOf(page), ...(model === undefined ? {} : { model }) });
    for (const item of readItems(viewContext(context, page, id, byName), page)) records.push(item);
  }
  return records;
}

/** `<views>` of XMILE 1.0, or the `<display>` of files from before it. */
function viewElements(context: ReadContext, model: XmlElement): { element: XmlElement; isDrawn: boolean }[] {
  const views = xmileChild(context, model, 'views');
  const drawn = (element: XmlElement): boolean => {
    const type = (attributeOf(element, 'type') ?? 'stock_flow').toLowerCase();
    return type === 'stock_flow' && (ownId(element) !== null || elementsOf(element).some((child) => isVariableItem(child) && context.isXmile(child)));
  };
  if (views)
    return elementsOf(views).map((element) => ({ element, isDrawn: element.local === 'view' && context.isXmile(element) && drawn(element) }));
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
    const given = ownId(item);
    if (given !== null) return given;
    const number = (used.get(what) ?? 0) + 1;
    used.set(what, number);
    return importedId(view, what, String(number));
  };
  return { context, view, byName, itemOf: new Map(), byUid: new Map(), nextId };
}

/** The items of a view in the order of its elements. Variables are read first, because connectors and pipes refer to them. */
function readItems(view: ViewContext, element: XmlElement): ViewItem[] {
  const { context } = view;
  const items = new Map<XmlElement, ViewItem>();
  const clouds: PlacedEnd[] = [];
  for (const child of elementsOf(element)) {
    const placed = context.isXmile(child) && isVariableItem(child) ? readPlaced(view, child) : null;
    if (placed) items.set(child, placed);
  }
  for (const child of xmileChildren(context, element, 'flow')) {
    const canonical = canonicalName(plainName(attributeOf(child, 'name') ?? ''));
    const item = view.itemOf.get(canonical);
    if (!item || items.get(child) !== item || view.byName.get(canonical)?.kind !== 'flow') continue;
    const { bends, clouds: ends } = readFlowEnds(view, child, item);
    if (bends.length > 0) items.set(child, { ...item, bends });
    clouds.push(...ends);
  }
  for (const child of elementsOf(element)) {
    if (items.has(child)) continue;
    const read = readConnector(view, child) ?? readTextBox(view, child) ?? readKsItem(view, child);
    if (read === 'computed') continue;
    if (read) items.set(child, read);
    else if (!isKs(child)) context.foreign.element('view', child, view.view);
  }
  const inOrder = elementsOf(element).flatMap((child) => items.get(child) ?? []);
  return withClouds(inOrder, clouds);
}

/** Clouds stand at the ends of a pipe and have no element: each at its place in the list where the file says so, else behind everything. */
function withClouds(items: readonly ViewItem[], clouds: readonly PlacedEnd[]): ViewItem[] {
  const all = [...items];
  const placed = clouds.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const { cloud, at } of placed) all.splice(at ?? all.length, 0, cloud);
  return [...all, ...clouds.filter(({ at }) => at === null).map(({ cloud }) => cloud)];
}

/** One stock, flow, auxiliary or alias; null where it shows something this document does not have. */
function readPlaced(view: ViewContext, element: XmlElement): PlacedVariable | null {
  const isAlias = element.local === 'alias';
  const of = isAlias ? xmileChild(view.context, element, 'of') : null;
  const written = isAlias
    ? of
      ? of.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
      : ''
    : (attributeOf(element, 'name') ?? '');
  const canonical = canonicalName(plainName(written));
  const variable = view.byName.get(canonical);
  const x = numberOf(element, 'x');
  const y = numberOf(element, 'y');
  if (!variable || x === null || y === null) return null;
  const width = numberOf(element, 'width');
  const height = numberOf(element, 'height');
  const side = SIDES.get(attributeOf(element, 'label_side')?.toLowerCase() ?? '');
  const colour = attributeOf(element, 'color');
  // XMILE places what has a size by its top left corner, and everything else by its centre.
  const corner = width !== null && height !== null;
  const item: PlacedVariable = {
    kind: 'view-item',
    shows: 'variable',
    id: view.nextId(element, element.local),
    view: view.view,
    x: corner ? x + width / 2 : x,
    y: corner ? y + height / 2 : y,
    of: variable.id,
    ...(isAlias ? { ghost: true } : {}),
    ...(side ? { label: side } : {}),
    ...(corner ? { width, height } : {}),
    ...(colour === null ? {} : { colour }),
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
