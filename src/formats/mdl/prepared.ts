import type { GraphicalFunction } from '../../model/variable.js';
import type { MdlContext } from './context.js';
import { lineOf, type Defined, type Scope } from './definition.js';
import { integralOf, type Integral } from './rate.js';
import type { Ranges } from './ranges.js';
import { shapeOf, type Shape, type ShapedPart } from './shape.js';
import { tableIn } from './tables.js';

/** One equation of a variable, read as far as its kind needs. */
export interface PreparedPart extends Pick<ShapedPart, 'subscripts' | 'except' | 'is'> {
  readonly equation: string;
  readonly gf: GraphicalFunction | null;
  /** Of a stock. */
  readonly integral: Integral | null;
}

/** A variable of which is known what it is, and not yet which flows it has or is. */
export interface Prepared {
  readonly defined: Defined;
  /** Without dimensions, and with no part, where its statements don't hold together. */
  readonly shape: Pick<Shape, 'dimensions' | 'isWhole'>;
  readonly parts: readonly PreparedPart[];
  readonly isStock: boolean;
}

/** Reads what each variable of a scope is. One that does not hold together is told, and keeps its name and no equation. */
export function prepareAll(context: MdlContext, ranges: Ranges, scope: Scope): Map<string, Prepared> {
  const prepared = new Map<string, Prepared>();
  for (const [canonical, defined] of scope.defined) prepared.set(canonical, prepare(context, ranges, defined));
  return prepared;
}

function prepare(context: MdlContext, ranges: Ranges, defined: Defined): Prepared {
  const shape = shapeOf(ranges, defined);
  if ('code' in shape) {
    context.issues.push({ severity: 'error', item: defined.id, variable: defined.name, ...shape });
    return setAside(context, defined);
  }
  const parts = shape.parts.map((part) => preparePart(context, defined, part));
  const stocks = parts.filter(({ integral }) => integral !== null).length;
  if (stocks > 0 && stocks < parts.length) {
    context.issues.push({ code: 'mdl/stock-in-part', severity: 'error', item: defined.id, variable: defined.name, line: lineOf(defined) });
    return setAside(context, defined);
  }
  return { defined, shape, parts, isStock: stocks > 0 };
}

function setAside(context: MdlContext, defined: Defined): Prepared {
  for (const { block } of defined.definitions) context.foreign.keep('block', block.text, defined.id);
  return { defined, shape: { dimensions: [], isWhole: true }, parts: [], isStock: false };
}

function preparePart(context: MdlContext, { id, name, definitions }: Defined, { subscripts, except, is, right }: ShapedPart): PreparedPart {
  const base = { subscripts, except, is, gf: null, integral: null };
  if (is !== 'table') return { ...base, equation: right, integral: is === 'equation' ? integralOf(right) : null };
  const table = tableIn(right);
  if (typeof table !== 'string') return 'equation' in table ? { ...base, equation: table.equation } : { ...base, equation: '', gf: table };
  const line = definitions.find(({ left }) => left.right === right)?.block.line;
  context.issues.push({ code: 'graphical-function-broken', severity: 'error', item: id, variable: name, line, facts: { fault: table } });
  return { ...base, equation: right };
}
