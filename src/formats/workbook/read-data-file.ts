import type { DataFile } from '../../model/data-file.js';
import type { Issue } from '../../model/issue.js';
import { decodeText } from '../decode.js';
import { DELIMITERS, delimiterOf, readCells, type TextDelimiter } from '../table/read-cells.js';
import { readRun } from '../table/read-run.js';
import { importedId } from '../xmile/names.js';
import { MAX_CELLS, MAX_DATA_BYTES } from './limits.js';
import { isWorkbook, readWorkbook } from './read-workbook.js';

/** How a data file is to be read. */
export interface DataFileUse {
  /** What equations give as the tab: of a text table the delimiter, where it is one. */
  readonly tab?: string | undefined;
  /** True for a table of another run. */
  readonly isRun?: boolean | undefined;
}

/**
 * Reads a workbook (XLSX, XLS) or a text table into the record that equations call `name`. What it is, is told by its
 * content. Never throws on what a file contains; takes bounded time and memory.
 */
export async function readDataFile(name: string, bytes: Uint8Array, { tab, isRun = false }: DataFileUse = {}): Promise<DataFile | Issue> {
  if (bytes.length > MAX_DATA_BYTES) return refused('data-file-too-large', name);
  const id = importedId('', isRun ? 'run' : 'data', name);
  if (isWorkbook(bytes)) {
    const content = await readWorkbook(bytes);
    return typeof content === 'string' ? refused(content, name) : { kind: 'data-file', id, name, ...content };
  }
  const text = decodeText(bytes, false);
  if (typeof text !== 'string') return refused('data-file-not-a-table', name);
  const rows = isRun ? readRun(text) : readCells(text, delimiterAsked(tab) ?? delimiterOf(text, /\.csv$/i.test(name)));
  if (typeof rows === 'string') return refused(rows, name);
  if (rows.length === 0) return refused('data-file-not-a-table', name);
  if (rows.reduce((sum, row) => sum + row.length, rows.length) > MAX_CELLS) return refused('data-file-too-large', name);
  return { kind: 'data-file', id, name, sheets: [{ name: '', rows }], ...(isRun ? { isRun } : {}) };
}

const delimiterAsked = (tab: string | undefined): TextDelimiter | undefined => DELIMITERS.find((delimiter) => delimiter === tab);
const refused = (code: string, file: string): Issue => ({ code, severity: 'error', facts: { file } });
