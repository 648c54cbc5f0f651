import type { DataFileUse } from '../formats/workbook/read-data-file.js';
import type { DataFile } from '../model/data-file.js';
import type { Issue } from '../model/issue.js';

/** What the worker that reads data files offers. */
export interface ReadWorkbookWorker {
  read(name: string, bytes: Uint8Array, use: DataFileUse): Promise<DataFile | Issue>;
}
