import { itemsOf, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import { textIn } from '../../model/text.js';
import type { Variable } from '../../model/variable.js';
import type { PlacedCloud, PlacedComment, PlacedLink, PlacedVariable, Side, View, ViewItem } from '../../model/view.js';
import { xml, xmlText, type XmlOut } from '../xml/write.js';
import { writtenName } from './names.js';
import { angleOf } from './read-connectors.js';
import { textAttributes } from './text-parts.js';
import { present, type WriteContext } from './write-context.js';
import { writtenFlow } from './write-variables.js';

const SIDES: Readonly<Record<Side, string>> = { above: 'top', below: 'bottom', left: 'left', right: 'right' };
/** The size of a text box whose comment has none. XMILE places it by a corner, so there must be one. */
const COMMENT = { width: 160, height: 24 };

/** What the writers of one view share. */
interface ViewToWrite {
  readonly context: WriteContext;
  readonly view: View;
  readonly items: readonly ViewItem[];
  /** Item id → its number in the file, for what points at a ghost. */
  readonly uids: ReadonlyMap<string, number>;
  /** Clouds that a flow of this view ends in, and that are written as an end of its pipe. */
  readonly pipeClouds: ReadonlySet<string>;
}

/** All views of one model, as stock-flow views with positions; what XMILE has no element for stands beside them in the extension's namespace. */
export function writeViews(context: WriteContext, model: Id | undefined): XmlOut | null {
  const views = itemsOf(context.doc, 'view')
    .filter((view) => view.model === model)
    .map((view) => writeView(context, view, context.itemsIn(view.id)));
  const children = present(views, context.foreign('views', model));
  return children.length === 0 ? null : xml('views', {}, children);
}

function writeView(context: WriteContext, view: View, items: readonly ViewItem[]): XmlOut {
  const own: ViewToWrite = {
    context,
    view,
    items,
    uids: new Map(items.map((item, at) => [item.id, at + 1])),
    pipeClouds: pipeCloudsOf(context, view, items),
  };
  const name = textIn(view.name, context.language);
  const attributes = {
    name: name === '' ? undefined : name,
    type: 'stock_flow',
    'ks:id': view.id,
    'ks:rank': view.rank,
    'ks:lens': view.lens === 'stock-flow' ? undefined : view.lens,
    ...textAttributes('name', view.name, context.language),
  };
  const written = xml(
    'view',
    attributes,
    present(
      items.flatMap((item) => writeItem(own, item)),
      context.foreign('view', view.id),
    ),
  );
  return { ...written, rawAttributes: context.foreignAttributes('view@', view.id) };
}

/** The clouds that end the pipe of a flow in this view: one for each end. */
function pipeCloudsOf(context: WriteContext, view: View, items: readonly ViewItem[]): Set<string> {
  const ends = new Map<string, string>();
  const flows = new Set(
    items.flatMap((item) => (item.shows === 'variable' && !item.ghost && nameShown(context, view, item) !== null ? [item.of] : [])),
  );
  for (const item of items) {
    if (item.shows !== 'cloud' || ends.has(`${item.flow}/${item.end}`)) continue;
    if (flows.has(item.flow)) ends.set(`${item.flow}/${item.end}`, item.id);
  }
  return new Set(ends.values());
}

function writeItem(own: ViewToWrite, item: ViewItem): XmlOut[] {
  switch (item.shows) {
    case 'variable':
      return [writePlaced(own, item)];
    case 'cloud':
      return own.pipeClouds.has(item.id) ? [] : [xml('ks:cloud', { id: item.id, x: item.x, y: item.y, flow: item.flow, end: item.end })];
    case 'link':
      return [writeLink(own, item)];
    case 'comment':
      return [writeComment(own, item)];
    case 'loop':
      return [xml('ks:loop_icon', { id: item.id, x: item.x, y: item.y, loop: item.loop, clockwise: item.clockwise })];
  }
}

/** The name of the variable that an item shows; null for what XMILE has no element for: a party, a module, a variable of another model. */
function nameShown(context: WriteContext, view: View, item: PlacedVariable): string | null {
  const shown = context.doc.items.get(item.of);
  if (!shown || !isVariable(shown)) return null;
  return (shown.kind === 'value-flow' ? undefined : shown.model) === view.model ? shown.name : null;
}

const isVariable = (item: Item): item is Variable | ValueFlow =>
  item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary' || item.kind === 'value-flow';

function writePlaced(own: ViewToWrite, item: PlacedVariable): XmlOut {
  const { context } = own;
  const variable = context.doc.items.get(item.of);
  const name = nameShown(own.context, own.view, item);
  const { width, height } = item;
  if (name === null)
    return xml('ks:placed', {
      id: item.id,
      of: item.of,
      x: item.x,
      y: item.y,
      width,
      height,
      label: item.label,
      colour: item.colour,
      ghost: item.ghost,
    });
  const corner = width !== undefined && height !== undefined;
  const attributes = {
    name: item.ghost ? undefined : writtenName(name),
    x: corner ? item.x - width / 2 : item.x,
    y: corner ? item.y - height / 2 : item.y,
    width: corner ? width : undefined,
    height: corner ? height : undefined,
    color: item.colour,
    label_side: item.label && SIDES[item.label],
    uid: item.ghost ? own.uids.get(item.id) : undefined,
    'ks:id': item.id,
  };
  const local = item.ghost ? 'alias' : variable?.kind === 'stock' ? 'stock' : variable?.kind === 'flow' ? 'flow' : 'aux';
  const pipe = local === 'flow' ? [writePipe(own, item)] : item.ghost ? [xmlText('of', writtenFlow(name))] : [];
  const element = xml(local, attributes, present(pipe, context.foreign('view-item', item.id)));
  return { ...element, rawAttributes: context.foreignAttributes('view-item@', item.id) };
}

/** The pipe from source to sink: its ends, and the corners between them. */
function writePipe(own: ViewToWrite, item: PlacedVariable): XmlOut {
  const point = (end: 'source' | 'sink'): XmlOut => {
    const cloud = own.items.find((other): other is PlacedCloud => other.shows === 'cloud' && other.flow === item.of && other.end === end);
    if (cloud) return xml('pt', { x: cloud.x, y: cloud.y, 'ks:id': cloud.id, 'ks:at': own.items.indexOf(cloud) });
    const stock = stockAt(own, item, end);
    return stock ? xml('pt', { x: stock.x, y: stock.y }) : xml('pt', { x: item.x, y: item.y, 'ks:end': 'none' });
  };
  return xml('pts', {}, [point('source'), ...(item.bends ?? []).map(({ x, y }) => xml('pt', { x, y })), point('sink')]);
}

function stockAt(own: ViewToWrite, item: PlacedVariable, end: 'source' | 'sink'): PlacedVariable | null {
  for (const other of own.items) {
    if (other.shows !== 'variable' || other.ghost) continue;
    const stock = own.context.doc.items.get(other.of);
    if (stock?.kind === 'stock' && (end === 'source' ? stock.outflows : stock.inflows).includes(item.of)) return other;
  }
  return null;
}

function writeLink(own: ViewToWrite, link: PlacedLink): XmlOut {
  const end = (id: string): PlacedVariable | null =>
    own.items.find(
      (item): item is PlacedVariable => item.id === id && item.shows === 'variable' && nameShown(own.context, own.view, item) !== null,
    ) ?? null;
  const from = end(link.from);
  const to = end(link.to);
  if (!from || !to) return xml('ks:link', { id: link.id, from: link.from, to: link.to, bend: link.bend });
  const angle = Math.round(angleOf(from, to, link.bend) * 1e4) / 1e4;
  return xml('connector', { uid: own.uids.get(link.id), angle, 'ks:id': link.id, 'ks:bend': link.bend }, [
    writeEnd(own, 'from', from),
    writeEnd(own, 'to', to),
  ]);
}

function writeEnd(own: ViewToWrite, end: 'from' | 'to', item: PlacedVariable): XmlOut {
  if (item.ghost) return xml(end, {}, [xml('alias', { uid: own.uids.get(item.id) })]);
  return xmlText(end, writtenFlow(nameShown(own.context, own.view, item) ?? ''));
}

function writeComment(own: ViewToWrite, comment: PlacedComment): XmlOut {
  const { context } = own;
  const width = comment.width ?? COMMENT.width;
  const attributes = {
    x: comment.x - width / 2,
    y: comment.y - COMMENT.height / 2,
    width,
    height: COMMENT.height,
    'ks:id': comment.id,
    'ks:width': comment.width === undefined ? 'none' : undefined,
    ...textAttributes('text', comment.text, context.language),
  };
  const text = textIn(comment.text, context.language);
  return { ...xml('text_box', attributes, text === '' ? [] : [text]), rawAttributes: context.foreignAttributes('view-item@', comment.id) };
}
