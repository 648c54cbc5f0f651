import { elementsOf, type XmlElement } from '../xml/tree.js';
import { numberOf, xmileChild, xmileChildren, type ReadContext } from './read-context.js';

/**
 * Files from before XMILE 1.0 have no `<views>`: each variable carries a `<display>` with its place, and the model
 * one with everything else. Gives the view that such a file would have today, or null where there is none.
 */
export function legacyView(context: Pick<ReadContext, 'isXmile'>, model: XmlElement): XmlElement | null {
  if (xmileChild(context, model, 'views')) return null;
  const owners = [model, ...xmileChildren(context, model, 'variables')];
  const items = owners.flatMap((owner) => elementsOf(owner)).flatMap((variable) => displayOf(context, variable));
  if (items.length === 0) return null;
  const page = xmileChild(context, model, 'display');
  const base = page ?? model;
  return {
    ...base,
    name: 'view',
    local: 'view',
    namespace: model.namespace,
    attributes: page?.attributes ?? [],
    children: [...items, ...(page?.children ?? [])],
  };
}

function displayOf(context: Pick<ReadContext, 'isXmile'>, variable: XmlElement): XmlElement[] {
  const display = xmileChild(context, variable, 'display');
  if (!display || numberOf(display, 'x') === null || numberOf(display, 'y') === null) return [];
  const name = variable.attributes.filter((attribute) => attribute.name === 'name');
  return [
    {
      ...display,
      name: variable.local,
      local: variable.local,
      attributes: [...name, ...display.attributes.filter((attribute) => attribute.name !== 'name')],
    },
  ];
}

/** Whether a variable's child is its place in a legacy view, which is read as such. */
export const isLegacyDisplay = (context: ReadContext, child: XmlElement): boolean =>
  context.hasLegacyView && child.local === 'display' && context.isXmile(child) && numberOf(child, 'x') !== null && numberOf(child, 'y') !== null;
