import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import { textIn } from '../../model/text.js';
import type { GraphicalFunction, Variable } from '../../model/variable.js';
import { workspaceOf } from '../../model/document.js';
import { xml, xmlText, type XmlOut } from '../xml/write.js';
import { writtenName } from './names.js';
import { spread } from './read-gf.js';
import { present, type WriteContext } from './write-context.js';

/** Every variable as standard XMILE, value flows among them as auxiliaries, in document order. */
export function writeVariables(context: WriteContext): XmlOut[] {
  const written: XmlOut[] = [];
  for (const item of context.doc.items.values()) {
    if (item.kind === 'value-flow') written.push(writeValueFlow(context, item));
    else if (item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary') written.push(writeVariable(context, item));
  }
  return written;
}

function writeVariable(context: WriteContext, variable: Variable): XmlOut {
  const { kind, id, name } = variable;
  const equation = kind === 'stock' ? variable.initial : variable.equation;
  const gf = kind === 'stock' ? undefined : variable.gf;
  // An equation that someone has given since beats what was set aside on reading.
  const aside = equation === '' ? context.foreign('set-aside', id) : [];
  const rawTable = aside.some(({ raw }) => /^<[xy]pts/.test(raw));
  const isTable = kind === 'auxiliary' && ((gf !== undefined && equation === '' && aside.length === 0) || rawTable);
  const children = present(
    writeDoc(context, variable.doc),
    equation === '' ? null : xmlText('eqn', equation),
    kind === 'stock' && aside.length === 0 ? [...variable.inflows.map((flow) => flowName(context.doc, 'inflow', flow)), ...variable.outflows.map((flow) => flowName(context.doc, 'outflow', flow))] : null,
    kind === 'auxiliary' ? null : writeNonNegative(variable.nonNegative),
    gf === undefined ? null : isTable ? gfPoints(gf) : xml('gf', gfType(gf), gfPoints(gf)),
    kind === 'auxiliary' && variable.range ? xml('range', { min: variable.range.min, max: variable.range.max, 'ks:step': variable.range.step }) : null,
    variable.units === '' ? null : xmlText('units', variable.units),
    aside,
    context.foreign('variable', id),
  );
  const local = isTable ? 'gf' : kind === 'auxiliary' ? 'aux' : kind;
  const attributes = { name: writtenName(name), ...(isTable && gf ? gfType(gf) : {}) };
  return { ...xml(local, attributes, children), rawAttributes: context.foreignAttributes('variable@', id) };
}

/** A value flow is an ordinary auxiliary, so that every tool computes and plots it. */
function writeValueFlow(context: WriteContext, flow: ValueFlow): XmlOut {
  const units = valueFlowUnits(context.doc, flow);
  const children = present(
    writeDoc(context, flow.doc),
    flow.equation === '' ? context.foreign('set-aside', flow.id) : xmlText('eqn', flow.equation),
    units === '' ? null : xmlText('units', units),
    context.foreign('variable', flow.id),
  );
  return { ...xml('aux', { name: writtenName(flow.name) }, children), rawAttributes: context.foreignAttributes('variable@', flow.id) };
}

/** The value type's unit a time unit; empty where one of the two is not known. */
function valueFlowUnits(doc: Document, flow: ValueFlow): string {
  const type = doc.items.get(flow.valueType);
  const { timeUnit } = workspaceOf(doc).simulation;
  if (type?.kind !== 'value-type' || type.unit === '' || timeUnit === '') return '';
  return /[*/^]/.test(type.unit) ? `(${type.unit})/${timeUnit}` : `${type.unit}/${timeUnit}`;
}

function writeDoc(context: WriteContext, doc: Variable['doc']): XmlOut | null {
  const text = textIn(doc, context.language);
  return text === '' ? null : xmlText('doc', text);
}

function flowName(doc: Document, end: 'inflow' | 'outflow', id: Id): XmlOut {
  const flow = doc.items.get(id);
  return xmlText(end, flow && 'name' in flow && typeof flow.name === 'string' ? writtenFlow(flow.name) : id);
}

/** Names in `<inflow>` are identifiers: an underscore for a space, and quotes round what is no plain name. */
export function writtenFlow(name: string): string {
  const identifier = name.replace(/\s+/g, '_');
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(identifier) ? identifier : `"${writtenName(name)}"`;
}

const writeNonNegative = (flag: boolean | undefined): XmlOut | null => (flag === undefined ? null : flag ? xml('non_negative') : xmlText('non_negative', 'false'));

const gfType = ({ kind }: GraphicalFunction): { type?: string } => (kind === 'continuous' ? {} : { type: kind });

/** X points only where the scale does not give them: a file with a scale gets its scale back. */
function gfPoints({ xpts, ypts, xscale, yscale }: GraphicalFunction): XmlOut[] {
  const fromScale = xscale !== undefined && spread(xscale, ypts.length).every((x, at) => x === xpts[at]);
  return present(
    xscale ? xml('xscale', { min: xscale.min, max: xscale.max }) : null,
    yscale ? xml('yscale', { min: yscale.min, max: yscale.max }) : null,
    fromScale ? null : xmlText('xpts', xpts.join(',')),
    xmlText('ypts', ypts.join(',')),
  ) as XmlOut[];
}
