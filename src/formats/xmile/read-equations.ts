import type { ArrayPart, Dimension } from '../../model/array.js';
import type { Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import type { GraphicalFunction } from '../../model/variable.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { plainName } from './names.js';
import { childText, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { readGf } from './read-gf.js';
import { elementSubscripts, exceptionsIn, listItems, remainder, sizeOf, subscriptsIn } from './subscripts.js';

/** What a variable says about its value: one equation and table, or parts where the elements of an array differ. */
export interface Equations {
  readonly equation: string;
  readonly gf?: GraphicalFunction;
  readonly parts?: readonly ArrayPart[];
}

/** Why a variable's equations cannot be used as they stand. */
export type EquationFault = Pick<Issue, 'code' | 'line' | 'facts'>;

export const isFault = (read: Equations | EquationFault): read is EquationFault => 'code' in read;

/** The dimensions that a variable names in `<dimensions>`, in order; those that the file does not define apart. */
export function readShape(context: ReadContext, element: XmlElement): { dimensions: Dimension[]; unknown: string[] } {
  const list = xmileChild(context, element, 'dimensions');
  const dimensions: Dimension[] = [];
  const unknown: string[] = [];
  for (const dim of list ? xmileChildren(context, list, 'dim') : []) {
    const name = plainName(attributeOf(dim, 'name') ?? '');
    const dimension = context.dimensions.get(canonicalName(name));
    if (dimension) dimensions.push(dimension);
    else unknown.push(name);
  }
  return { dimensions, unknown };
}

/**
 * The equations of a variable over `dimensions`. Where elements differ they stand in `<element>`; converters from Vensim
 * also write one `<eqn>` for each element, or a list of values in one, the last dimension fastest.
 */
export function readEquations(
  context: ReadContext,
  element: XmlElement,
  dimensions: readonly Dimension[],
  mayList: boolean,
): Equations | EquationFault {
  const shared = readOwn(context, element);
  if (isFault(shared)) return shared;
  const elements = xmileChildren(context, element, 'element');
  if (dimensions.length === 0) {
    const [stray] = elements;
    return stray ? { code: 'elements-without-dimensions', line: stray.line } : shared;
  }
  if (elements.length > 0) return withElements(context, elements, dimensions, shared);
  const written = xmileChildren(context, element, 'eqn').map((eqn) => textOf(eqn).trim());
  const list = written.length > 1 ? written : mayList ? listItems(shared.equation) : [];
  if (list.length < 2) return shared;
  const expected = sizeOf(dimensions);
  if (list.length !== expected) return { code: 'array-list-length', line: element.line, facts: { expected, found: list.length } };
  const { gf } = shared;
  const parts = elementSubscripts(dimensions).map((subscripts, at) => ({ subscripts, equation: list[at] ?? '', ...(gf ? { gf } : {}) }));
  return { equation: '', parts };
}

/** The equation and table that stand directly in a variable or one of its elements. */
function readOwn(context: ReadContext, element: XmlElement): Equations | EquationFault {
  const table = element.local === 'gf' && isTable(context, element) ? element : xmileChild(context, element, 'gf');
  const gf = table ? readGf(context, table) : null;
  if (table && typeof gf === 'string') return { code: 'graphical-function-broken', line: table.line, facts: { fault: gf } };
  return { equation: childText(context, element, 'eqn'), ...(gf && typeof gf !== 'string' ? { gf } : {}) };
}

/** Whether a `<gf>` among the variables is a table; one with an equation and no points is a converter. */
const isTable = (context: ReadContext, gf: XmlElement): boolean => xmileChild(context, gf, 'ypts') !== null || childText(context, gf, 'eqn') === '';

/** An element takes from the variable what it does not say itself; elements that are not listed have the variable's own equation. */
function withElements(
  context: ReadContext,
  elements: readonly XmlElement[],
  dimensions: readonly Dimension[],
  shared: Equations,
): Equations | EquationFault {
  const parts: ArrayPart[] = [];
  for (const element of elements) {
    const own = readOwn(context, element);
    if (isFault(own)) return own;
    const except = attributeOf(element, 'ks:except');
    const gf = own.gf ?? shared.gf;
    parts.push({
      subscripts: subscriptsIn(attributeOf(element, 'subscript') ?? ''),
      ...(except === null ? {} : { except: exceptionsIn(except) }),
      equation: own.equation === '' ? shared.equation : own.equation,
      ...(gf ? { gf } : {}),
    });
  }
  const rest =
    shared.equation === '' && !shared.gf
      ? null
      : remainder(
          dimensions,
          parts.map(({ subscripts }) => subscripts),
          context.elementsOf,
        );
  return { equation: '', parts: rest ? [...parts, { ...rest, ...shared }] : parts };
}
