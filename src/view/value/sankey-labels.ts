import type { Id } from '../../model/id.js';
import type { SankeyFrame, SankeyNode, SankeyPicture, SankeyRibbon } from './sankey.js';
import { NODE_WIDTH } from './sankey.js';

/** From this thickness on a ribbon has its words inside, in px. */
export const LABELLED_FROM = 18;

const TEXT_HEIGHT = 14;
const INSET = 12;
/** Shares of their width that words are tried in: shortened words say more than none. */
const WIDTHS = [1, 0.7, 0.45] as const;
const LEAST_WIDTH = 84;

/** How far the letters may come over the edge of a ribbon that bends away under them. */
const LENIENT = 2;

/** Where words stand, as SVG text does: `y` is the baseline. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Words of a ribbon, and how wide they may be, in px: narrower than they are where only a part has room. */
export interface RibbonLabel extends PlacedLabel {
  readonly room: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the name of a party stands: above its node; in a column where everyone only receives, below it. At the right edge it ends there. */
export function nodeLabel(node: SankeyNode, frame: SankeyFrame): PlacedLabel {
  const isBelow = frame.endColumns.has(node.column) && frame.columns > 1;
  const isRight = node.column > 0 && node.column === frame.columns - 1;
  return { x: isRight ? node.x + NODE_WIDTH : node.x, y: isBelow ? node.top + node.tall + 18 : node.top - 9, anchor: isRight ? 'end' : 'start' };
}

/** The widest that a name may be before it runs into the next column, in px. */
export function nodeLabelRoom({ columns, width }: SankeyFrame): number {
  return columns <= 1 ? width : (width - NODE_WIDTH) / (columns - 1) - INSET;
}

/**
 * Where the words of ribbons stand, for those that are thick enough: in the middle, else at the giver's or the receiver's
 * side, wherever the ribbon is level enough and no other words are; shortened where only a part has room. Thick ones first;
 * what has no place has none.
 */
export function ribbonLabels(frame: SankeyFrame, picture: SankeyPicture, widthOf: (ribbon: SankeyRibbon) => number, nameWidthOf: (party: Id) => number): ReadonlyMap<string, RibbonLabel> {
  const taken: Box[] = picture.nodes.map((node) => boxOf(nodeLabel(node, frame), nameWidthOf(node.party)));
  const labels = new Map<string, RibbonLabel>();
  for (const ribbon of picture.ribbons.filter(({ thickness }) => thickness >= LABELLED_FROM).toSorted((a, b) => b.thickness - a.thickness)) {
    const full = widthOf(ribbon);
    for (const room of WIDTHS.map((share) => share * full)) {
      if (room < Math.min(full, LEAST_WIDTH)) break;
      const label = placesOf(ribbon)
        .map((place) => placedIn(ribbon, place, room))
        .find((each) => each !== null && !taken.some((other) => overlaps(boxOf(each, room), other)));
      if (!label) continue;
      labels.set(ribbon.key, { ...label, room });
      taken.push(boxOf(label, room));
      break;
    }
  }
  return labels;
}

type Place = Pick<PlacedLabel, 'x' | 'anchor'>;

/** Where the words of a ribbon may stand, the best first. */
function placesOf({ x0, x1, hops }: SankeyRibbon): readonly Place[] {
  return [
    { x: (x0 + x1) / 2, anchor: 'middle' },
    ...(hops.length > 1 ? hops.map((hop): Place => ({ x: (hop.x0 + hop.x1) / 2, anchor: 'middle' })) : []),
    { x: x0 + INSET, anchor: 'start' },
    { x: x1 - INSET, anchor: 'end' },
  ];
}

/** Words of a width at a place of a ribbon, in the middle of what is level there; null where they would leave it. */
function placedIn(ribbon: SankeyRibbon, { x, anchor }: Place, width: number): PlacedLabel | null {
  const { left, right } = boxOf({ x, y: 0, anchor }, width);
  if (left < ribbon.x0 + INSET - 1 || right > ribbon.x1 - INSET + 1) return null;
  const edges = [0, 0.25, 0.5, 0.75, 1].map((part) => edgeAt(ribbon, left + part * width));
  const label: PlacedLabel = { x, y: (Math.max(...edges) + Math.min(...edges)) / 2 + ribbon.thickness / 2 + 4.5, anchor };
  const { top, bottom } = boxOf(label, width);
  return edges.every((edge) => top >= edge - LENIENT && bottom <= edge + ribbon.thickness + LENIENT) ? label : null;
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y + 1.5 - TEXT_HEIGHT, bottom: y + 2.5 };
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Height of a ribbon's upper edge at `x`. A stretch's control points lie halfway, so that it is level at both ends. */
function edgeAt({ hops, y1: end }: SankeyRibbon, x: number): number {
  const hop = hops.find(({ x1 }) => x <= x1);
  if (!hop) return end;
  const { x0, y0, x1, y1 } = hop;
  const aim = Math.max(0, Math.min(1, (x - x0) / (x1 - x0)));
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 20; turn++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < aim) low = t;
    else high = t;
  }
  return y0 + (y1 - y0) * (3 * low ** 2 - 2 * low ** 3);
}
