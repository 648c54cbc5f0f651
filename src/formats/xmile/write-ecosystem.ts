import { itemsOf, workspaceOf, type Item } from '../../model/document.js';
import type { Text } from '../../model/text.js';
import { RESERVED_KINDS } from '../../model/reserved.js';
import { xmlText, xml, type XmlOut } from '../xml/write.js';
import {
  elementName,
  IN_STANDARD_XMILE,
  NAMED_SHAPES,
  RECORD_SHAPES,
  WORKSPACE_SHAPE,
  type EcosystemKind,
  type NamedRecord,
} from './ecosystem-shapes.js';
import { writeRecord } from './shape.js';
import { isPlainText } from './text-parts.js';
import { present, type WriteContext } from './write-context.js';
import { homeOf } from './write-models.js';

/** `<ks:ecosystem>`: everything that standard XMILE has no place for. Dropping it changes no number. */
export function writeEcosystem(context: WriteContext): XmlOut {
  const workspace = workspaceOf(context.doc);
  const title = isPlainText(workspace.title, context.language) ? undefined : workspace.title;
  const about = { ...workspace, title, calendar: workspace.simulation.calendar };
  const written = [writeRecord('ks:workspace', WORKSPACE_SHAPE, about, ['id', 'simulation', 'unitDefinitions'])];
  for (const item of inFileOrder(context)) {
    const element = writeItem(context, item);
    if (element) written.push(element);
  }
  return xml('ks:ecosystem', {}, present(written, context.foreign('ecosystem')));
}

/** What the standard part names comes first, in the order it stands there, whatever the document's order, because that is where reading puts it. */
function inFileOrder(context: WriteContext): Item[] {
  const { doc, variablesIn } = context;
  const [submodels, macros] = [itemsOf(doc, 'submodel'), itemsOf(doc, 'macro')];
  const models = [undefined, ...submodels.map(({ id }) => id), ...macros.map(({ id }) => id)];
  const [modules, groups] = [itemsOf(doc, 'module'), itemsOf(doc, 'group')];
  const named: Item[] = [
    ...itemsOf(doc, 'dimension'),
    ...submodels,
    ...models.flatMap((model) => modules.filter((module) => module.model === model)),
    ...macros,
    ...models.flatMap((model) => variablesIn(model)),
    ...models.flatMap((model) => groups.filter((group) => homeOf(context, group) === model)),
  ];
  const first = new Set(named.map(({ id }) => id));
  return [...named, ...[...doc.items.values()].filter(({ id }) => !first.has(id))];
}

function writeItem(context: WriteContext, item: Item): XmlOut | null {
  switch (item.kind) {
    case 'stock':
    case 'flow':
    case 'auxiliary':
      return writeNamed(context, 'variable', item);
    case 'value-flow':
    case 'dimension':
    case 'submodel':
    case 'module':
    case 'macro':
    case 'group':
      return writeNamed(context, item.kind, item);
    case 'workspace':
    case 'view':
    case 'view-item':
      return null;
    case 'foreign':
      return item.of === 'xmile' ? null : xmlText('ks:foreign', item.text, { id: item.id, of: item.of, at: item.at, place: item.place });
    default:
      if (isReserved(item.kind)) return xmlText('ks:record', JSON.stringify(item));
      return writeRecord(
        `ks:${elementName(item.kind)}`,
        RECORD_SHAPES[item.kind as EcosystemKind],
        item as unknown as Readonly<Record<string, unknown>>,
      );
  }
}

const isReserved = (kind: Item['kind']): boolean => RESERVED_KINDS.some((reserved) => reserved === kind);

/** What the standard part does not say of a record: without texts that it says just as well. A dimension has no text there. */
function writeNamed(
  context: WriteContext,
  what: NamedRecord,
  { label, doc, ...rest }: { readonly label?: Text | undefined; readonly doc: Text },
): XmlOut {
  const isSaid = (text: Text | undefined): boolean => text === undefined || (text.nl === undefined && text.en === undefined);
  const isPlain = what === 'dimension' ? isSaid(doc) : isPlainText(doc, context.language);
  const record = { ...rest, ...(isSaid(label) ? {} : { label }), ...(isPlain ? {} : { doc }) };
  return writeRecord(`ks:${elementName(what)}`, NAMED_SHAPES[what], record, IN_STANDARD_XMILE[what]);
}
