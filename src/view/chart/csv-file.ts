/** One cell of a table: words, or a number. */
export type Cell = string | number;

/**
 * A table as the text of a CSV file: commas, a point for decimals, lines end with CR LF (RFC 4180). Words that a
 * spreadsheet would take for a formula get an apostrophe in front; numbers keep their minus. What is no number is empty.
 */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = /^[\s\u00a0]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
