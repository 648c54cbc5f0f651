import type { DataFile } from '../../model/data-file.js';
import type { GraphicalFunction } from '../../model/variable.js';
import { cellName, columnOf, heightOf, rowOf, widthOf, type CellPlace } from './cell-place.js';
import { problem, type Found } from './found.js';
import { beginningOf, cellAt, numberAt, rangeNamed, sheetOf, type Beginning, type Sheet } from './sheet.js';

/** The arguments of `GET XLS DATA`, `GET XLS LOOKUPS` and their DIRECT twins. */
export interface SeriesCall {
  readonly file: string;
  readonly tab: string;
  /** Where the times (of a lookup: the x values) stand: a row by number, a column by letter, or a named range. */
  readonly row: string;
  /** The first value: a cell, or a named range. */
  readonly cell: string;
}

/** Points with rising x: the times that have a value, and the values. What lies between is for the data mode to say. */
export type Series = GraphicalFunction;

/** Along what the times lie, as cells in step with the values. */
interface TimeAxis {
  readonly isAcross: boolean;
  /** How many cells can hold a time. */
  readonly length: number;
  readonly timeAt: (step: number) => CellPlace;
}

/**
 * The series of an equation's elements, row-major over the ranges of its left side, as many as `count`. Times in a row:
 * the values lie in rows below one another; times in a column: in columns next to each other. Cells without a number, and
 * times without a value, are passed over.
 */
export function seriesOf(files: readonly DataFile[], call: SeriesCall, count = 1): Found<readonly Series[]> {
  const opened = sheetOf(files, call.file, call.tab);
  if ('problem' in opened) return opened;
  const sheet = opened.found;
  const beginning = beginningOf(sheet, call.cell, 'cell');
  if ('problem' in beginning) return beginning;
  const axis = axisOf(sheet, call.row, beginning.found, count);
  if ('problem' in axis) return axis;
  const tooFew = spareLines(beginning.found, axis.found, count) < 0;
  if (tooFew) return problem('data-range-too-small', 'cell', { cell: call.cell, file: call.file, count });
  const times = timesOf(sheet, axis.found, call);
  if ('problem' in times) return times;
  const series: Series[] = [];
  for (let line = 0; line < count; line++) {
    const found = lineOf(sheet, beginning.found, axis.found, times.found, line);
    if (!found)
      return problem('data-no-values', 'cell', { cell: cellName(moved(beginning.found.first, axis.found.isAcross, line, 0)), file: call.file });
    series.push(found);
  }
  return { found: series };
}

function axisOf(sheet: Sheet, text: string, { first, range }: Beginning, count: number): Found<TimeAxis> {
  const named = rangeNamed(sheet, text.trim());
  if (named) {
    // A single time lies both ways; then the values say which.
    const isAcross = heightOf(named) === 1 && !(widthOf(named) === 1 && range && heightOf(range) < count);
    const inRange = isAcross ? widthOf(named) : heightOf(named);
    const length = Math.min(inRange, range ? (isAcross ? widthOf(range) : heightOf(range)) : inRange);
    return {
      found: {
        isAcross,
        length: Math.min(length, isAcross ? widthAt(sheet, named.first.row) - named.first.column : sheet.rows.length - named.first.row),
        timeAt: (step) => moved(named.first, isAcross, 0, step),
      },
    };
  }
  const row = rowOf(text.trim());
  if (row !== null) {
    const length = (range ? range.last.column + 1 : Infinity) - first.column;
    return {
      found: {
        isAcross: true,
        length: Math.min(length, widthAt(sheet, row) - first.column),
        timeAt: (step) => ({ row, column: first.column + step }),
      },
    };
  }
  const column = columnOf(text.trim());
  if (column === null) return problem('data-no-such-row', 'row', { row: text, file: sheet.file.name });
  const length = (range ? range.last.row + 1 : sheet.rows.length) - first.row;
  return {
    found: { isAcross: false, length: Math.min(length, sheet.rows.length - first.row), timeAt: (step) => ({ row: first.row + step, column }) },
  };
}

const widthAt = ({ rows }: Sheet, row: number): number => rows[row]?.length ?? 0;

/** `line` rows or columns further, and `step` along the times. */
const moved = ({ row, column }: CellPlace, isAcross: boolean, line: number, step: number): CellPlace =>
  isAcross ? { row: row + line, column: column + step } : { row: row + step, column: column + line };

/** Lines that a named range has beyond those asked for; below zero where it is too small. */
function spareLines({ range }: Beginning, { isAcross }: TimeAxis, count: number): number {
  return range ? (isAcross ? heightOf(range) : widthOf(range)) - count : 0;
}

/** Steps along the axis and their times, which rise. Behind a gap, what does not rise is another table. */
function timesOf(sheet: Sheet, axis: TimeAxis, { row, file }: SeriesCall): Found<readonly { readonly step: number; readonly time: number }[]> {
  const times: { step: number; time: number }[] = [];
  for (let step = 0; step < axis.length; step++) {
    const time = numberAt(sheet, axis.timeAt(step));
    if (time !== null) times.push({ step, time });
  }
  const falls = times.length > 1 && (times[1]?.time ?? 0) < (times[0]?.time ?? 0);
  const sign = falls ? -1 : 1;
  const end = times.findIndex(({ time }, at) => at > 0 && sign * time <= sign * (times[at - 1]?.time ?? 0));
  const last = end < 0 ? times : times.slice(0, end);
  const breaks = times[end];
  if (breaks && breaks.step === (times[end - 1]?.step ?? 0) + 1) {
    return problem('data-times-not-rising', 'row', { row, file, cell: cellName(axis.timeAt(breaks.step)) });
  }
  if (last.length === 0) return problem('data-no-times', 'row', { row, file });
  return { found: falls ? last.toReversed() : last };
}

function lineOf(
  sheet: Sheet,
  { first }: Beginning,
  axis: TimeAxis,
  times: readonly { readonly step: number; readonly time: number }[],
  line: number,
): Series | null {
  const xpts: number[] = [];
  const ypts: number[] = [];
  for (const { step, time } of times) {
    const value = cellAt(sheet, moved(first, axis.isAcross, line, step));
    if (typeof value !== 'number') continue;
    xpts.push(time);
    ypts.push(value);
  }
  return xpts.length > 0 ? { kind: 'continuous', xpts, ypts } : null;
}
