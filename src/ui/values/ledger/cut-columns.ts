/**
 * Marks the cells that the edge of the region, or a column that stays, covers in part. Half a number reads as another
 * number, so what is marked is not shown until it is wholly in sight. Cells of one column are marked together.
 */
export function markCut(table: HTMLTableElement, region: HTMLElement): void {
  const [first] = table.tBodies[0]?.rows ?? [];
  if (!first) return;
  const cells = [...first.cells];
  const room = region.getBoundingClientRect();
  const last = cells.at(-1);
  const left = cells[0]?.getBoundingClientRect().right ?? room.left;
  const right = last?.matches('.last') ? last.getBoundingClientRect().left : room.right;
  const isCut = cells.map((cell) => {
    if (cell === cells[0] || cell === last) return false;
    // The space at either side of a number may be covered.
    const box = cell.getBoundingClientRect();
    return (box.left < left - SLACK && box.right > left) || (box.right > right + 1 && box.left < right);
  });
  const rows = [table.tHead?.rows[1], ...(table.tBodies[0]?.rows ?? []), ...(table.tFoot?.rows ?? [])];
  for (const row of rows) {
    if (!row) continue;
    // The second row of the head has no cells of its own for the party and the columns at the end.
    const offset = row === table.tHead?.rows[1] ? 1 : 0;
    for (const [at, cell] of [...row.cells].entries()) cell.toggleAttribute('data-cut', isCut[at + offset] ?? false);
  }
}

/** Space before a number that may go out of sight, in px. */
const SLACK = 6;
