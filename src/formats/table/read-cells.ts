import { dsvFormat } from 'd3-dsv';
import type { Cell } from '../../model/data-file.js';

/** What may part the cells of a text table. */
export const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type TextDelimiter = (typeof DELIMITERS)[number];

/** Lines in which the delimiter is looked for. */
const LOOKED_AT = 20;

/** In which order delimiters are taken where a text allows several: where cells are parted by semicolons, commas are decimals. */
const PREFERRED: readonly TextDelimiter[] = ['\t', ';', ',', '|'];
const PREFERRED_IN_CSV: readonly TextDelimiter[] = [';', ',', '\t', '|'];

/**
 * The cells of a text table, row by row from the top; empty rows count, because cells are named by their place. Any line
 * ends, quoted cells, a byte-order mark.
 */
export function readCells(text: string, delimiter: TextDelimiter): readonly (readonly Cell[])[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // With a semicolon between cells, the comma is free for decimals.
  const numberOf = delimiter === ';' ? commaNumber : pointNumber;
  const rows = dsvFormat(delimiter)
    .parseRows(plain)
    .map((row) => trimmed(row.map((cell) => valueOf(cell, numberOf))));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The delimiter that stands equally often in most of the first lines of a text; a comma where there is none. */
export function delimiterOf(text: string, isCsv: boolean): TextDelimiter {
  const lines = text
    .split(/\r\n?|\n/, LOOKED_AT)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '');
  let best: TextDelimiter = ',';
  let most = 0;
  for (const delimiter of isCsv ? PREFERRED_IN_CSV : PREFERRED) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    if (alike > most) [best, most] = [delimiter, alike];
  }
  return best;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

function valueOf(cell: string, numberOf: (text: string) => string): Cell {
  const text = cell.trim();
  if (text === '') return null;
  const number = numberOf(text);
  if (!NUMBER.test(number)) return text;
  const value = Number(number);
  return Number.isFinite(value) ? value : text;
}

const pointNumber = (text: string): string => text;
const commaNumber = (text: string): string => (/^[^,.]*,[^,.]*$/.test(text) ? text.replace(',', '.') : text);

function trimmed(row: Cell[]): readonly Cell[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}
