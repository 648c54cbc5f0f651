import { intersects, unionOf, type Box, type Point } from '../../layout/box.js';
import { farPieces, type FarPiece } from './far.js';
import type { Scene, SceneComment, SceneLink, SceneLoop, SceneNode, ScenePipe } from './scene.js';

/** What of a scene lies within a part of it. */
export interface VisiblePart {
  readonly links: readonly SceneLink[];
  readonly pipes: readonly ScenePipe[];
  readonly clouds: readonly SceneNode[];
  /** As they are read. */
  readonly nodes: readonly SceneNode[];
  readonly comments: readonly SceneComment[];
  readonly loops: readonly SceneLoop[];
}

/** How wide the lines are that lie around their points, and half the mark of a loop with what it says, in px. */
const LINE = 10;
const LOOP = 26;

type Measured<T> = readonly (readonly [T, Box])[];

/** A scene with the room that everything in it takes, measured once, so that looking for what is seen measures nothing. */
export class SceneRoom {
  private readonly links: Measured<SceneLink>;
  private readonly pipes: Measured<ScenePipe>;
  private readonly clouds: Measured<SceneNode>;
  private readonly nodes: Measured<SceneNode>;
  private readonly comments: Measured<SceneComment>;
  private readonly loops: Measured<SceneLoop>;
  private pieces: readonly FarPiece[] | null = null;

  constructor(readonly scene: Scene) {
    this.links = scene.links.map((link) => [link, aroundPoints([link.arc.start, link.arc.control, link.arc.end])]);
    this.pipes = scene.pipes.map((pipe) => [pipe, aroundPoints(pipe.points)]);
    this.clouds = scene.nodes.filter(({ shape }) => shape === 'cloud').map((node) => [node, node.box]);
    this.nodes = scene.order.map((node) => [node, aroundNode(node)]);
    this.comments = scene.comments.map((comment) => [comment, comment.box]);
    this.loops = scene.loops.map((loop) => [loop, { left: loop.x - LOOP, right: loop.x + LOOP, top: loop.y - LOOP, bottom: loop.y + LOOP }]);
  }

  /** The part that touches `area`, so that nothing is drawn that nobody sees. */
  within(area: Box): VisiblePart {
    const { links, pipes, clouds, nodes, comments, loops } = this;
    return { links: seen(links, area), pipes: seen(pipes, area), clouds: seen(clouds, area), nodes: seen(nodes, area), comments: seen(comments, area), loops: seen(loops, area) };
  }

  /** The lines that touch `area`, in pieces that are drawn as one, for a view from far off. */
  far(area: Box): readonly FarPiece[] {
    this.pieces ??= farPieces(this.scene.links, this.scene.pipes);
    return this.pieces.filter(({ box }) => intersects(box, area));
  }
}

function seen<T>(list: Measured<T>, area: Box): readonly T[] {
  const found: T[] = [];
  for (const [one, box] of list) if (intersects(box, area)) found.push(one);
  return found;
}

/** A shape together with its name. */
export const aroundNode = ({ box, label }: Pick<SceneNode, 'box' | 'label'>): Box => (label ? (unionOf([box, label.box]) ?? box) : box);

/** Whether all of `inner` lies within `outer`. */
export const contains = (outer: Box, inner: Box): boolean => outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

const aroundPoints = (points: readonly Point[]): Box =>
  unionOf(points.map(({ x, y }) => ({ left: x - LINE, right: x + LINE, top: y - LINE, bottom: y + LINE }))) ?? { left: 0, right: 0, top: 0, bottom: 0 };
