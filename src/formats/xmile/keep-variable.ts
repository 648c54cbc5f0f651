import type { Variable } from '../../model/variable.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { isLegacyDisplay } from './legacy-view.js';
import { isKs } from './namespaces.js';
import { keepBeltRest } from './read-belts.js';
import { xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { subscriptsIn, writtenSubscripts } from './subscripts.js';

const KNOWN_CHILDREN = ['units', 'doc', 'gf', 'element'];
const KNOWN_BY_KIND: Readonly<Record<Variable['kind'], readonly string[]>> = {
  stock: ['inflow', 'outflow', 'conveyor', 'queue', 'non_negative'],
  flow: ['overflow', 'leak', 'non_negative'],
  auxiliary: [],
};
const POINTS = ['xscale', 'yscale', 'xpts', 'ypts'];
/** What says how a variable is computed: kept as a whole where it cannot be used. */
const CONTENT = ['eqn', 'gf', 'element', 'inflow', 'outflow', 'init_eqn', 'multiplier', 'dimensions', ...POINTS];

/** What became of a variable's element. */
interface Use {
  /** Its equations are set aside. */
  readonly isBroken: boolean;
  /** All its dimensions are known. */
  readonly hasShape: boolean;
}

/** Keeps what of a variable's element is not known; of one that is set aside, also its equations and tables. */
export function keepVariableRest(context: ReadContext, element: XmlElement, variable: Variable, { isBroken, hasShape }: Use): void {
  const { id, kind } = variable;
  const leaks = kind === 'flow' && variable.leak !== undefined;
  context.foreign.attributes('variable@', element, ['name', 'type', 'discrete', ...(leaks ? ['leak_start', 'leak_end'] : [])], id);
  const equation = xmileChild(context, element, 'eqn');
  const isUsed = (child: XmlElement): boolean => {
    if (!context.isXmile(child)) return false;
    if (element.local === 'gf' && POINTS.includes(child.local)) return !isBroken;
    if (child.local === 'dimensions') return hasShape;
    if (isBroken && CONTENT.includes(child.local)) return false;
    switch (child.local) {
      case 'eqn':
        return variable.parts !== undefined || child === equation;
      case 'range':
        return kind === 'auxiliary' && variable.range !== undefined;
      case 'init_eqn':
        return kind === 'auxiliary' && variable.initial !== undefined;
      case 'leak_start':
      case 'leak_end':
      case 'leak_integers':
      case 'leak_fraction':
        return leaks;
      default:
        return KNOWN_CHILDREN.includes(child.local) || KNOWN_BY_KIND[kind].includes(child.local);
    }
  };
  const unused = elementsOf(element).filter((child) => !isUsed(child) && !isKs(child) && !isLegacyDisplay(context, child));
  for (const child of unused) {
    const isContent = isBroken && context.isXmile(child) && CONTENT.includes(child.local);
    context.foreign.element(isContent ? 'set-aside' : 'variable', child, id);
  }
  keepBeltRest(context, element, variable);
  if (!isBroken) keepEquationRest(context, element, variable);
}

/** What a vendor has put into tables and elements. A table that all parts share is written in each of them. */
function keepEquationRest(context: ReadContext, element: XmlElement, { id, parts }: Variable): void {
  const table = xmileChild(context, element, 'gf');
  if (table && (!parts || parts.at(-1)?.except)) keepRest(context, 'gf', table, { attributes: ['type', 'discrete'], children: POINTS }, id);
  for (const part of xmileChildren(context, element, 'element')) {
    const key = writtenSubscripts(subscriptsIn(attributeOf(part, 'subscript') ?? ''));
    keepRest(context, `element/${key}`, part, { attributes: ['subscript'], children: ['eqn', 'gf'] }, id);
    const own = xmileChild(context, part, 'gf');
    if (own) keepRest(context, `element-gf/${key}`, own, { attributes: ['type', 'discrete'], children: POINTS }, id);
  }
}
