/** A list or record without further nesting stays on one line up to this many characters. */
const LINE = 120;

/** JSON with an indent of two, small lists and records on one line: short to read, and a change touches few lines. */
export function printJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  const lead = (key: string): string => (Array.isArray(value) ? '' : `${JSON.stringify(key)}: `);
  if (entries.every(([, entry]) => typeof entry !== 'object' || entry === null)) {
    const line = entries.map(([key, entry]) => lead(key) + JSON.stringify(entry)).join(', ');
    if (line.length + indent.length <= LINE) return Array.isArray(value) ? `[${line}]` : `{ ${line} }`;
  }
  const inner = `${indent}  `;
  return `${open}\n${entries.map(([key, entry]) => `${inner}${lead(key)}${printJson(entry, inner)}`).join(',\n')}\n${indent}${close}`;
}
