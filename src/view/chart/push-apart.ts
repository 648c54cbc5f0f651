/** A label that would like to stand around `wanted`, and is `height` high. */
export interface Placed {
  readonly wanted: number;
  readonly height: number;
}

/** Labels that touch and move as one: where their top would like to be, on average. */
interface Block {
  readonly from: number;
  readonly members: readonly number[];
  readonly height: number;
}

/**
 * Centres for labels in a column: none touches another, and all stand between `top` and `bottom` where they fit, each
 * near the place it wants (least squares, by pooling neighbours that collide). In the order given; labels that want the
 * same place keep that order.
 */
export function pushApart(labels: readonly Placed[], top: number, bottom: number): number[] {
  const order = labels.map((_, at) => at).sort((a, b) => (labels[a]?.wanted ?? 0) - (labels[b]?.wanted ?? 0) || a - b);
  const blocks: Block[] = [];
  for (const at of order) {
    const { wanted, height } = labels[at] ?? { wanted: 0, height: 0 };
    let block: Block = { from: wanted - height / 2, members: [at], height };
    for (let above = blocks.at(-1); above && above.from + above.height > block.from; above = blocks.at(-1)) {
      blocks.pop();
      block = pooled(above, block);
    }
    blocks.push(block);
  }
  const centres = new Array<number>(labels.length).fill(0);
  let before = 0;
  let after = labels.reduce((sum, { height }) => sum + height, 0);
  for (const block of blocks) {
    let y = block.from;
    for (const at of block.members) {
      const height = labels[at]?.height ?? 0;
      // Walls keep distances: the bounds of neighbours are themselves one label apart.
      centres[at] = Math.max(top + before, Math.min(bottom - after, y)) + height / 2;
      y += height;
      before += height;
      after -= height;
    }
  }
  return centres;
}

function pooled(above: Block, below: Block): Block {
  const count = above.members.length + below.members.length;
  const from = (above.from * above.members.length + (below.from - above.height) * below.members.length) / count;
  return { from, members: [...above.members, ...below.members], height: above.height + below.height };
}
