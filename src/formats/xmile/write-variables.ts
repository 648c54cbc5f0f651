import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import { textIn, type Text } from '../../model/text.js';
import type { Variable } from '../../model/variable.js';
import { xml, xmlText, type XmlOut } from '../xml/write.js';
import { writtenName } from './names.js';
import { writeBelt, writeDrain, writeFlag } from './write-belts.js';
import { present, type WriteContext } from './write-context.js';
import { gfPoints, gfType, writeParts, writeShape, writeTable } from './write-equations.js';

/** The variables of one model as standard XMILE, in document order; value flows stand in the root model, as auxiliaries. */
export const writeVariables = (context: WriteContext, model: Id | undefined): XmlOut[] =>
  context
    .variablesIn(model)
    .map((variable) => (variable.kind === 'value-flow' ? writeValueFlow(context, variable) : writeVariable(context, variable)));

function writeVariable(context: WriteContext, variable: Variable): XmlOut {
  const { kind, id, name } = variable;
  const { parts } = variable;
  const given = kind === 'stock' ? variable.initial : variable.equation;
  // An equation that someone has given since beats what was set aside on reading.
  const aside = given === '' && !parts ? context.foreign('set-aside', id) : [];
  const leak = kind === 'flow' ? variable.leak : undefined;
  // The leaking share is the flow's equation, unless something else is.
  const isShareShown = leak !== undefined && given === '' && aside.length === 0 && !parts;
  const equation = isShareShown ? leak.fraction : given;
  const gf = kind === 'stock' ? undefined : variable.gf;
  const rawTable = aside.some(({ raw }) => /^<[xy]pts/.test(raw));
  const isTable = kind === 'auxiliary' && !parts && ((gf !== undefined && equation === '' && aside.length === 0) || rawTable);
  const flows = (end: 'inflow' | 'outflow', ids: readonly Id[]): XmlOut[] => ids.map((flow) => flowName(context.doc, end, flow));
  const children = present(
    writeDoc(context, variable.doc),
    writeShape(context, variable),
    equation === '' || parts ? null : xmlText('eqn', equation),
    parts ? writeParts(context, variable, parts) : null,
    kind === 'auxiliary' && variable.initial ? xmlText('init_eqn', variable.initial) : null,
    kind === 'stock' && aside.length === 0 ? [...flows('inflow', variable.inflows), ...flows('outflow', variable.outflows)] : null,
    kind === 'auxiliary' ? null : writeFlag('non_negative', variable.nonNegative),
    kind === 'stock'
      ? writeBelt(context, variable)
      : kind === 'flow'
        ? writeDrain(context, variable, leak && !isShareShown && (given !== '' || leak.fraction !== '') ? leak.fraction : null)
        : null,
    gf === undefined || parts ? null : isTable ? gfPoints(gf) : writeTable(context, gf, 'gf', id),
    kind === 'auxiliary' && variable.range
      ? xml('range', { min: variable.range.min, max: variable.range.max, 'ks:step': variable.range.step })
      : null,
    variable.units === '' ? null : xmlText('units', variable.units),
    aside,
    context.foreign('variable', id),
  );
  const local = isTable ? 'gf' : kind === 'auxiliary' ? 'aux' : kind;
  const zone = leak ? { leak_start: leak.from, leak_end: leak.to } : {};
  const attributes = { name: writtenName(name), ...(isTable && gf ? gfType(gf) : {}), ...zone };
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

/** The doc in the file's language; the extension has the rest. */
export function writeDoc(context: WriteContext, doc: Text): XmlOut | null {
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
