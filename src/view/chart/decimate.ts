/** Points of a series, as rows of the run. */
export type Rows = readonly number[];

/**
 * The rows that a line of `columns` pixels can show: in each column the first, the lowest, the highest and the last.
 * Peaks stay where they are. A short series keeps all its rows. What is no number stays too: there the line breaks.
 */
export function visibleRows(values: Float64Array, columns: number): Rows {
  const length = values.length;
  const perColumn = length / Math.max(1, columns);
  if (perColumn <= 4) return Array.from({ length }, (_, row) => row);
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const from = Math.floor(column * perColumn);
    const to = Math.min(length, Math.floor((column + 1) * perColumn));
    let low = from;
    let high = from;
    let gap = -1;
    for (let row = from; row < to; row++) {
      const value = values[row] ?? NaN;
      if (!Number.isFinite(value)) gap = row;
      else {
        if (!(value >= (values[low] ?? NaN))) low = row;
        if (!(value <= (values[high] ?? NaN))) high = row;
      }
    }
    const rows = [from, low, high, gap === -1 ? from : gap, to - 1].sort((a, b) => a - b);
    for (const row of rows) if (row !== kept.at(-1)) kept.push(row);
  }
  return kept;
}
