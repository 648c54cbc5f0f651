import { itemsOf, workspaceOf, type Document, type Item, type ItemKind } from '../../model/document.js';
import { RESERVED_KINDS, type Reserved } from '../../model/reserved.js';
import { UNKNOWN_SECTION } from './items.js';
import { inOrder } from './order.js';
import { printJson } from './print.js';
import { fileSchema, FORMAT_NAME, FORMAT_VERSION } from './schema.js';

/**
 * The document as a file of the newest version: records by kind, view items in their view, keys in the order of the
 * schema. Reading it and writing it again gives the same bytes.
 */
export function writeKeten(doc: Document): string {
  const views = itemsOf(doc, 'view');
  const viewItems = itemsOf(doc, 'view-item');
  const foreign = itemsOf(doc, 'foreign');
  const kept = new Map(
    foreign.map((record) => [record.id, record.of === FORMAT_NAME && record.place === UNKNOWN_SECTION ? section(record.text) : null]),
  );
  const sections: Readonly<Record<keyof typeof fileSchema.shape, unknown>> = {
    format: `${FORMAT_NAME}/${FORMAT_VERSION}`,
    workspace: without(workspaceOf(doc), 'kind', 'id'),
    dimensions: of(doc, 'dimension'),
    submodels: of(doc, 'submodel'),
    modules: of(doc, 'module'),
    macros: of(doc, 'macro'),
    variables: [...doc.items.values()].filter((item) => item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary'),
    groups: of(doc, 'group'),
    loops: of(doc, 'loop'),
    links: of(doc, 'link'),
    stakeholders: of(doc, 'stakeholder'),
    valueTypes: of(doc, 'value-type'),
    valueFlows: of(doc, 'value-flow'),
    purses: of(doc, 'purse'),
    interventions: of(doc, 'intervention'),
    scenarios: of(doc, 'scenario'),
    indicators: of(doc, 'indicator'),
    perspectives: of(doc, 'perspective'),
    steps: of(doc, 'step'),
    views: views.map((view) => ({
      ...without(view, 'kind'),
      items: viewItems.filter((item) => item.view === view.id).map((item) => without(item, 'kind', 'view')),
    })),
    dataFiles: of(doc, 'data-file'),
    reserved: [...doc.items.values()].filter(isReserved),
    foreign: foreign.filter((record) => !kept.get(record.id)).map((record) => without(record, 'kind')),
  };
  const file = Object.fromEntries(Object.entries(sections).filter(([, content]) => !(Array.isArray(content) && content.length === 0)));
  return `${printJson(inOrder(fileSchema, Object.assign(file, ...[...kept.values()].filter((content) => content !== null))))}\n`;
}

const isReserved = (item: Item): item is Reserved => (RESERVED_KINDS as readonly string[]).includes(item.kind);

const of = (doc: Document, kind: ItemKind): object[] => itemsOf(doc, kind).map((item) => without(item, 'kind'));

function without(record: object, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** A section this version does not know, as it was kept; null where that text is none, so that it stays a foreign record. */
function section(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    const keys = typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.keys(content) : [];
    return keys.length === 1 && !((keys[0] as string) in fileSchema.shape) ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
