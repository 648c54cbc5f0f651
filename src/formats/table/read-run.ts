import type { Cell } from '../../model/data-file.js';
import { MAX_CELLS } from '../workbook/limits.js';
import { delimiterOf, readCells } from './read-cells.js';

type Rows = readonly (readonly Cell[])[];

/**
 * The table of another run as columns: a header with the time and the names of variables, then a row for each time. It
 * may come so, or turned on its side (a row for each variable), or as Vensim's `.dat` (a name on a line, then lines of
 * time and value). Otherwise why not: there are no numbers under names, or the columns would hold too many cells.
 */
export function readRun(text: string): Rows | 'data-file-not-a-table' | 'data-file-too-large' {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (isDat(plain)) return columnsOf(readDat(plain));
  const rows = readCells(plain, delimiterOf(plain, false)).filter((row) => row.length > 0);
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) return 'data-file-not-a-table';
  if (header.slice(1).every((cell) => typeof cell !== 'number'))
    return rest.some((row) => typeof row[0] === 'number') ? rows : 'data-file-not-a-table';
  return rest.every((row) => typeof row[0] !== 'number') ? turned(rows) : 'data-file-not-a-table';
}

/** Whether there is a name alone on the first line, and a time and a value below it. */
function isDat(text: string): boolean {
  const [name = '', values = ''] = text.split('\n', 2);
  return name.trim() !== '' && !/\t/.test(name) && Number.isNaN(Number(name)) && pointOf(values) !== null;
}

type Point = readonly [number, number];

/** A line of `.dat` with a time and a value; null for any other. */
function pointOf(line: string): Point | null {
  const cells = line.trim().split(/[\t ]+/);
  if (cells.length !== 2 || cells.some((cell) => cell === '')) return null;
  const [time, value] = cells.map(Number);
  return time !== undefined && value !== undefined && Number.isFinite(time) && Number.isFinite(value) ? [time, value] : null;
}

function readDat(text: string): ReadonlyMap<string, readonly Point[]> {
  const series = new Map<string, Point[]>();
  let current: Point[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const point = pointOf(line);
    if (point) current.push(point);
    else series.set(line.trim(), (current = []));
  }
  return series;
}

function columnsOf(series: ReadonlyMap<string, readonly Point[]>): Rows | 'data-file-too-large' {
  const times = [...new Set([...series.values()].flatMap((points) => points.map(([time]) => time)))].sort((a, b) => a - b);
  if (times.length * (series.size + 1) > MAX_CELLS) return 'data-file-too-large';
  const columns = [...series.values()].map((points) => new Map(points));
  return [['Time', ...series.keys()], ...times.map((time): readonly Cell[] => [time, ...columns.map((column) => column.get(time) ?? null)])];
}

function turned(rows: Rows): Rows | 'data-file-too-large' {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MAX_CELLS) return 'data-file-too-large';
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}
