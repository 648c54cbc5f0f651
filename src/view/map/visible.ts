import { intersects, unionOf, type Box, type Point } from '../../layout/box.js';
import type { Scene, SceneComment, SceneLink, SceneNode, ScenePipe } from './scene.js';

/** What of a scene lies within a part of it. */
export interface VisiblePart {
  readonly links: readonly SceneLink[];
  readonly pipes: readonly ScenePipe[];
  readonly clouds: readonly SceneNode[];
  /** As they are read. */
  readonly nodes: readonly SceneNode[];
  readonly comments: readonly SceneComment[];
}

/** How wide the lines are that lie around their points, in px. */
const LINE = 10;

/** The part of a scene that touches `area`, so that nothing is drawn that nobody sees. */
export function visiblePart(scene: Scene, area: Box): VisiblePart {
  const isSeen = (node: SceneNode): boolean => intersects(aroundNode(node), area);
  return {
    links: scene.links.filter(({ arc }) => intersects(aroundPoints([arc.start, arc.control, arc.end]), area)),
    pipes: scene.pipes.filter(({ points }) => intersects(aroundPoints(points), area)),
    clouds: scene.nodes.filter((node) => node.shape === 'cloud' && isSeen(node)),
    nodes: scene.order.filter(isSeen),
    comments: scene.comments.filter(({ box }) => intersects(box, area)),
  };
}

/** A shape together with its name. */
export const aroundNode = ({ box, label }: SceneNode): Box => (label ? (unionOf([box, label.box]) ?? box) : box);

/** Whether all of `inner` lies within `outer`. */
export const contains = (outer: Box, inner: Box): boolean => outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

const aroundPoints = (points: readonly Point[]): Box =>
  unionOf(points.map(({ x, y }) => ({ left: x - LINE, right: x + LINE, top: y - LINE, bottom: y + LINE }))) ?? { left: 0, right: 0, top: 0, bottom: 0 };
