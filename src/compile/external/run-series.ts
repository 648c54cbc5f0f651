import type { DataFile } from '../../model/data-file.js';
import { canonicalName } from '../../model/name.js';
import type { Series } from './series.js';

/** The name of a variable, or of one element of it, as tables of runs head their columns: `name[a,b]`, canonical throughout. */
export function columnKey(heading: string): string {
  const text = unquoted(heading);
  const at = text.endsWith(']') ? text.lastIndexOf('[') : -1;
  if (at <= 0) return canonicalName(text);
  const subscripts = text
    .slice(at + 1, -1)
    .split(',')
    .map((element) => canonicalName(unquoted(element)));
  return `${canonicalName(unquoted(text.slice(0, at)))}[${subscripts.join(',')}]`;
}

/** The name of the variable in a column's key, without its subscripts. */
export const variableOfKey = (key: string): string => (key.endsWith(']') ? key.slice(0, key.lastIndexOf('[')) : key);

const unquoted = (text: string): string => {
  const plain = text.trim();
  return plain.length > 1 && plain.startsWith('"') && plain.endsWith('"') ? plain.slice(1, -1).replace(/\\(["\\])/g, '$1') : plain;
};

/**
 * The series of a variable in the tables of other runs, one for each of `elements` (the subscripts of each; an empty list
 * for a scalar); null where no table has it. A column with a value on its first row alone is a constant of that run.
 */
export function runSeriesOf(files: readonly DataFile[], name: string, elements: readonly (readonly string[])[]): readonly (Series | null)[] {
  const columns = runColumns(files);
  return elements.map((subscripts) => {
    const key = subscripts.length === 0 ? canonicalName(name) : `${canonicalName(name)}[${subscripts.map(canonicalName).join(',')}]`;
    const found = columns.get(key);
    return found ? seriesInColumn(found.file, found.column) : null;
  });
}

/** Columns of all tables of other runs by key; of two tables with the same the first counts. */
export function runColumns(files: readonly DataFile[]): ReadonlyMap<string, { readonly file: DataFile; readonly column: number }> {
  const columns = new Map<string, { file: DataFile; column: number }>();
  for (const file of files) {
    if (!file.isRun) continue;
    (file.sheets[0]?.rows[0] ?? []).forEach((heading, column) => {
      const key = column > 0 && typeof heading === 'string' ? columnKey(heading) : '';
      if (key !== '' && !columns.has(key)) columns.set(key, { file, column });
    });
  }
  return columns;
}

function seriesInColumn(file: DataFile, column: number): Series | null {
  const points = new Map<number, number>();
  const times: number[] = [];
  for (const row of file.sheets[0]?.rows.slice(1) ?? []) {
    const [time, value] = [row[0], row[column]];
    if (typeof time !== 'number') continue;
    times.push(time);
    if (typeof value === 'number') points.set(time, value);
  }
  const [first] = times;
  const constant = points.size === 1 && first !== undefined ? points.get(first) : undefined;
  const xpts = (constant === undefined ? [...points.keys()] : [...new Set(times)]).sort((a, b) => a - b);
  return xpts.length > 0 ? { kind: 'continuous', xpts, ypts: xpts.map((time) => constant ?? points.get(time) ?? 0) } : null;
}
