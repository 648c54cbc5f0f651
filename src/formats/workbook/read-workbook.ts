import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, DataFile } from '../../model/data-file.js';
import { cellRecords } from './cell-records.js';
import { workbookStream } from './compound-file.js';
import { MAX_CELLS } from './limits.js';
import { repacked, type ArchiveFault } from './unpack.js';

/** What a workbook holds: its sheets and its named cell ranges. */
export type WorkbookContent = Pick<DataFile, 'sheets' | 'names'>;

/** Whether these are the first bytes of a workbook: a zip archive (XLSX), or Microsoft's compound file (XLS). */
export const isWorkbook = (bytes: Uint8Array): boolean => isArchive(bytes) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 3, 4]);
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * Reads the values of an XLSX or XLS file: of a formula what it last came to, of a date its serial number, of an error
 * nothing. The reader of workbooks is loaded with the first one.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookContent | ArchiveFault> {
  const safe = isArchive(bytes) ? repacked(bytes) : plainXls(bytes);
  if (typeof safe === 'string') return safe;
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(safe, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellDates: false });
  } catch {
    return 'data-file-broken';
  }
  return contentOf(book);
}

function plainXls(bytes: Uint8Array): Uint8Array | ArchiveFault {
  const stream = workbookStream(bytes);
  return (stream && cellRecords(stream)) ?? 'data-file-broken';
}

function contentOf(book: WorkBook): WorkbookContent | ArchiveFault {
  const sheets: { name: string; rows: readonly (readonly Cell[])[] }[] = [];
  let room = MAX_CELLS;
  for (const name of book.SheetNames) {
    const rows = rowsOf(book.Sheets[name], room);
    if (!rows) return 'data-file-too-large';
    room -= rows.reduce((sum, row) => sum + row.length, rows.length);
    sheets.push({ name, rows });
  }
  if (sheets.length === 0) return 'data-file-broken';
  const names = namesOf(book);
  return { sheets, ...(names.length > 0 ? { names: Object.fromEntries(names) } : {}) };
}

/** The rows down to the last cell with a value; null where they would hold more than `room` cells. */
function rowsOf(sheet: WorkSheet | undefined, room: number): readonly (readonly Cell[])[] | null {
  const cells: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  if (cells.length > room) return null;
  const rows: (readonly Cell[])[] = [];
  let left = room - cells.length;
  for (let at = 0; at < cells.length; at++) {
    const given = cells[at] ?? [];
    if (given.length > left) return null;
    left -= given.length;
    rows.push(trimmed(Array.from(given, valueOf)));
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function trimmed(row: Cell[]): readonly Cell[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

function valueOf(cell: CellObject | undefined): Cell {
  switch (cell?.t) {
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? cell.v : null;
    case 'b':
      return cell.v === true ? 1 : 0;
    case 's':
      return typeof cell.v === 'string' && cell.v !== '' ? cell.v : null;
    default:
      return null;
  }
}

/** A name of the whole workbook by itself, one of a single sheet behind the sheet's name: `Sheet!name`. */
function namesOf(book: WorkBook): (readonly [string, string])[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) => {
    const range = plainRange(Ref);
    if (range === null) return [];
    const sheet = Sheet === undefined ? undefined : book.SheetNames[Sheet];
    return [[sheet === undefined ? Name : `${sheet}!${Name}`, range] as const];
  });
}

/** `'My sheet'!$A$1:$B$2` as `My sheet!A1:B2`; null for what is no single range of cells. */
function plainRange(reference: string | undefined): string | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference ?? '');
  if (!found) return null;
  const [, quoted, plain = '', column = '', row = '', lastColumn = column, lastRow = row] = found;
  return `${quoted?.replace(/''/g, "'") ?? plain}!${column}${row}:${lastColumn}${lastRow}`.replace(/![^!]*$/, (cells) => cells.toUpperCase());
}
