import type { PlacedComment, PlacedVariable, Side, ViewItem } from '../../model/view.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { isKs, ownId } from './namespaces.js';
import { numberOf } from './read-context.js';
import type { ViewContext } from './read-views.js';
import { textFrom } from './text-parts.js';

/** A text box is a comment. */
export function readTextBox(view: ViewContext, element: XmlElement): PlacedComment | null {
  if (element.local !== 'text_box' || !view.context.isXmile(element)) return null;
  const x = numberOf(element, 'x');
  const y = numberOf(element, 'y');
  if (x === null || y === null) return null;
  const width = numberOf(element, 'width');
  const height = numberOf(element, 'height');
  const corner = width !== null && height !== null;
  const text = textFrom(element, 'text', textOf(element), view.context.language);
  const isSized = width !== null && attributeOf(element, 'ks:width') !== 'none';
  const item: PlacedComment = {
    kind: 'view-item',
    shows: 'comment',
    id: view.nextId(element, 'comment'),
    view: view.view,
    x: corner ? x + width / 2 : x,
    y: corner ? y + height / 2 : y,
    text,
    ...(isSized ? { width } : {}),
  };
  view.context.foreign.attributes('view-item@', element, ['x', 'y', 'width', 'height', 'uid'], item.id);
  return item;
}

/** What XMILE has no element for: parties, loop icons, clouds without a pipe, links between those. */
export function readKsItem(view: ViewContext, element: XmlElement): ViewItem | null {
  if (!isKs(element)) return null;
  const id = ownId(element) ?? ownId(element, 'id');
  const base = {
    kind: 'view-item',
    id: id ?? view.nextId(element, element.local),
    view: view.view,
    x: numberOf(element, 'x') ?? 0,
    y: numberOf(element, 'y') ?? 0,
  } as const;
  switch (element.local) {
    case 'loop_icon':
      return { ...base, shows: 'loop', loop: attributeOf(element, 'loop') ?? '', clockwise: attributeOf(element, 'clockwise') === 'true' };
    case 'cloud':
      return { ...base, shows: 'cloud', flow: attributeOf(element, 'flow') ?? '', end: attributeOf(element, 'end') === 'sink' ? 'sink' : 'source' };
    case 'link':
      return {
        ...base,
        shows: 'link',
        from: attributeOf(element, 'from') ?? '',
        to: attributeOf(element, 'to') ?? '',
        bend: numberOf(element, 'bend') ?? 0,
      };
    case 'placed':
      return { ...base, shows: 'variable', of: attributeOf(element, 'of') ?? '', ...placedFields(element) };
    default:
      return null;
  }
}

const SIDES: readonly Side[] = ['above', 'below', 'left', 'right'];

function placedFields(element: XmlElement): Partial<PlacedVariable> {
  const [width, height] = [numberOf(element, 'width'), numberOf(element, 'height')];
  const label = SIDES.find((side) => side === attributeOf(element, 'label'));
  const colour = attributeOf(element, 'colour');
  const ghost = attributeOf(element, 'ghost');
  return {
    ...(ghost === null ? {} : { ghost: ghost === 'true' }),
    ...(label ? { label } : {}),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
    ...(colour === null ? {} : { colour }),
  };
}
