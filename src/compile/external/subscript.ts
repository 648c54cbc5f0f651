import type { DataFile } from '../../model/data-file.js';
import { cellOf, columnOf, rowOf, type CellPlace } from './cell-place.js';
import { problem, type Found } from './found.js';
import { beginningOf, cellAt, sheetOf, type Sheet } from './sheet.js';

/** The arguments of `GET XLS SUBSCRIPT` and `GET DIRECT SUBSCRIPT`. */
export interface SubscriptCall {
  readonly file: string;
  readonly tab: string;
  readonly first: string;
  /** The last cell; a column or a row alone leaves the other end open; empty reads down the column of the first. */
  readonly last: string;
  /** What stands in front of every element. */
  readonly prefix: string;
}

/** The elements of a dimension that a file lists: read across and then down, empty cells passed over, each name once. */
export function elementsOfSubscript(files: readonly DataFile[], call: SubscriptCall): Found<readonly string[]> {
  const opened = sheetOf(files, call.file, call.tab);
  if ('problem' in opened) return opened;
  const beginning = beginningOf(opened.found, call.first, 'first');
  if ('problem' in beginning) return beginning;
  const { first, range } = beginning.found;
  const last = range && call.last.trim() === '' ? range.last : endOf(opened.found, first, call.last.trim());
  if (!last) return problem('data-no-such-cell', 'last', { cell: call.last, file: call.file });
  const elements = new Set<string>();
  for (let row = first.row; row <= Math.min(last.row, opened.found.rows.length - 1); row++) {
    const width = opened.found.rows[row]?.length ?? 0;
    for (let column = first.column; column <= Math.min(last.column, width - 1); column++) {
      const cell = cellAt(opened.found, { row, column });
      if (cell !== null) elements.add(`${call.prefix}${cell}`);
    }
  }
  return elements.size > 0 ? { found: [...elements] } : problem('data-no-values', 'first', { cell: call.first, file: call.file });
}

function endOf(sheet: Sheet, first: CellPlace, last: string): CellPlace | null {
  if (last === '') return { row: sheet.rows.length - 1, column: first.column };
  const cell = cellOf(last);
  if (cell) return cell;
  const column = columnOf(last);
  if (column !== null) return { row: sheet.rows.length - 1, column };
  const row = rowOf(last);
  return row === null ? null : { row, column: Number.MAX_SAFE_INTEGER };
}
