import type { Id } from './id.js';

/** One cell of a table from outside: a number, a text, or nothing. */
export type Cell = number | string | null;

/** A file with data that the model reads. Its content travels with the document, so that a model file is whole. */
export interface DataFile {
  readonly kind: 'data-file';
  readonly id: Id;
  /** As equations name it: `data.xlsx`, `?alias`, or the name of another run's table. */
  readonly name: string;
  /** Sheets of a workbook; a text table has one sheet without a name. Rows from the top, cells from column A. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** Named cell ranges of a workbook: name → `Sheet!A1:B2`. A name that only one sheet knows stands behind that sheet's: `Sheet!name`. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** True for a table of another run: columns by variable name, which feed data variables without an equation. */
  readonly isRun?: boolean | undefined;
}
