import { writtenName } from '../../equation/write-name.js';
import type { ArrayPart } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { GraphicalFunction, LeverRange, Stock, Variable } from '../../model/variable.js';
import { writeBlock } from './write-block.js';
import type { MdlWriteContext } from './write-context.js';

const NUMBER = /^\s*[-+]?\s*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const LOOKUPS_FROM_FILE = /^\s*GET\s+(?:XLS|DIRECT|123)\s+LOOKUPS\s*\(/i;
const MODES = { interpolate: ':INTERPOLATE:', 'look-forward': ':LOOK FORWARD:', 'hold-backward': ':HOLD BACKWARD:', raw: ':RAW:' } as const;

/** One equation of a variable, for all of it or for some elements. */
interface Statement extends Pick<ArrayPart, 'subscripts' | 'except' | 'equation' | 'gf'> {
  /** Of a stock: the rest of its rate for these elements. */
  readonly rest: string | null;
}

/** A variable's blocks: one for each of its equations, the units and the comment with the last. */
export function writeVariable(context: MdlWriteContext, variable: Variable): string {
  const blocks = context.kept('block', variable.id);
  const given = variable.kind === 'stock' ? variable.initial : variable.equation;
  // Statements that didn't hold together go back as they stood, unless someone has given an equation since.
  const isAside = blocks.length > 0 && given === '' && !variable.parts;
  const sides = isAside
    ? blocks.map((left) => ({ left, right: '' }))
    : statementsOf(context, variable).map((statement) => sidesOf(context, variable, statement));
  const flags = context.kept('flags', variable.id)[0];
  const about = { units: unitsOf(context, variable), comment: context.text(variable.doc), ...(flags === undefined ? {} : { flags }) };
  return sides.map((side, at) => (at === sides.length - 1 ? writeBlock({ ...side, ...about }) : writeShort(side))).join('');
}

/** A block without units and comment, as Vensim writes all but the last of an array. */
const writeShort = (sides: { readonly left: string; readonly right: string }): string =>
  writeBlock(sides).replace(/\n\t~\t\n\t~\t\n\t\|\n\n$/, ' ~~|\n');

function statementsOf(context: MdlWriteContext, variable: Variable): readonly Statement[] {
  const dimensions = context.dimensionsOf(variable);
  const rests = restsOf(context, variable);
  if (!variable.parts) {
    const equation = variable.kind === 'stock' ? variable.initial : variable.equation;
    const gf = variable.kind === 'stock' ? undefined : variable.gf;
    return [{ subscripts: dimensions.map(({ name }) => name), equation, ...(gf ? { gf } : {}), rest: rests?.[0] ?? null }];
  }
  const lists = variable.kind === 'auxiliary' && variable.data === undefined ? listsOf(context, variable, variable.parts) : null;
  return lists ?? variable.parts.map((part, at) => ({ ...part, rest: rests?.[at] ?? null }));
}

/** What is left of a stock's rate for each of its equations; null where its flows say it all. */
function restsOf(context: MdlWriteContext, variable: Variable): readonly string[] | null {
  if (variable.kind !== 'stock') return null;
  const id = variable.inflows.at(-1);
  const flow = id !== undefined && context.netFlows.get(id) === variable ? context.flow(id) : null;
  if (!flow) return null;
  return flow.parts ? flow.parts.map(({ equation }) => equation) : [flow.equation];
}

/**
 * Numbers for all elements as Vensim's lists, `1, 2; 3, 4;`: one for the last two dimensions, for each element of those
 * before. Null where elements lack, or one is no number.
 */
function listsOf(context: MdlWriteContext, variable: Variable, parts: readonly ArrayPart[]): readonly Statement[] | null {
  const dimensions = context.dimensionsOf(variable);
  const elements = dimensions.map((dimension) => dimension.elements);
  const size = elements.reduce((product, { length }) => product * length, 1);
  if (parts.length !== size || size < 2 || !parts.every(({ equation, gf, except }) => NUMBER.test(equation) && !gf && !except)) return null;
  const isInOrder = parts.every(({ subscripts }, at) => {
    let rest = at;
    return elements.toReversed().every((names, back) => {
      const own = names[rest % names.length] ?? '';
      rest = Math.floor(rest / names.length);
      return canonicalName(own) === canonicalName(subscripts[subscripts.length - 1 - back] ?? '');
    });
  });
  if (!isInOrder) return null;
  const [rows, columns] = [elements.length > 1 ? (elements.at(-2)?.length ?? 1) : 1, elements.at(-1)?.length ?? 1];
  const inner = dimensions.slice(-2).map(({ name }) => name);
  return Array.from({ length: size / (rows * columns) }, (_, table) => {
    const numbers = parts.slice(table * rows * columns, (table + 1) * rows * columns).map(({ equation }) => equation);
    const lines = Array.from({ length: rows }, (_row, row) => numbers.slice(row * columns, (row + 1) * columns).join(','));
    const outer = parts[table * rows * columns]?.subscripts.slice(0, -2) ?? [];
    const equation = elements.length === 1 ? (lines[0] ?? '') : `${lines.join(';')};`;
    return { subscripts: elements.length === 1 ? inner : [...outer, ...inner], equation, rest: null };
  });
}

/** What stands to the left and to the right of the sign. */
function sidesOf(context: MdlWriteContext, variable: Variable, statement: Statement): { readonly left: string; readonly right: string } {
  const { subscripts, except, equation, gf } = statement;
  const data = variable.kind === 'auxiliary' ? variable.data : undefined;
  const name = `${writtenName(variable.name, 'vensim')}${inBrackets(subscripts)}${except ? `:EXCEPT:${except.map(inBrackets).join(',')}` : ''}`;
  if (variable.kind === 'stock') return { left: `${name}=`, right: `INTEG (${rateOf(context, variable, statement)}, ${equation})` };
  if (gf && equation === '') return { left: `${name}(`, right: `${tableText(gf)})` };
  if (LOOKUPS_FROM_FILE.test(equation)) return { left: `${name}(`, right: `${equation})` };
  if (data !== undefined) return { left: `${name}${MODES[data]}${equation === '' ? '' : ':='}`, right: equation };
  return { left: `${name}${context.kept('operator', variable.id)[0] ?? '='}`, right: equation };
}

const inBrackets = (names: readonly string[]): string =>
  names.length === 0 ? '' : `[${names.map((name) => writtenName(name, 'vensim')).join(',')}]`;

/** The flows of a stock for the same elements, and what no flow says. */
function rateOf(context: MdlWriteContext, { inflows, outflows }: Stock, { subscripts, rest }: Statement): string {
  const own = inBrackets(subscripts);
  const named = (id: Id): string => `${writtenName(context.flow(id)?.name ?? id, 'vensim')}${own}`;
  const into = inflows.filter((id) => !context.netFlows.has(id)).map(named);
  const terms = [...into, ...outflows.map((id) => `-${named(id)}`)]
    .map((term, at) => (at === 0 ? term : term.startsWith('-') ? ` - ${term.slice(1)}` : ` + ${term}`))
    .join('');
  if (rest === null) return terms === '' ? '0' : terms;
  if (terms === '') return rest;
  return rest.startsWith('-') ? `${terms} - ${rest.slice(1)}` : `${terms} + ${rest}`;
}

/** A table without its brackets: how it is drawn, and its points. */
export function tableText({ xpts, ypts, xscale, yscale }: GraphicalFunction): string {
  const points = xpts.map((x, at) => `(${x},${ypts[at] ?? 0})`);
  const drawing = xscale && yscale ? [`[(${xscale.min},${yscale.min})-(${xscale.max},${yscale.max})]`] : [];
  return [...drawing, ...points].join(',');
}

/** Units with the range of a lever behind them, or the one that was read. */
function unitsOf(context: MdlWriteContext, variable: Variable): string {
  const kept = context.kept('range', variable.id)[0];
  const range = variable.kind === 'auxiliary' && variable.range ? rangeText(variable.range) : (kept ?? '');
  return [variable.units.replace(/[[\]]/g, ''), range].filter((part) => part !== '').join(' ');
}

const rangeText = ({ min, max, step }: LeverRange): string => `[${[min, max, ...(step === undefined ? [] : [step])].join(',')}]`;
