import { dsvFormat } from 'd3-dsv';

/** A table of text cells: one header, then rows as they stand, which may be shorter or longer than the header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads comma- or tab-separated text as other tools write it: tabs where the header holds one, any line ends (bare
 * carriage returns too), quoted cells, rows without content left out. No text, no table: null.
 */
export function readTable(text: string): Table | null {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const firstLine = plain.slice(0, Math.max(0, plain.indexOf('\n')) || plain.length);
  const rows = dsvFormat(firstLine.includes('\t') ? '\t' : ',').parseRows(plain).filter((row) => row.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = rows;
  return header ? { header, rows: rest } : null;
}
