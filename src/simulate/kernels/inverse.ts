/** The inverse of a square matrix, by Gauss–Jordan elimination with partial pivoting; no numbers where there is none. */
export function inverse(out: Float64Array, matrix: Float64Array): void {
  const n = Math.round(Math.sqrt(matrix.length));
  const left = Float64Array.from(matrix);
  const right = new Float64Array(n * n);
  for (let at = 0; at < n; at++) right[at * n + at] = 1;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(left[row * n + column] ?? 0) > Math.abs(left[pivot * n + column] ?? 0)) pivot = row;
    const size = left[pivot * n + column] ?? 0;
    if (size === 0 || !Number.isFinite(size)) {
      out.fill(Number.NaN);
      return;
    }
    for (const side of [left, right]) {
      swapRows(side, n, pivot, column);
      scaleRow(side, n, column, 1 / size);
    }
    for (let row = 0; row < n; row++) {
      const times = left[row * n + column] ?? 0;
      if (row === column || times === 0) continue;
      for (const side of [left, right]) addRow(side, n, row, column, -times);
    }
  }
  out.set(right);
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  if (a === b) return;
  const row = matrix.slice(a * n, a * n + n);
  matrix.copyWithin(a * n, b * n, b * n + n);
  matrix.set(row, b * n);
}

function scaleRow(matrix: Float64Array, n: number, row: number, by: number): void {
  for (let at = row * n; at < row * n + n; at++) matrix[at] = (matrix[at] ?? 0) * by;
}

function addRow(matrix: Float64Array, n: number, to: number, from: number, times: number): void {
  for (let at = 0; at < n; at++) matrix[to * n + at] = (matrix[to * n + at] ?? 0) + times * (matrix[from * n + at] ?? 0);
}
