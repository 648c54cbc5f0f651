/** A list or record without further nesting stays on one line up to this many characters. */
const LINE = 120;

/**
 * JSON with an indent of two, small lists and records on one line: short to read, and a change touches few lines. A row
 * of a table, a list of plain values within a list, stays on one line however long it is.
 */
export function printJson(value: unknown, indent = '', isRow = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isRow && isPlainList(value)) return `[${value.map((cell) => JSON.stringify(cell)).join(', ')}]`;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  const lead = (key: string): string => (Array.isArray(value) ? '' : `${JSON.stringify(key)}: `);
  if (entries.every(([, entry]) => typeof entry !== 'object' || entry === null)) {
    const line = entries.map(([key, entry]) => lead(key) + JSON.stringify(entry)).join(', ');
    if (line.length + indent.length <= LINE) return Array.isArray(value) ? `[${line}]` : `{ ${line} }`;
  }
  const inner = `${indent}  `;
  const printed = entries.map(([key, entry]) => `${inner}${lead(key)}${printJson(entry, inner, Array.isArray(value) && Array.isArray(entry))}`);
  return `${open}\n${printed.join(',\n')}\n${indent}${close}`;
}

const isPlainList = (value: object): value is readonly unknown[] =>
  Array.isArray(value) && value.every((entry) => typeof entry !== 'object' || entry === null);
