import type { ArrayPart, ArrayShape } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import { parameterValue, type Auxiliary, type Flow, type LeverRange, type Stock, type Variable } from '../../model/variable.js';
import { importedId } from '../xmile/names.js';
import { assignFlows, type TiedStock, type Valves } from './assign-flows.js';
import { textOf, type MdlContext } from './context.js';
import type { Scope } from './definition.js';
import { prepareAll, type Prepared, type PreparedPart } from './prepared.js';
import type { Ranges } from './ranges.js';
import { tidyLines } from './scan.js';
import { readUnits } from './units.js';

/** Reads the variables of the root model or of a macro, in the order of the file; a rate that no flow says becomes one behind its stock. */
export function readVariables(context: MdlContext, ranges: Ranges, scope: Scope, valves: Valves): Variable[] {
  const prepared = prepareAll(context, ranges, scope);
  const tied = new Map(assignFlows(prepared, valves).map((stock) => [stock.stock, stock]));
  const flows = new Set([...tied.values()].flatMap(({ inflows, outflows }) => [...inflows, ...outflows]));
  const names = new Set(prepared.keys());
  return [...prepared.values()].flatMap((variable): Variable[] => {
    const stock = tied.get(variable);
    if (stock) return stockWithRest(context, scope, stock, names);
    const isFlow = flows.has(variable.defined.id) || (valves.has(variable.defined.canonical) && isPlain(variable));
    return [isFlow ? flowOf(context, scope, variable) : auxiliaryOf(context, scope, variable)];
  });
}

/** Whether it has equations of its own, and neither tables nor data. */
const isPlain = ({ parts, defined }: Prepared): boolean =>
  parts.length > 0 && parts.every(({ is, equation }) => (is === 'equation' || is === 'constant') && equation !== '') && defined.definitions.every(({ left }) => !left.data);

/** What every kind of variable takes from its statements. The last of several brings the units and the comment. */
function baseOf(context: MdlContext, { model }: Scope, { defined }: Prepared): { readonly fields: Omit<Flow, 'kind' | 'equation'>; readonly range: LeverRange | null; readonly written: string } {
  const { id, name, definitions } = defined;
  const field = definitions.find(({ block }) => block.units !== '')?.block.units ?? '';
  const comment = definitions.find(({ block }) => block.comment !== '')?.block.comment ?? '';
  const { units, written, range } = readUnits(field);
  const flags = definitions.find(({ block }) => block.flags !== '')?.block.flags;
  if (flags !== undefined) context.foreign.keep('flags', flags, id);
  if (definitions.some(({ left }) => left.is === 'constant')) context.foreign.keep('operator', '==', id);
  return { fields: { id, ...(model === undefined ? {} : { model }), name, label: {}, units, doc: textOf(context, tidyLines(comment)) }, range, written };
}

/** Dimensions, and equations by element where there is not one for all. */
function arrayOf({ shape, parts }: Prepared, equationOf: (part: PreparedPart, at: number) => string): ArrayShape {
  const dimensions = shape.dimensions.map(({ record }) => record.id);
  if (dimensions.length === 0) return {};
  if (shape.isWhole) return { dimensions };
  const written = parts.map((part, at): ArrayPart => ({
    subscripts: part.subscripts, ...(part.except.length > 0 ? { except: part.except } : {}), equation: equationOf(part, at), ...(part.gf ? { gf: part.gf } : {}),
  }));
  return { dimensions, parts: written };
}

/** The one equation for all of a variable; empty where its parts have theirs. */
const wholeOf = ({ shape, parts }: Prepared, equationOf: (part: PreparedPart, at: number) => string): string => (shape.isWhole && parts[0] ? equationOf(parts[0], 0) : '');

const ownEquation = ({ equation }: PreparedPart): string => equation;

function flowOf(context: MdlContext, scope: Scope, variable: Prepared): Flow {
  const { fields, written } = baseOf(context, scope, variable);
  if (written !== '') context.foreign.keep('range', written, fields.id);
  return { kind: 'flow', ...fields, equation: wholeOf(variable, ownEquation), ...arrayOf(variable, ownEquation) };
}

function auxiliaryOf(context: MdlContext, scope: Scope, variable: Prepared): Auxiliary {
  const { fields, range, written } = baseOf(context, scope, variable);
  const [part] = variable.parts;
  const mode = variable.defined.definitions.find(({ left }) => left.data)?.left.data;
  const data = mode ?? (part?.is === 'data' ? 'interpolate' : undefined);
  const gf = variable.shape.isWhole ? part?.gf : null;
  const auxiliary: Auxiliary = {
    kind: 'auxiliary', ...fields, equation: wholeOf(variable, ownEquation), ...(gf ? { gf } : {}), ...arrayOf(variable, ownEquation), ...(data ? { data } : {}),
  };
  if (range && variable.shape.dimensions.length === 0 && parameterValue(auxiliary) !== null) return { ...auxiliary, range };
  if (written !== '') context.foreign.keep('range', written, fields.id);
  return auxiliary;
}

function stockWithRest(context: MdlContext, scope: Scope, { stock, inflows, outflows, rest }: TiedStock, names: Set<string>): Variable[] {
  const { fields, written } = baseOf(context, scope, stock);
  if (written !== '') context.foreign.keep('range', written, fields.id);
  const initialOf = ({ integral }: PreparedPart): string => integral?.initial ?? '';
  const net = rest ? netFlow(context, scope, stock, rest, names) : null;
  const record: Stock = { kind: 'stock', ...fields, initial: wholeOf(stock, initialOf), inflows: net ? [...inflows, net.id] : inflows, outflows, ...arrayOf(stock, initialOf) };
  return net ? [record, net] : [record];
}

/** The flow that stands for what of a stock's rate no variable says. */
function netFlow(context: MdlContext, scope: Scope, stock: Prepared, rest: readonly string[], names: Set<string>): Flow {
  let name = `net flow of ${stock.defined.name}`;
  for (let copy = 2; names.has(canonicalName(name)); copy++) name = `net flow ${copy} of ${stock.defined.name}`;
  names.add(canonicalName(name));
  const equationOf = (_: PreparedPart, at: number): string => rest[at] ?? '0';
  const id: Id = importedId(context.fileKey, 'variable', `${scope.model ?? ''}/${name}`);
  const model = scope.model === undefined ? {} : { model: scope.model };
  return { kind: 'flow', id, ...model, name, label: {}, units: '', doc: {}, equation: wholeOf(stock, equationOf), ...arrayOf(stock, equationOf) };
}
