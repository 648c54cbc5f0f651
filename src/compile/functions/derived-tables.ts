import type { GraphicalFunction } from '../../model/variable.js';
import { binary, choice, number, unary } from '../builder.js';
import { LOST_TABLE } from '../external/table-parts.js';
import type { Expression, IndexTerm, LookupMode } from '../expression.js';
import { elementTables, indexOf } from '../reference.js';
import type { Call } from './bind-call.js';
import { share, within } from './chance.js';
import { once } from './hidden.js';

/** Points in rising order of x: Vensim sorts them, too. */
export function writtenTable(points: readonly (readonly [number, number])[]): GraphicalFunction {
  const sorted = points.toSorted(([a], [b]) => a - b);
  return { kind: 'continuous', xpts: sorted.map(([x]) => x), ypts: sorted.map(([, y]) => y) };
}

/** What the first argument names: one table, or that of each element of an array with the one at hand. */
interface Tables {
  readonly all: readonly GraphicalFunction[];
  readonly offset: number;
  readonly index: readonly IndexTerm[];
}

function tablesOf({ binder, treeOf }: Call): Tables | null {
  const tree = treeOf('table');
  if (tree?.kind === 'table') return { all: [writtenTable(tree.points)], offset: 0, index: [] };
  const variable = binder.named(tree);
  if (!variable || tree?.kind !== 'name' || !variable.parts.some(({ gf }) => gf !== null && gf !== LOST_TABLE)) return null;
  const index = indexOf(binder, variable, tree.subscripts ?? null, tree.nameRange);
  return index && { all: elementTables(variable), offset: index.offset, index: index.terms };
}

/** The one table that the first argument names; null where that is none, or where a run may choose among several. */
export function oneTable(call: Call): GraphicalFunction | null {
  const tables = tablesOf(call);
  return tables?.index.length === 0 ? (tables.all[tables.offset] ?? null) : null;
}

/** The fault of a call whose table is none. */
export const notATable = (call: Call): Expression => call.binder.fault('not-a-table', call.treeOf('table')?.range ?? call.tree.range, { name: call.tree.name.toUpperCase().replace(/_/g, ' ') });

/** A reading of tables that are worked out from the given ones. */
type Reading = (points: (table: GraphicalFunction) => { readonly xpts: readonly number[]; readonly ypts: readonly number[] }, mode: LookupMode, x: Expression) => Expression;

const readingOf = ({ binder: { builder } }: Call, { all, offset, index }: Tables): Reading => (points, mode, x) => ({
  op: 'lookup',
  table: builder.tableRun(all.map((table) => ({ kind: 'continuous', ...points(table) }))) + offset,
  index,
  mode,
  x,
});

/** The x at which a table that rises or falls throughout has this y. */
export function bindInverse(call: Call): Expression {
  const tables = tablesOf(call);
  if (!tables) return notATable(call);
  const turned = ({ xpts, ypts }: GraphicalFunction): { xpts: readonly number[]; ypts: readonly number[] } => {
    const falls = (ypts[0] ?? 0) > (ypts.at(-1) ?? 0);
    return falls ? { xpts: ypts.toReversed(), ypts: xpts.toReversed() } : { xpts: ypts, ypts: xpts };
  };
  return readingOf(call, tables)(turned, 'hold', call.given('y'));
}

/** The slope from one point of a table to the next; 0 behind the last, and everywhere in a table of steps. */
function slopesOf({ kind, xpts, ypts }: GraphicalFunction): number[] {
  return xpts.map((x, at) => {
    const width = (xpts[at + 1] ?? x) - x;
    return kind === 'discrete' || !(width > 0) ? 0 : ((ypts[at + 1] ?? 0) - (ypts[at] ?? 0)) / width;
  });
}

/** The areas below a table from its first point to each of its points. */
function areasOf(table: GraphicalFunction): number[] {
  const slopes = slopesOf(table);
  let area = 0;
  return table.xpts.map((x, at) => {
    const width = at === 0 ? 0 : x - (table.xpts[at - 1] ?? x);
    area += at === 0 ? 0 : width * ((table.ypts[at - 1] ?? 0) + 0.5 * width * (slopes[at - 1] ?? 0));
    return area;
  });
}

const same = (value: (table: GraphicalFunction) => number) => (table: GraphicalFunction) => ({ xpts: [0], ypts: [value(table)] });
const outer = (slope: (slopes: readonly number[]) => number | undefined) => same((table) => (table.kind === 'extrapolate' ? (slope(slopesOf(table)) ?? 0) : 0));

