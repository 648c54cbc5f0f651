import type { DataFile } from '../../model/data-file.js';
import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Dimension } from '../../model/array.js';
import { canonicalName } from '../../model/name.js';
import { subscriptCallOf } from './external-call.js';
import { dataVariables } from './needed-data.js';
import { columnKey, variableOfKey } from './run-series.js';
import { isSameFile } from './sheet.js';
import { elementsOfSubscript } from './subscript.js';

/**
 * The document with data files: one of the same name takes the place of the one before, of another run's table only the
 * columns are kept that the document reads, and dimensions whose elements stand in a file get them.
 */
export function withData(doc: Document, files: readonly DataFile[]): Document {
  if (files.length === 0) return doc;
  const items = new Map(doc.items);
  const wanted = new Set(dataVariables(doc).map(({ name }) => canonicalName(name)));
  for (const file of files) {
    for (const held of itemsOf({ items }, 'data-file')) if (isSameFile(held.name, file.name) && held.isRun === file.isRun) items.delete(held.id);
    items.set(file.id, file.isRun ? withColumns(file, wanted) : file);
  }
  const held = itemsOf({ items }, 'data-file');
  for (const dimension of itemsOf(doc, 'dimension')) items.set(dimension.id, withElements(dimension, held));
  return { items };
}

/** The records that differ between two documents, as they were and as they are. */
export function changesBetween(before: Document, after: Document): readonly { readonly id: string; readonly before: Item | null; readonly after: Item | null }[] {
  const ids = new Set([...before.items.keys(), ...after.items.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.items.get(id) ?? null, after.items.get(id) ?? null];
    return was === is ? [] : [{ id, before: was, after: is }];
  });
}

function withColumns(file: DataFile, wanted: ReadonlySet<string>): DataFile {
  const [sheet] = file.sheets;
  if (!sheet) return file;
  const columns = (sheet.rows[0] ?? []).flatMap((heading, column) => (column === 0 || (typeof heading === 'string' && wanted.has(variableOfKey(columnKey(heading)))) ? [column] : []));
  return { ...file, sheets: [{ ...sheet, rows: sheet.rows.map((row) => columns.map((column) => row[column] ?? null)) }] };
}

function withElements(dimension: Dimension, files: readonly DataFile[]): Dimension {
  const call = dimension.definition === undefined ? null : subscriptCallOf(dimension.definition);
  if (!call) return dimension;
  const { file = '', tab = '', first = '', last = '', prefix = '' } = call.arguments;
  const elements = elementsOfSubscript(files, { file, tab, first, last, prefix });
  return 'found' in elements ? { ...dimension, elements: elements.found } : dimension;
}
