/** The number that a key leads to from another number of a table; null where it leads nowhere. Cells without a number are passed over. */
export function stepInTable(from: HTMLElement, key: string): HTMLElement | null {
  const cell = from.closest<HTMLTableCellElement>('td');
  const row = cell?.closest('tr');
  if (!cell || !row || !from.matches('.number')) return null;
  const numberIn = (place: Element | null | undefined): HTMLElement | null => place?.querySelector<HTMLElement>('.number') ?? null;
  const inRow = [...row.querySelectorAll<HTMLElement>('.number')];
  const at = inRow.indexOf(from);
  const down = (step: 1 | -1): HTMLElement | null => {
    const rows = [...(row.closest('table')?.rows ?? [])];
    for (let next = rows.indexOf(row) + step; next >= 0 && next < rows.length; next += step) {
      const number = numberIn(rows[next]?.cells[cell.cellIndex]);
      if (number) return number;
    }
    return null;
  };
  switch (key) {
    case 'ArrowRight':
      return inRow[at + 1] ?? null;
    case 'ArrowLeft':
      return inRow[at - 1] ?? null;
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'Home':
      return inRow[0] ?? null;
    case 'End':
      return inRow.at(-1) ?? null;
    default:
      return null;
  }
}
