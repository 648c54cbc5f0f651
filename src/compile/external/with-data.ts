import type { DataFile } from '../../model/data-file.js';
import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Dimension } from '../../model/array.js';
import type { Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import { subscriptCallOf } from './external-call.js';
import type { Found } from './found.js';
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
export function changesBetween(
  before: Document,
  after: Document,
): readonly { readonly id: string; readonly before: Item | null; readonly after: Item | null }[] {
  const ids = new Set([...before.items.keys(), ...after.items.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.items.get(id) ?? null, after.items.get(id) ?? null];
    return was === is ? [] : [{ id, before: was, after: is }];
  });
}

function withColumns(file: DataFile, wanted: ReadonlySet<string>): DataFile {
  const [sheet] = file.sheets;
  if (!sheet) return file;
  const columns = (sheet.rows[0] ?? []).flatMap((heading, column) =>
    column === 0 || (typeof heading === 'string' && wanted.has(variableOfKey(columnKey(heading)))) ? [column] : [],
  );
  return { ...file, sheets: [{ ...sheet, rows: sheet.rows.map((row) => columns.map((column) => row[column] ?? null)) }] };
}

function withElements(dimension: Dimension, files: readonly DataFile[]): Dimension {
  const elements = elementsInFile(dimension, files);
  return elements && 'found' in elements ? { ...dimension, elements: elements.found } : dimension;
}

/** The elements of a dimension that a file lists; null for a dimension that says its elements itself. */
function elementsInFile({ definition }: Dimension, files: readonly DataFile[]): Found<readonly string[]> | null {
  const call = definition === undefined ? null : subscriptCallOf(definition);
  if (!call) return null;
  const { file = '', tab = '', first = '', last = '', prefix = '' } = call.arguments;
  return elementsOfSubscript(files, { file, tab, first, last, prefix });
}

/** Why dimensions whose elements stand in a file do not have them. */
export function dimensionIssues(doc: Document): readonly Issue[] {
  const held = itemsOf(doc, 'data-file');
  return itemsOf(doc, 'dimension').flatMap((dimension): readonly Issue[] => {
    const elements = elementsInFile(dimension, held);
    if (!elements || 'found' in elements) return [];
    const { code, facts, hints } = elements.problem;
    return [
      {
        code,
        severity: 'error',
        item: dimension.id,
        variable: dimension.name,
        facts: code === 'data-file-missing' ? { ...facts, variables: [dimension.name] } : (facts ?? {}),
        ...(hints ? { hints } : {}),
      },
    ];
  });
}
