import type { Conveyor, Flow, Leak, Stock, Variable } from '../../model/variable.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { flagIn } from './non-negative.js';
import { childText, numberIn, numberOf, xmileChild, type ReadContext } from './read-context.js';

/** Attributes of `<conveyor>` and the fields they stand for. */
export const CONVEYOR_FLAGS = {
  discrete: 'discrete',
  batchIntegrity: 'batch_integrity',
  oneAtATime: 'one_at_a_time',
  exponentialLeak: 'exponential_leak',
} as const;
/** Children of `<conveyor>` with an equation, besides its length. */
export const CONVEYOR_EQUATIONS = { capacity: 'capacity', inflowLimit: 'in_limit', arrest: 'arrest', sample: 'sample' } as const;

/** What makes a stock a conveyor or a queue (XMILE 1.0, section 4.2). */
export function readBelt(context: ReadContext, stock: XmlElement): Pick<Stock, 'conveyor' | 'queue'> {
  const conveyor = xmileChild(context, stock, 'conveyor');
  const queue = flagIn(context, stock, 'queue');
  return { ...(conveyor ? { conveyor: readConveyor(context, conveyor) } : {}), ...(queue === undefined ? {} : { queue }) };
}

/** Keeps what a vendor has put into `<conveyor>` and `<leak>`. */
export function keepBeltRest(context: ReadContext, element: XmlElement, variable: Variable): void {
  const conveyor = variable.kind === 'stock' && variable.conveyor ? xmileChild(context, element, 'conveyor') : null;
  const children = ['len', ...Object.values(CONVEYOR_EQUATIONS)];
  if (conveyor) keepRest(context, 'conveyor', conveyor, { attributes: Object.values(CONVEYOR_FLAGS), children }, variable.id);
  const leak = variable.kind === 'flow' && variable.leak ? xmileChild(context, element, 'leak') : null;
  if (leak) keepRest(context, 'leak', leak, {}, variable.id);
}

function readConveyor(context: ReadContext, conveyor: XmlElement): Conveyor {
  const flags = Object.entries(CONVEYOR_FLAGS).flatMap(([field, attribute]) => {
    const flag = /^\s*(?:(true|1)|false|0)\s*$/i.exec(attributeOf(conveyor, attribute) ?? '');
    return flag ? [[field, flag[1] !== undefined] as const] : [];
  });
  const equations = Object.entries(CONVEYOR_EQUATIONS).flatMap(([field, child]) => {
    const equation = childText(context, conveyor, child);
    return equation === '' ? [] : [[field, equation] as const];
  });
  return { length: childText(context, conveyor, 'len'), ...Object.fromEntries(equations), ...Object.fromEntries(flags) };
}

/** How a flow leaves a conveyor or a queue. The leaking share stands in `<leak_fraction>`, in `<leak>` or in the flow's equation. */
export function readDrain(context: ReadContext, flow: XmlElement, equation: string): Pick<Flow, 'equation' | 'leak' | 'overflow'> {
  const overflow = flagIn(context, flow, 'overflow');
  const leak = xmileChild(context, flow, 'leak');
  const overflows = overflow === undefined ? {} : { overflow };
  if (!leak) return { equation, ...overflows };
  const own = xmileChild(context, flow, 'leak_fraction');
  const inside = textOf(leak).trim();
  const isOwn = own !== null || inside !== '';
  const fraction = own ? textOf(own).trim() : isOwn ? inside : equation;
  return { equation: isOwn ? equation : '', leak: { fraction, ...leakZone(context, flow) }, ...overflows };
}

function leakZone(context: ReadContext, flow: XmlElement): Omit<Leak, 'fraction'> {
  const bound = (name: 'leak_start' | 'leak_end'): number | null => numberOf(flow, name) ?? numberIn(childText(context, flow, name));
  const [from, to] = [bound('leak_start'), bound('leak_end')];
  const integers = flagIn(context, flow, 'leak_integers');
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), ...(integers === undefined ? {} : { integers }) };
}
