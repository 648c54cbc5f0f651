/**
 * Marks the columns that the edge of the region, or a column that stays, covers in part; the two of a value type go
 * together. Half a number reads as another number, and a number without its heading as anything, so what is marked is not
 * shown until it is wholly in sight.
 */
export function markCut(table: HTMLTableElement, region: HTMLElement): void {
  const [head, sides] = table.tHead?.rows ?? [];
  const [party] = head?.cells ?? [];
  if (!head || !sides || !party) return;
  const room = region.getBoundingClientRect();
  const left = party.getBoundingClientRect().right;
  const right = head.querySelector('.last')?.getBoundingClientRect().left ?? room.right;
  const heads = [...head.querySelectorAll<HTMLTableCellElement>('.type, .net:not(.last)')];
  const isCut = heads.map((cell) => {
    const box = cell.getBoundingClientRect();
    return (box.left < left - SLACK && box.right > left) || (box.right > right + 1 && box.left < right);
  });
  heads.forEach((cell, at) => cell.toggleAttribute('data-cut', isCut[at]));
  // For each column, those of the party and at the end left out.
  const columns = heads.flatMap(({ colSpan }, at) => Array.from({ length: colSpan }, () => isCut[at] ?? false));
  const mark = (cells: readonly HTMLElement[]): void => columns.forEach((cut, at) => cells[at]?.toggleAttribute('data-cut', cut));
  mark([...sides.cells]);
  for (const { cells } of [...(table.tBodies[0]?.rows ?? []), ...(table.tFoot?.rows ?? [])]) mark([...cells].slice(1));
}

/** Space before a number that may go out of sight, in px. */
const SLACK = 10;
