import type { Dimension } from '../../model/array.js';
import { canonicalName } from '../../model/name.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { plainName } from './names.js';
import { numberOf, xmileChildren, type ReadContext } from './read-context.js';

/** How many elements a `<dim>` has: those it names, else its size; 0 where it says neither. */
function elementCount(context: Pick<ReadContext, 'isXmile'>, dim: XmlElement): number {
  const named = xmileChildren(context, dim, 'elem').length;
  const size = numberOf(dim, 'size') ?? 0;
  return named > 0 ? named : Number.isInteger(size) && size > 0 ? size : 0;
}

/** The `<dim>` elements of a file, and how many elements they have together. */
export function dimensionElements(context: Pick<ReadContext, 'isXmile'>, xmile: XmlElement): { dims: XmlElement[]; count: number } {
  const dims = xmileChildren(context, xmile, 'dimensions').flatMap((list) => xmileChildren(context, list, 'dim'));
  return { dims, count: dims.reduce((sum, dim) => sum + elementCount(context, dim), 0) };
}

/** The dimensions of a file. Of two with one name the first counts, and the other is kept as it stood. */
export function readDimensions(context: ReadContext, xmile: XmlElement): Dimension[] {
  const found = new Map<string, Dimension>();
  for (const list of xmileChildren(context, xmile, 'dimensions')) {
    context.foreign.attributes('dimensions@', list, []);
    for (const child of elementsOf(list)) {
      const name = plainName(attributeOf(child, 'name') ?? '');
      const isDimension = context.isXmile(child) && child.local === 'dim' && name !== '';
      if (isDimension && !found.has(canonicalName(name))) found.set(canonicalName(name), readDimension(context, child, name));
      else {
        if (isDimension)
          context.issues.push({ code: 'defined-twice-in-file', severity: 'warning', line: child.line, facts: { what: 'dimension', name } });
        context.foreign.element('dimensions', child);
      }
    }
  }
  return [...found.values()];
}

function readDimension(context: ReadContext, dim: XmlElement, name: string): Dimension {
  const id = context.idOf('dimension', name);
  context.lines.set(id, [dim.line]);
  const named = xmileChildren(context, dim, 'elem').map((elem) => ({ elem, name: plainName(attributeOf(elem, 'name') ?? '') }));
  const count = elementCount(context, dim);
  const numbered = named.length === 0 && count > 0;
  keepRest(context, 'dim', dim, { attributes: numbered ? ['name', 'size'] : ['name'], children: ['elem'] }, id);
  for (const element of named) keepRest(context, `elem/${element.name}`, element.elem, { attributes: ['name'] }, id);
  if (count === 0) context.issues.push({ code: 'dimension-without-elements', severity: 'error', line: dim.line, facts: { dimension: name } });
  const elements = numbered ? Array.from({ length: count }, (_, at) => String(at + 1)) : named.map((element) => element.name);
  return { kind: 'dimension', id, name, elements, ...(numbered ? { numbered } : {}), doc: {} };
}