/** The area below a table from its first point to `x`, exactly; before the first point it counts as negative. */
function areaTo(call: Call, read: Reading, x: Expression): Expression {
  const first = read(same(({ xpts }) => xpts[0] ?? 0), 'hold', number(0));
  const last = read(same(({ xpts }) => xpts.at(-1) ?? 0), 'hold', number(0));
  const inside = once(call, binary('min', binary('max', x, first), last));
  const atPoint = (of: (table: GraphicalFunction) => readonly number[]): Expression => read((table) => ({ xpts: table.xpts, ypts: of(table) }), 'step', inside);
  const trapezoid = (width: Expression, height: Expression, slope: Expression): Expression => binary('multiply', width, binary('add', height, binary('multiply', binary('multiply', number(0.5), width), slope)));
  const behindPoint = once(call, binary('subtract', inside, atPoint(({ xpts }) => xpts)));
  const between = binary('add', atPoint(areasOf), trapezoid(behindPoint, atPoint(({ ypts }) => ypts), atPoint(slopesOf)));
  const before = once(call, binary('min', number(0), binary('subtract', x, first)));
  const behind = once(call, binary('max', number(0), binary('subtract', x, last)));
  const outside = binary(
    'add',
    trapezoid(before, read(same(({ ypts }) => ypts[0] ?? 0), 'hold', number(0)), read(outer((slopes) => slopes[0]), 'hold', number(0))),
    trapezoid(behind, read(same(({ ypts }) => ypts.at(-1) ?? 0), 'hold', number(0)), read(outer((slopes) => slopes.at(-2)), 'hold', number(0))),
  );
  return binary('add', between, outside);
}

/** The area below a table between two x. */
export function bindArea(call: Call): Expression {
  const tables = tablesOf(call);
  if (!tables) return notATable(call);
  const read = readingOf(call, tables);
  return binary('subtract', areaTo(call, read, once(call, call.given('to'))), areaTo(call, read, once(call, call.given('from'))));
}

/** Vensim's LOOKUP SLOPE: of the piece behind `x` (mode 1), before it (−1), or the mean of both, which differ at a point only. */
export function bindSlope(call: Call): Expression {
  const tables = tablesOf(call);
  if (!tables) return notATable(call);
  const read = readingOf(call, tables);
  const x = once(call, call.given('x'));
  const first = read(same(({ xpts }) => xpts[0] ?? 0), 'hold', number(0));
  const last = read(same(({ xpts }) => xpts.at(-1) ?? 0), 'hold', number(0));
  const behind = choice(binary('less', x, first), number(0), read((table) => ({ xpts: table.xpts, ypts: slopesOf(table) }), 'step', x));
  // The slope of a piece stands at the point that ends it, and the first point ends none.
  const before = choice(binary('greater', x, last), number(0), read((table) => ({ xpts: table.xpts, ypts: [0, ...slopesOf(table)].slice(0, table.xpts.length) }), 'forward', x));
  const mode = call.arg('mode');
  const mean = binary('multiply', number(0.5), binary('add', before, behind));
  if (!mode) return mean;
  const chosen = once(call, mode);
  return choice(binary('greater', chosen, number(0)), behind, choice(binary('less', chosen, number(0)), before, mean));
}

/** A table as a density: nothing below 0, nothing outside of its points, and an area of 1. */
function density(table: GraphicalFunction): GraphicalFunction {
  const above: GraphicalFunction = { kind: table.kind === 'discrete' ? 'discrete' : 'continuous', xpts: table.xpts, ypts: table.ypts.map((y) => Math.max(0, y)) };
  const area = areasOf(above).at(-1) ?? 0;
  return { ...above, ypts: above.ypts.map((y) => y / area) };
}

/** Vensim's RANDOM LOOKUP: drawn with a density that a table draws, then stretched and shifted, within limits. */
export function bindRandomTable(call: Call): Expression {
  const tables = tablesOf(call);
  if (!tables) return notATable(call);
  const densities: Tables = { ...tables, all: tables.all.map(density) };
  const read = readingOf(call, densities);
  const shareBelow = (role: string): Expression => {
    const limit = binary('divide', binary('subtract', call.given(role), call.given('shift')), call.given('stretch', 1));
    return once(call, binary('min', number(1), binary('max', number(0), areaTo(call, read, once(call, limit)))));
  };
  const low = shareBelow('min');
  const below = once(call, binary('add', low, binary('multiply', binary('subtract', shareBelow('max'), low), share(call))));
  const atShare = (of: (table: GraphicalFunction) => readonly number[]): Expression => once(call, read((table) => ({ xpts: areasOf(table), ypts: of(table) }), 'step', below));
  const height = atShare(({ ypts }) => ypts);
  const rest = once(call, binary('max', number(0), binary('subtract', below, atShare(areasOf))));
  // Where the trapezoid behind the point has this area: height·d + slope·d²/2 = rest, in the form that loses no digits.
  const root = unary('sqrt', binary('max', number(0), binary('add', binary('power', height, number(2)), binary('multiply', number(2), binary('multiply', atShare(slopesOf), rest)))));
  const distance = choice(binary('greater', rest, number(0)), binary('divide', binary('multiply', number(2), rest), binary('add', height, root)), number(0));
  const drawn = binary('add', atShare(({ xpts }) => xpts), distance);
  return within(call, binary('add', call.given('shift'), binary('multiply', call.given('stretch', 1), drawn)));
}
