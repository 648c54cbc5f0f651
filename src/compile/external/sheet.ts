import { closestNames } from '../../equation/closest.js';
import type { Cell, DataFile } from '../../model/data-file.js';
import { cellOf, rangeOf, type CellPlace, type CellRange } from './cell-place.js';
import { problem, type Found } from './found.js';

/** Whether two names of files, sheets or cell ranges are the same: letter case does not count. */
export const isSameName = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Whether two names mean one file: either slash parts folders, `./` in front says nothing. */
export const isSameFile = (a: string, b: string): boolean => isSameName(plainPath(a), plainPath(b));
const plainPath = (path: string): string =>
  path
    .trim()
    .replace(/\\/g, '/')
    .replace(/^(?:\.\/)+/, '');

/** One sheet of a data file, as a call names it. */
export interface Sheet {
  readonly file: DataFile;
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheet that `file` and `tab` of a call mean. A text table has one sheet, whatever the tab says: there it is the delimiter. */
export function sheetOf(files: readonly DataFile[], file: string, tab: string): Found<Sheet> {
  const data = files.find(({ name, isRun }) => !isRun && isSameFile(name, file));
  if (!data) return problem('data-file-missing', 'file', { file, variables: [] });
  const [only] = data.sheets;
  if (only?.name === '' && data.sheets.length === 1) return { found: { file: data, ...only } };
  const sheet = data.sheets.find(({ name }) => isSameName(name, tab));
  if (sheet) return { found: { file: data, ...sheet } };
  const names = data.sheets.map(({ name }) => name);
  const near = closestNames(tab, names);
  return problem('data-no-such-sheet', 'tab', { file, tab }, near.length > 0 ? near : names);
}

/** What stands in a cell; nothing beyond the edge of the sheet. */
export const cellAt = ({ rows }: Sheet, { row, column }: CellPlace): Cell => rows[row]?.[column] ?? null;

/** The number in a cell; null where there is none. */
export function numberAt(sheet: Sheet, place: CellPlace): number | null {
  const cell = cellAt(sheet, place);
  return typeof cell === 'number' ? cell : null;
}

/** Cells that a named range of the workbook means: one of the sheet itself before one of the whole workbook. */
export function rangeNamed({ file, name: sheet }: Sheet, name: string): CellRange | null {
  const names = Object.entries(file.names ?? {});
  const own = names.find(([known]) => isSameName(known, `${sheet}!${name}`));
  const found = rangeOf((own ?? names.find(([known]) => isSameName(known, name)))?.[1] ?? '');
  return found && isSameName(found.sheet, sheet) ? found.range : null;
}

/** Where a call begins to read. `range` is there for a named one, which also says where to end. */
export interface Beginning {
  readonly first: CellPlace;
  readonly range: CellRange | null;
  /** Behind the cell stands a `*`: rows and columns change places. */
  readonly isTransposed: boolean;
}

/** The cell or named range in an argument of a call. */
export function beginningOf(sheet: Sheet, text: string, argument: string): Found<Beginning> {
  const isTransposed = text.trim().endsWith('*');
  const place = text.trim().replace(/\*$/, '').trim();
  const range = rangeNamed(sheet, place);
  const first = range?.first ?? cellOf(place);
  return first ? { found: { first, range, isTransposed } } : problem('data-no-such-cell', argument, { cell: place, file: sheet.file.name });
}
