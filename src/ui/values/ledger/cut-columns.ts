/**
 * Marks the columns of value types that the edge of the region, or a column that stays, covers in part. Half a number
 * reads as another number, and a number without its heading as anything, so what is marked is not shown until both
 * columns of a value type are in sight.
 */
export function markCut(table: HTMLTableElement, region: HTMLElement): void {
  const [head, sides] = table.tHead?.rows ?? [];
  const [party] = head?.cells ?? [];
  if (!head || !sides || !party) return;
  const room = region.getBoundingClientRect();
  const left = party.getBoundingClientRect().right;
  const right = head.querySelector('.last')?.getBoundingClientRect().left ?? room.right;
  const types = [...head.querySelectorAll<HTMLElement>('.type')];
  const isCut = types.map((type) => {
    const box = type.getBoundingClientRect();
    return (box.left < left - SLACK && box.right > left) || (box.right > right + 1 && box.left < right);
  });
  types.forEach((type, at) => type.toggleAttribute('data-cut', isCut[at]));
  const body = [...(table.tBodies[0]?.rows ?? []), ...(table.tFoot?.rows ?? [])];
  const mark = (cells: readonly HTMLElement[]): void => {
    for (let at = 0; at < 2 * types.length; at++) cells[at]?.toggleAttribute('data-cut', isCut[at >> 1]);
  };
  mark([...sides.cells]);
  // The first cell of every other row is its party.
  for (const { cells } of body) mark([...cells].slice(1));
}

/** Space before a number that may go out of sight, in px. */
const SLACK = 10;
