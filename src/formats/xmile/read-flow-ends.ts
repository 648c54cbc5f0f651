import type { PlacedCloud, PlacedVariable } from '../../model/view.js';
import { attributeOf, type XmlElement } from '../xml/tree.js';
import { ownId } from './namespaces.js';
import { numberOf, xmileChild, xmileChildren } from './read-context.js';
import type { ViewContext } from './read-views.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cloud, and which item of its view it is, where the file says so. */
export interface PlacedEnd {
  readonly cloud: PlacedCloud;
  readonly at: number | null;
}

/**
 * The corners and clouds of a flow's pipe. XMILE lists the pipe's points from source to sink; an end at a stock of
 * this view is that stock's business, any other end is a cloud.
 */
export function readFlowEnds(view: ViewContext, element: XmlElement, item: PlacedVariable): { bends: Point[]; clouds: PlacedEnd[] } {
  const pts = xmileChild(view.context, element, 'pts');
  const points: (Point & { element: XmlElement })[] = [];
  for (const point of pts ? xmileChildren(view.context, pts, 'pt') : []) {
    const x = numberOf(point, 'x');
    const y = numberOf(point, 'y');
    if (x !== null && y !== null) points.push({ x, y, element: point });
  }
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return { bends: [], clouds: [] };
  const clouds: PlacedEnd[] = [];
  const addCloud = (end: PlacedCloud['end'], point: Point & { element: XmlElement }): void => {
    const isCloud = ownId(point.element) !== null;
    if (!isCloud && (attributeOf(point.element, 'ks:end') === 'none' || hasStockAt(view, item, end))) return;
    const id = view.nextId(point.element, `cloud-${end}`);
    const cloud: PlacedCloud = { kind: 'view-item', shows: 'cloud', id, view: view.view, x: point.x, y: point.y, flow: item.of, end };
    clouds.push({ cloud, at: numberOf(point.element, 'ks:at') });
  };
  addCloud('source', first);
  addCloud('sink', last);
  return { bends: points.slice(1, -1).map(({ x, y }) => ({ x, y })), clouds };
}

/** Whether a stock in this view is what the flow comes from (source) or goes to (sink). */
function hasStockAt(view: ViewContext, item: PlacedVariable, end: PlacedCloud['end']): boolean {
  for (const [name, placed] of view.itemOf) {
    const variable = view.byName.get(name);
    if (placed.shows !== 'variable' || variable?.kind !== 'stock') continue;
    if ((end === 'source' ? variable.outflows : variable.inflows).includes(item.of)) return true;
  }
  return false;
}
