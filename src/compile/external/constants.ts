import type { DataFile } from '../../model/data-file.js';
import { cellName, heightOf, widthOf, type CellPlace } from './cell-place.js';
import { problem, type Found } from './found.js';
import { beginningOf, numberAt, sheetOf, type Beginning } from './sheet.js';

/** The arguments of `GET XLS CONSTANTS` and `GET DIRECT CONSTANTS`. */
export interface ConstantsCall {
  readonly file: string;
  readonly tab: string;
  /** The first cell or a named range; with a `*` behind it rows and columns change places. */
  readonly cell: string;
}

/**
 * The constants of an equation, row-major. `ranges` are the sizes of the ranges on its left side, in order; subscripts
 * that are one element do not count. The last range runs to the right, the ones before it run down.
 */
export function constantsOf(files: readonly DataFile[], call: ConstantsCall, ranges: readonly number[]): Found<readonly number[]> {
  const opened = sheetOf(files, call.file, call.tab);
  if ('problem' in opened) return opened;
  const beginning = beginningOf(opened.found, call.cell, 'cell');
  if ('problem' in beginning) return beginning;
  const width = ranges.at(-1) ?? 1;
  const height = ranges.slice(0, -1).reduce((product, size) => product * size, 1);
  const runsDown = isDown(beginning.found, ranges.length);
  if (!fits(beginning.found, runsDown ? width : height, runsDown ? height : width)) {
    return problem('data-range-too-small', 'cell', { cell: call.cell, file: call.file, count: width * height });
  }
  const { first } = beginning.found;
  const values: number[] = [];
  for (let down = 0; down < height; down++) {
    for (let right = 0; right < width; right++) {
      const place: CellPlace = runsDown
        ? { row: first.row + right, column: first.column + down }
        : { row: first.row + down, column: first.column + right };
      const value = numberAt(opened.found, place);
      if (value === null) return problem('data-cell-not-number', 'cell', { cell: cellName(place), file: call.file });
      values.push(value);
    }
  }
  return { found: values };
}

/** Whether the last range runs down: asked for by the `*`, or, for a list, how its named range lies. */
function isDown({ range, isTransposed }: Beginning, ranges: number): boolean {
  if (!range || ranges !== 1 || (heightOf(range) > 1 && widthOf(range) > 1)) return isTransposed;
  return heightOf(range) > 1;
}

const fits = ({ range }: Beginning, rows: number, columns: number): boolean => !range || (heightOf(range) >= rows && widthOf(range) >= columns);
