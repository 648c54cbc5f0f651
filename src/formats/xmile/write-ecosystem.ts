import { workspaceOf, type Item } from '../../model/document.js';
import type { Text } from '../../model/text.js';
import { RESERVED_KINDS } from '../../model/reserved.js';
import { xmlText, xml, type XmlOut } from '../xml/write.js';
import { elementName, IN_STANDARD_XMILE, RECORD_SHAPES, VALUE_FLOW_SHAPE, VARIABLE_SHAPE, WORKSPACE_SHAPE, type EcosystemKind } from './ecosystem-shapes.js';
import { writeRecord } from './shape.js';
import { isPlainText } from './text-parts.js';
import { present, type WriteContext } from './write-context.js';

/** `<ks:ecosystem>`: everything that standard XMILE has no place for. Dropping it changes no number. */
export function writeEcosystem(context: WriteContext): XmlOut {
  const workspace = workspaceOf(context.doc);
  const title = isPlainText(workspace.title, context.language) ? undefined : workspace.title;
  const written = [writeRecord('ks:workspace', WORKSPACE_SHAPE, { ...workspace, title, calendar: workspace.simulation.calendar }, ['id', 'simulation'])];
  // Variables first, whatever the document's order, because that is where reading puts them.
  const items = [...context.doc.items.values()];
  for (const item of [...items.filter(isVariable), ...items.filter((one) => !isVariable(one))]) {
    const element = writeItem(context, item);
    if (element) written.push(element);
  }
  return xml('ks:ecosystem', {}, present(written, context.foreign('ecosystem')));
}

const isVariable = ({ kind }: Item): boolean => kind === 'stock' || kind === 'flow' || kind === 'auxiliary' || kind === 'value-flow';

function writeItem(context: WriteContext, item: Item): XmlOut | null {
  switch (item.kind) {
    case 'stock':
    case 'flow':
    case 'auxiliary':
      return writeRecord('ks:variable', VARIABLE_SHAPE, sparse(context, item), IN_STANDARD_XMILE);
    case 'value-flow':
      return writeRecord('ks:value_flow', VALUE_FLOW_SHAPE, sparse(context, item), IN_STANDARD_XMILE);
    case 'workspace':
    case 'view':
    case 'view-item':
      return null;
    case 'foreign':
      return item.of === 'xmile' ? null : xmlText('ks:foreign', item.text, { id: item.id, of: item.of, at: item.at, place: item.place });
    default:
      if (isReserved(item.kind)) return xmlText('ks:record', JSON.stringify(item));
      return writeRecord(`ks:${elementName(item.kind)}`, RECORD_SHAPES[item.kind as EcosystemKind], item as unknown as Readonly<Record<string, unknown>>);
  }
}

const isReserved = (kind: Item['kind']): boolean => RESERVED_KINDS.some((reserved) => reserved === kind);

/** Without the texts that the standard part of the file says just as well. */
function sparse(context: WriteContext, item: { readonly label: Text; readonly doc: Text }): Readonly<Record<string, unknown>> {
  const { label, doc, ...rest } = item;
  return { ...rest, ...(label.nl === undefined && label.en === undefined ? {} : { label }), ...(isPlainText(doc, context.language) ? {} : { doc }) };
}
