/** A cell by its row and column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells in a rectangle, both corners included. */
export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** The column that letters mean, from 0: `A` is 0, `AA` is 26. Null for anything but one to three letters. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The row that a number from 1 means, from 0; null for anything else. */
export const rowOf = (digits: string): number | null => (/^[1-9]\d{0,6}$/.test(digits) ? Number(digits) - 1 : null);

/** The cell that `B2` or `$B$2` means; null for anything else. */
export function cellOf(text: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text.trim()) ?? [];
  const column = columnOf(letters);
  const row = rowOf(digits);
  return column === null || row === null ? null : { row, column };
}

/** The cell as people call it. */
export function cellName({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The sheet and the cells that `Sheet!A1:B2` means. */
export function rangeOf(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const at = text.lastIndexOf('!');
  const [from = '', to = from] = text.slice(at + 1).split(':');
  const first = cellOf(from);
  const last = cellOf(to);
  return at < 0 || !first || !last ? null : { sheet: text.slice(0, at), range: { first, last } };
}

export const heightOf = ({ first, last }: CellRange): number => last.row - first.row + 1;
export const widthOf = ({ first, last }: CellRange): number => last.column - first.column + 1;
