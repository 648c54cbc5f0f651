import { boxAround, intersects, type Box, type Point } from '../../layout/box.js';
import { textWidth } from '../../layout/letter-width.js';
import { onCurve } from '../../layout/network/flow-lines.js';
import type { Id } from '../../model/id.js';
import type { LineLook } from './line-marks.js';
import type { NetworkScene } from './network-scene.js';

/** Type of an amount, in px. */
const SIZE = { text: 12, line: 15 } as const;

/** Where along its line an amount is tried, in order. */
const TRIED: readonly number[] = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75];

/** Where the amounts of lines stand: each on its line, the widest first, none on another or on a party; what finds no place is left out. */
export function amountPlaces({ lines, nodes }: NetworkScene, looks: ReadonlyMap<Id, LineLook>, told: ReadonlySet<Id>): ReadonlyMap<Id, Point> {
  if (told.size === 0) return new Map();
  const taken: Box[] = nodes.flatMap(({ box, label }) => [box, label.box]);
  const places = new Map<Id, Point>();
  const wanted = lines.filter(({ id }) => told.has(id)).sort((a, b) => (looks.get(b.id)?.width ?? 0) - (looks.get(a.id)?.width ?? 0));
  for (const { id, curve, isOwn } of wanted) {
    const amount = looks.get(id)?.amount;
    if (!amount) continue;
    const width = textWidth(amount, SIZE.text, 600) + 6;
    // The middle of a line that only a scenario has is marked.
    const at = TRIED.slice(isOwn ? 1 : 0).map((t) => onCurve(curve, t)).find((point) => !taken.some((box) => intersects(box, boxAround(point, width, SIZE.line))));
    if (!at) continue;
    taken.push(boxAround(at, width, SIZE.line));
    places.set(id, { x: Math.round(at.x), y: Math.round(at.y) });
  }
  return places;
}
