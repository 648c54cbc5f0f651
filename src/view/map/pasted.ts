/** The cells of what was copied from a spreadsheet or a file: by tabs, else by semicolons, else by blanks. Empty lines at the end fall off. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const by = text.includes('\t') ? '\t' : text.includes(';') ? ';' : /\s+/;
  return lines.map((line) => (typeof by === 'string' ? line : line.trim()).split(by).map((cell) => cell.trim()));
}

/** The points of pasted cells: two rows or two columns of numbers, else one of y over the x that are there. Null where that is no table. */
export function pastedPoints(cells: readonly (readonly (number | null)[])[], xpts: readonly number[]): { readonly xpts: readonly number[]; readonly ypts: readonly number[] } | null {
  const rows = cells.filter((row) => row.some((cell) => cell !== null));
  const lying = rows.length === 2 && rows.every((row) => row.length > 2) ? rows[0]?.map((_, at) => rows.map((row) => row[at] ?? null)) : rows.length === 1 && (rows[0]?.length ?? 0) > 2 ? rows[0]?.map((cell) => [cell]) : null;
  // A row of headings falls off.
  const numbers = (lying ?? rows).filter((row) => row.every((cell) => cell !== null)) as readonly (readonly number[])[];
  if (numbers.length < 2 || numbers.length < (lying ?? rows).length - 1) return null;
  if (numbers.every((row) => row.length === 1)) {
    const [from, to] = [xpts[0] ?? 0, xpts.at(-1) ?? 1];
    return { xpts: numbers.map((_, at) => from + (at / (numbers.length - 1)) * (to - from)), ypts: numbers.map(([y = 0]) => y) };
  }
  if (!numbers.every((row) => row.length >= 2)) return null;
  const sorted = numbers.toSorted(([a = 0], [b = 0]) => a - b);
  return sorted.every(([x = 0], at) => at === 0 || x > (sorted[at - 1]?.[0] ?? 0)) ? { xpts: sorted.map(([x = 0]) => x), ypts: sorted.map(([, y = 0]) => y) } : null;
}
