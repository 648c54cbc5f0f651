import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Text } from '../../model/text.js';
import { parameterValue, type Auxiliary, type Flow, type GraphicalFunction, type LeverRange, type Stock, type Variable } from '../../model/variable.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { isLegacyDisplay } from './legacy-view.js';
import { importedId, plainName } from './names.js';
import { isKs } from './namespaces.js';
import { nonNegativeFlag, type BehaviorDefaults } from './non-negative.js';
import { childText, numberOf, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { readGf } from './read-gf.js';
import { featureThatIsMissing, type UnsupportedFeatures } from './unsupported.js';

/** A variable's element and the record-to-be it stands for. */
interface Named {
  readonly element: XmlElement;
  readonly id: Id;
  readonly name: string;
  readonly canonical: string;
  readonly kind: Variable['kind'];
}

const KNOWN_CHILDREN = ['eqn', 'inflow', 'outflow', 'non_negative', 'units', 'doc', 'gf', 'range'];

/**
 * Reads the variables of the root model, in the order of the file. What cannot be computed as it stands (arrays,
 * conveyors, a broken table, a flow that does not exist) leaves a variable without an equation: its content is set
 * aside as foreign text and written back, and nothing is ever computed as something else.
 */
export function readVariables(context: ReadContext, elements: readonly XmlElement[], defaults: BehaviorDefaults, unsupported: UnsupportedFeatures): Variable[] {
  const named = nameAll(context, elements);
  const byName = new Map<string, Named>();
  for (const variable of named) if (!byName.has(variable.canonical)) byName.set(variable.canonical, variable);
  return named.map((variable) => readVariable({ context, defaults, unsupported, byName }, variable));
}

interface Surroundings {
  readonly context: ReadContext;
  readonly defaults: BehaviorDefaults;
  readonly unsupported: UnsupportedFeatures;
  readonly byName: ReadonlyMap<string, Named>;
}

/** Ids and kinds. Whatever a stock lists as a flow is one, also where the file calls it a converter. */
function nameAll(context: ReadContext, elements: readonly XmlElement[]): Named[] {
  const usedAsFlow = new Set<string>();
  for (const element of elements) {
    if (element.local !== 'stock') continue;
    for (const end of ['inflow', 'outflow']) for (const flow of xmileChildren(context, element, end)) usedAsFlow.add(canonicalName(plainName(textOf(flow))));
  }
  const ids = new Set<Id>();
  return elements.map((element) => {
    const name = plainName(attributeOf(element, 'name') ?? '');
    const canonical = canonicalName(name);
    let id = context.givenIds.get(canonical) ?? importedId(context.fileKey, element.local, name);
    for (let copy = 2; ids.has(id); copy++) id = importedId(context.fileKey, element.local, `${name}#${copy}`);
    ids.add(id);
    const kind = element.local === 'stock' ? 'stock' : element.local === 'flow' || usedAsFlow.has(canonical) ? 'flow' : 'auxiliary';
    return { element, id, name, canonical, kind };
  });
}

function readVariable(around: Surroundings, variable: Named): Variable {
  const { context } = around;
  const { element, id, name } = variable;
  const doc = childText(context, element, 'doc');
  const base = { id, name, label: {} as Text, units: childText(context, element, 'units'), doc: (doc === '' ? {} : { [context.language]: doc }) as Text };
  const missing = featureThatIsMissing(context, element);
  if (missing) around.unsupported.add(missing, variable);
  const gf = missing ? 'none' : readOwnGf(around, variable);
  const flows = variable.kind === 'stock' ? readFlows(around, variable) : { inflows: [], outflows: [], lost: false };
  const isBroken = missing !== null || gf === 'broken' || flows.lost;
  const equation = isBroken ? '' : childText(context, element, 'eqn');
  const record = ((): Variable => {
    switch (variable.kind) {
      case 'stock':
        return { kind: 'stock', ...base, initial: equation, inflows: flows.inflows, outflows: flows.outflows, ...nonNegative(around, variable, 'stock') } satisfies Stock;
      case 'flow':
        return { kind: 'flow', ...base, equation, ...gfField(gf), ...nonNegative(around, variable, 'flow') } satisfies Flow;
      case 'auxiliary':
        return withRange(context, element, { kind: 'auxiliary', ...base, equation, ...gfField(gf) });
    }
  })();
  keepForeign(context, variable, isBroken, 'range' in record);
  return record;
}

/** A parameter with a range is a lever; the range of anything else only frames a chart in the tool that wrote it. */
function withRange(context: ReadContext, element: XmlElement, auxiliary: Auxiliary): Auxiliary {
  const range = parameterValue(auxiliary) === null ? null : readRange(context, element);
  return range ? { ...auxiliary, range } : auxiliary;
}

const gfField = (gf: GraphicalFunction | 'none' | 'broken'): { gf?: GraphicalFunction } => (typeof gf === 'string' ? {} : { gf });

/** The table of this variable; a top-level `<gf name="…">` is one itself. */
function readOwnGf({ context }: Surroundings, { element, id, name }: Named): GraphicalFunction | 'none' | 'broken' {
  const source = element.local === 'gf' ? element : xmileChild(context, element, 'gf');
  if (!source) return 'none';
  const gf = readGf(context, source);
  if (typeof gf !== 'string') return gf;
  context.issues.push({ code: 'graphical-function-broken', severity: 'error', item: id, variable: name, line: source.line, facts: { fault: gf } });
  return 'broken';
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
  const flag = nonNegativeFlag(context, element) ?? (element.local === kind ? defaults[kind] : undefined);
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

/** Keeps what is not known; of a variable that is set aside, also its equation and table. */
function keepForeign(context: ReadContext, { element, id }: Named, isBroken: boolean, usesRange: boolean): void {
  context.foreign.attributes('variable@', element, ['name', 'type', 'discrete'], id);
  for (const child of elementsOf(element)) {
    if (isKs(child) || isLegacyDisplay(context, child)) continue;
    const known = context.isXmile(child) && KNOWN_CHILDREN.includes(child.local);
    const isTable = element.local === 'gf' && ['xscale', 'yscale', 'xpts', 'ypts'].includes(child.local);
    const isContent = child.local === 'eqn' || child.local === 'gf' || child.local === 'inflow' || child.local === 'outflow';
    const isUnusedRange = child.local === 'range' && !usesRange;
    if (isBroken && (isContent || isTable || !known)) context.foreign.element('set-aside', child, id);
    else if ((!known && !isTable) || isUnusedRange) context.foreign.element('variable', child, id);
  }
}
