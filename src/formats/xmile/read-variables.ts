import type { Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { closestNames } from '../../equation/closest.js';
import { canonicalName } from '../../model/name.js';
import type { Macro, Submodel } from '../../model/submodel.js';
import type { Text } from '../../model/text.js';
import { parameterValue, type Auxiliary, type Flow, type LeverRange, type Stock, type Variable } from '../../model/variable.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { keepVariableRest } from './keep-variable.js';
import { plainName } from './names.js';
import { flagIn, type BehaviorDefaults } from './non-negative.js';
import { readBelt, readDrain } from './read-belts.js';
import { childText, numberOf, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { isFault, readEquations, readShape, type Equations } from './read-equations.js';
import { featureThatIsMissing, type UnsupportedFeatures } from './unsupported.js';

/** A variable's element and the record-to-be it stands for. */
interface Named {
  readonly element: XmlElement;
  readonly id: Id;
  readonly name: string;
  readonly canonical: string;
  readonly kind: Variable['kind'];
}

/** Of a file with more dimensions than this only the first are looked at for a name that may be meant. */
const MAX_HINTED = 200;

/** What the variables of one model share. */
interface Surroundings {
  readonly context: ReadContext;
  /** The submodel or macro they stand in; null for the root model. */
  readonly model: Submodel | Macro | null;
  readonly defaults: BehaviorDefaults;
  readonly unsupported: UnsupportedFeatures;
  readonly byName: ReadonlyMap<string, Named>;
}

/**
 * Reads the variables of one model, in the order of the file. What cannot be computed as it stands (a broken table, a
 * flow or a dimension that does not exist) leaves a variable without an equation: its content is set aside as foreign
 * text and written back, and nothing is ever computed as something else.
 */
export function readVariables(
  context: ReadContext,
  model: Submodel | Macro | null,
  elements: readonly XmlElement[],
  defaults: BehaviorDefaults,
  unsupported: UnsupportedFeatures,
): Variable[] {
  const named = nameAll(context, model, elements);
  const byName = new Map<string, Named>();
  for (const variable of named) if (!byName.has(variable.canonical)) byName.set(variable.canonical, variable);
  return named.map((variable) => readVariable({ context, model, defaults, unsupported, byName }, variable));
}

/** Ids and kinds. Whatever a stock lists as a flow is one, also where the file calls it a converter. */
function nameAll(context: ReadContext, model: Submodel | Macro | null, elements: readonly XmlElement[]): Named[] {
  const usedAsFlow = new Set<string>();
  for (const element of elements) {
    if (element.local !== 'stock') continue;
    for (const end of ['inflow', 'outflow'])
      for (const flow of xmileChildren(context, element, end)) usedAsFlow.add(canonicalName(plainName(textOf(flow))));
  }
  return elements.map((element) => {
    const name = plainName(attributeOf(element, 'name') ?? '');
    const canonical = canonicalName(name);
    const kind = element.local === 'stock' ? 'stock' : element.local === 'flow' || usedAsFlow.has(canonical) ? 'flow' : 'auxiliary';
    return { element, id: context.idOf('variable', name, model ?? undefined, element.local), name, canonical, kind };
  });
}

function readVariable(around: Surroundings, variable: Named): Variable {
  const { context, model } = around;
  const { element, id, name } = variable;
  if (!context.lines.has(id)) context.lines.set(id, equationLines(context, element));
  const doc = childText(context, element, 'doc');
  const { dimensions, isWhole } = ownShape(around, variable);
  const missing = featureThatIsMissing(context, element, variable.kind);
  if (missing) around.unsupported.add(missing, variable);
  const equations = missing || !isWhole ? null : ownEquations(around, variable, dimensions);
  const flows = variable.kind === 'stock' ? readFlows(around, variable) : { inflows: [], outflows: [], lost: false };
  const isBroken = equations === null || flows.lost;
  const base = {
    id,
    ...(model ? { model: model.id } : {}),
    name,
    label: {} as Text,
    units: childText(context, element, 'units'),
    doc: (doc === '' ? {} : { [context.language]: doc }) as Text,
    ...(dimensions.length > 0 && isWhole ? { dimensions: dimensions.map((dimension) => dimension.id) } : {}),
    ...(!isBroken && equations.parts ? { parts: equations.parts } : {}),
  };
  const equation = isBroken ? '' : equations.equation;
  const table = isBroken || !equations.gf ? {} : { gf: equations.gf };
  const record = ((): Variable => {
    switch (variable.kind) {
      case 'stock': {
        const { inflows, outflows } = flows;
        return {
          kind: 'stock',
          ...base,
          initial: equation,
          inflows,
          outflows,
          ...nonNegative(around, variable, 'stock'),
          ...readBelt(context, element),
        } satisfies Stock;
      }
      case 'flow':
        return { kind: 'flow', ...base, ...table, ...nonNegative(around, variable, 'flow'), ...readDrain(context, element, equation) } satisfies Flow;
      case 'auxiliary':
        return withRange(context, element, { kind: 'auxiliary', ...base, equation, ...table, ...(isBroken ? {} : initialOf(context, element)) });
    }
  })();
  keepVariableRest(context, element, record, { isBroken, hasShape: isWhole });
  return record;
}

/** Where a variable's equations stand: those of its elements with its own behind, else each of its own, else itself. */
function equationLines(context: ReadContext, element: XmlElement): readonly number[] {
  const own = xmileChildren(context, element, 'eqn').map(({ line }) => line);
  const parts = xmileChildren(context, element, 'element').map((part) => (xmileChild(context, part, 'eqn') ?? part).line);
  return parts.length + own.length > 0 ? [...parts, ...own] : [element.line];
}

/** The dimensions of a variable. One that the file does not define is said, and leaves nothing to compute. */
function ownShape({ context }: Surroundings, { element, id, name }: Named): { dimensions: readonly Dimension[]; isWhole: boolean } {
  const { dimensions, unknown } = readShape(context, element);
  for (const dimension of unknown) {
    const names = [...context.dimensions.values()].slice(0, MAX_HINTED).map((known) => known.name);
    const hints = closestNames(dimension, names);
    context.issues.push({
      code: 'undefined-dimension',
      severity: 'error',
      item: id,
      variable: name,
      line: element.line,
      facts: { dimension },
      hints,
    });
  }
  return { dimensions, isWhole: unknown.length === 0 };
}

/** The equations of a variable, or null where they cannot be used, which is said. */
function ownEquations({ context }: Surroundings, { element, id, name }: Named, dimensions: readonly Dimension[]): Equations | null {
  // A belt may begin with a list of what stands on it, which is one value for the whole of it.
  const read = readEquations(context, element, dimensions, xmileChild(context, element, 'conveyor') === null);
  if (!isFault(read)) return read;
  context.issues.push({ ...read, severity: 'error', item: id, variable: name });
  return null;
}

function initialOf(context: ReadContext, element: XmlElement): { initial?: string } {
  const initial = childText(context, element, 'init_eqn');
  return initial === '' ? {} : { initial };
}

/** A parameter with a range is a lever; the range of anything else only frames a chart in the tool that wrote it. */
function withRange(context: ReadContext, element: XmlElement, auxiliary: Auxiliary): Auxiliary {
  const range = parameterValue(auxiliary) === null ? null : readRange(context, element);
  return range ? { ...auxiliary, range } : auxiliary;
}

function readFlows({ context, byName }: Surroundings, { element, id, name }: Named): { inflows: Id[]; outflows: Id[]; lost: boolean } {
  let lost = false;
  const read = (local: 'inflow' | 'outflow'): Id[] =>
    xmileChildren(context, element, local).flatMap((child) => {
      const written = plainName(textOf(child));
      const flow = byName.get(canonicalName(written));
      if (flow && flow.kind === 'flow') return [flow.id];
      lost = true;
      context.issues.push({ code: 'unknown-flow', severity: 'error', item: id, variable: name, line: child.line, facts: { flow: written } });
      return [];
    });
  return { inflows: read('inflow'), outflows: read('outflow'), lost };
}

/** Vendors name two children differently; what a variable says itself beats the defaults. */
function nonNegative({ context, defaults }: Surroundings, { element }: Named, kind: 'stock' | 'flow'): { nonNegative?: boolean } {
  const flag = flagIn(context, element, 'non_negative') ?? (element.local === kind ? defaults[kind] : undefined);
  return flag === undefined ? {} : { nonNegative: flag };
}

function readRange(context: ReadContext, element: XmlElement): LeverRange | null {
  const range = xmileChild(context, element, 'range');
  const min = range && numberOf(range, 'min');
  const max = range && numberOf(range, 'max');
  if (!range || min === null || max === null || !(min < max)) return null;
  const step = numberOf(range, 'ks:step');
  return { min, max, ...(step === null ? {} : { step }) };
}
