import { canonicalName } from '../../model/name.js';
import type { PlacedLink, PlacedVariable } from '../../model/view.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { plainName } from './names.js';
import { numberOf, xmileChild } from './read-context.js';
import type { ViewContext } from './read-views.js';

/** An angle and an arc are the same curve within this many degrees: what rounding in a file may cost. */
const SAME_ANGLE = 1e-3;

/**
 * The take-off angle, in degrees counter-clockwise from the x axis, of an arc between two points. An arc of height
 * h over a chord c leaves at 2·atan(2h/c) from the chord, because half its central angle is twice the angle at its foot.
 */
export function angleOf(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, bend: number): number {
  const chord = Math.atan2(from.y - to.y, to.x - from.x);
  return degreesWithin((chord + 2 * Math.atan(2 * bend)) * (180 / Math.PI));
}

/** The opposite of {@link angleOf}: the arc's height over its chord, as a fraction. */
export function bendOf(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, angle: number): number {
  const chord = Math.atan2(from.y - to.y, to.x - from.x) * (180 / Math.PI);
  return Math.tan((degreesWithin(angle - chord) * Math.PI) / 360) / 2;
}

/** The same direction in (−180, 180]. */
function degreesWithin(angle: number): number {
  const turned = ((angle % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/**
 * A connector between two items of this view; `computed` for one that the writer added because other tools draw only
 * what is listed; null for anything else, which is kept as it stood.
 */
export function readConnector(view: ViewContext, element: XmlElement): PlacedLink | 'computed' | null {
  if (element.local !== 'connector' || !view.context.isXmile(element)) return null;
  const from = endOf(view, element, 'from');
  const to = endOf(view, element, 'to');
  const angle = numberOf(element, 'angle');
  if (!from || !to || angle === null) return null;
  if (attributeOf(element, 'ks:computed') === 'true') return 'computed';
  const given = numberOf(element, 'ks:bend');
  const read = Math.round(bendOf(from, to, angle) * 1e4) / 1e4 + 0;
  const isGiven = given !== null && Math.abs(degreesWithin(angleOf(from, to, given) - angle)) < SAME_ANGLE;
  return {
    kind: 'view-item',
    shows: 'link',
    id: view.nextId(element, 'link'),
    view: view.view,
    x: 0,
    y: 0,
    from: from.id,
    to: to.id,
    bend: isGiven ? given : read,
  };
}

function endOf(view: ViewContext, connector: XmlElement, end: 'from' | 'to'): PlacedVariable | null {
  const element = xmileChild(view.context, connector, end);
  if (!element) return null;
  const alias = xmileChild(view.context, element, 'alias');
  const uid = alias && attributeOf(alias, 'uid');
  if (uid !== null) return view.byUid.get(uid) ?? null;
  return view.itemOf.get(canonicalName(plainName(textOf(element)))) ?? null;
}
