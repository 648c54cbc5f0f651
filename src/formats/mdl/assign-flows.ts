import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import { parameterValue } from '../../model/variable.js';
import type { Prepared, PreparedPart } from './prepared.js';
import { sumOf, type RateTerm } from './rate.js';

/** A stock with its flows, and what of its rate no flow of the model says. */
export interface TiedStock {
  readonly stock: Prepared;
  readonly inflows: readonly Id[];
  readonly outflows: readonly Id[];
  /** The rest of the rate for each part, in order; null where there is none. */
  readonly rest: readonly string[] | null;
}

/** Which variables the sketch draws as valves. */
export interface Valves {
  /** Whether it draws any: then what is no valve, and a number, is a parameter. */
  readonly areDrawn: boolean;
  has(canonical: string): boolean;
}

/**
 * Vensim has no flows, only rates of stocks. A variable is a flow of a stock where every part of the stock adds or
 * subtracts it element by element, and where it does so for no other stock in the same direction.
 */
export function assignFlows(prepared: ReadonlyMap<string, Prepared>, valves: Valves): TiedStock[] {
  const used: Used = { '+': new Set(), '-': new Set() };
  const tied: TiedStock[] = [];
  for (const stock of prepared.values()) if (stock.isStock) tied.push(tie(stock, prepared, valves, used));
  return tied;
}

type Used = Readonly<Record<RateTerm['sign'], Set<string>>>;

function tie(stock: Prepared, prepared: ReadonlyMap<string, Prepared>, valves: Valves, used: Used): TiedStock {
  const flows: RateTerm[] = [];
  for (const term of stock.parts[0]?.integral?.terms ?? []) {
    const flow = term.name === null ? undefined : prepared.get(term.name);
    if (term.name === null || !flow || used[term.sign].has(term.name) || flows.some(({ name }) => name === term.name) || !canFlow(flow, stock, valves)) continue;
    if (!stock.parts.every((part) => part.integral?.terms.some((other) => isSame(other, term) && isElementwise(other, part)))) continue;
    used[term.sign].add(term.name);
    flows.push(term);
  }
  const idsOf = (sign: RateTerm['sign']): Id[] => flows.filter((flow) => flow.sign === sign).map(({ name }) => prepared.get(name ?? '')?.defined.id ?? '');
  const rests = stock.parts.map((part) => restOf(part, flows));
  const hasRest = rests.some((terms) => terms.length > 0);
  const rest = hasRest ? stock.parts.map((part, at) => (flows.length === 0 ? (part.integral?.rate ?? '0') : sumOf(rests[at] ?? []))) : null;
  return { stock, inflows: idsOf('+'), outflows: idsOf('-'), rest };
}

const isSame = (a: RateTerm, b: RateTerm): boolean => a.name === b.name && a.sign === b.sign;

/** Whether a term stands for the same elements as the part of the stock. */
const isElementwise = ({ subscripts }: RateTerm, part: PreparedPart): boolean =>
  subscripts.length === part.subscripts.length && subscripts.every((name, at) => name === canonicalName(part.subscripts[at] ?? ''));

function canFlow({ isStock, parts, shape, defined }: Prepared, stock: Prepared, valves: Valves): boolean {
  if (isStock || parts.length === 0 || shape.dimensions.length !== stock.shape.dimensions.length) return false;
  if (!shape.dimensions.every(({ record }, at) => record.id === stock.shape.dimensions[at]?.record.id)) return false;
  if (parts.some(({ is, equation }) => is === 'table' || is === 'data' || equation === '') || defined.definitions.some(({ left }) => left.data)) return false;
  if (valves.has(defined.canonical) || !valves.areDrawn) return true;
  return parts.some(({ equation }) => parameterValue({ kind: 'auxiliary', equation }) === null);
}

/** The terms of a part that are none of `flows`; a term that occurs twice is a flow once. */
function restOf(part: PreparedPart, flows: readonly RateTerm[]): readonly RateTerm[] {
  const open = [...flows];
  return (part.integral?.terms ?? []).filter((term) => {
    const at = open.findIndex((flow) => isSame(flow, term) && isElementwise(term, part));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}
