/** How the cells of a row part. */
export type Delimiter = ',' | '\t';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/;

/**
 * A cell of words as text tables want it: quoted where it holds the delimiter, a quote or a line end. What a spreadsheet
 * would compute gets an apostrophe in front.
 */
export function tableCell(text: string, delimiter: Delimiter): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return harmless.includes(delimiter) || /["\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** A number in the shortest form that reads back as the same number; the empty cell is what cannot be a number. */
export const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '');
