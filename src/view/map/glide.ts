import { boxAround, type Box, type Point } from '../../layout/box.js';
import type { Scene, SceneLink, SceneNode, ScenePipe } from './scene.js';

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const between = (a: Point, b: Point, t: number): Point => ({ x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) });
const boxBetween = (a: Box, b: Box, t: number): Box => ({
  left: mix(a.left, b.left, t),
  top: mix(a.top, b.top, t),
  right: mix(a.right, b.right, t),
  bottom: mix(a.bottom, b.bottom, t),
});

/**
 * A scene on the way from one to another, at `t` from 0 to 1: what stands in both glides, with its name and its lines; what
 * is new is there at once. Signs come back when all have arrived.
 */
export function sceneBetween(from: Scene, to: Scene, t: number): Scene {
  if (t >= 1) return to;
  const nodes = new Map(from.nodes.map((node) => [node.id, node]));
  const links = new Map(from.links.map((link) => [link.id, link]));
  const pipes = new Map(from.pipes.map((pipe) => [pipe.valve, pipe]));
  const comments = new Map(from.comments.map((one) => [one.id, one]));
  const loops = new Map(from.loops.map((one) => [one.id, one]));
  const pills = new Map(from.pills.map((pill) => [pill.node, pill]));
  const glided = new Map(to.nodes.map((node) => [node.id, nodeBetween(nodes.get(node.id), node, t)]));
  return {
    ...to,
    nodes: to.nodes.map((node) => glided.get(node.id) ?? node),
    order: to.order.map((node) => glided.get(node.id) ?? node),
    links: to.links.map((link) => linkBetween(links.get(link.id), link, t)),
    pipes: to.pipes.map((pipe) => pipeBetween(pipes.get(pipe.valve), pipe, t)),
    comments: to.comments.map((one) => ({ ...one, box: boxBetween(comments.get(one.id)?.box ?? one.box, one.box, t) })),
    loops: to.loops.map((one) => ({ ...one, ...between(loops.get(one.id) ?? one, one, t) })),
    pills: to.pills.map((pill) => ({ ...pill, box: boxBetween(pills.get(pill.node)?.box ?? pill.box, pill.box, t) })),
    signs: new Map(),
  };
}

function nodeBetween(from: SceneNode | undefined, to: SceneNode, t: number): SceneNode {
  if (!from) return to;
  const place = between(from, to, t);
  const box = boxAround(place, to.box.right - to.box.left, to.box.bottom - to.box.top);
  const label = to.label && { ...to.label, box: from.label ? boxBetween(from.label.box, to.label.box, t) : to.label.box };
  return { ...to, ...place, box, label };
}

function linkBetween(from: SceneLink | undefined, to: SceneLink, t: number): SceneLink {
  if (!from) return to;
  const [a, b] = [from.arc, to.arc];
  return { ...to, arc: { start: between(a.start, b.start, t), control: between(a.control, b.control, t), end: between(a.end, b.end, t) } };
}

/** Pipes with as many corners glide; others are at their end at once. */
function pipeBetween(from: ScenePipe | undefined, to: ScenePipe, t: number): ScenePipe {
  if (!from || from.points.length !== to.points.length) return to;
  return { ...to, points: to.points.map((point, at) => between(from.points[at] ?? point, point, t)) };
}

/** Slow at both ends. */
export const eased = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);
