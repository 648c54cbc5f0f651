/** How the cells of a row part. */
export type Delimiter = ',' | '\t';

/** A cell as text tables want it: quoted where it holds the delimiter, a quote or a line end. */
export function tableCell(text: string, delimiter: Delimiter): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A number in the shortest form that reads back as the same number; the empty cell is what cannot be a number. */
export const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '');
