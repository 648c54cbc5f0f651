import type { Id } from '../model/id.js';
import { piecesOf } from './arc.js';
import { grown, intersects, segmentMeets, segmentsCross, type Box, type Point } from './box.js';
import type { Figure } from './figure.js';

/** What makes a figure hard to read, by place: names of the two things that meet. */
export interface Faults {
  /** Two shapes that touch, or come within 6 px of each other. */
  readonly nodes: readonly string[];
  /** A name or mark that touches a shape, a pipe, or another name or mark. */
  readonly labels: readonly string[];
  /** A link that runs through a shape it has nothing to do with. */
  readonly throughNodes: readonly string[];
  /** A link that runs through a name. */
  readonly throughLabels: readonly string[];
  /** A name that had to be cut off. */
  readonly cut: readonly string[];
  /** Links that cross each other, or the pipe of a flow. */
  readonly crossings: readonly string[];
}

const ROOM = 6;
const PIPE = 4;

/** Everything that is wrong with a figure. */
export function faultsOf(figure: Figure): Faults {
  const { nodes, links, pipes, pills } = figure;
  const names: { id: Id; node: Id; box: Box }[] = [
    ...nodes.flatMap(({ id, label }) => (label ? [{ id: `${id} label`, node: id, box: label.box }] : [])),
    ...pills.map(({ node, box }) => ({ id: `${node} +`, node, box })),
  ];
  const lines = pipes.map(({ flow, valve, points }) => ({ flow, valve, points }));
  const curves = links.map((link) => ({ ...link, points: piecesOf(link.arc, 12) }));
  const meets = (box: Box, points: readonly Point[]): boolean => points.slice(1).some((point, at) => segmentMeets(box, points[at] ?? point, point));
  return {
    nodes: pairs(nodes).flatMap(([a, b]) => (intersects(grown(a.box, ROOM / 2), grown(b.box, ROOM / 2)) ? [`${a.id} ${b.id}`] : [])),
    labels: [
      ...pairs(names).flatMap(([a, b]) => (intersects(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
      ...names.flatMap(({ id, box }) => nodes.flatMap((node) => (intersects(box, node.box) ? [`${id} ${node.id}`] : []))),
      ...names.flatMap(({ id, box }) => lines.flatMap(({ flow, points }) => (meets(grown(box, PIPE), points) ? [`${id} ${flow} pipe`] : []))),
    ],
    throughNodes: curves.flatMap(({ id, from, to, points }) => nodes.flatMap((node) => (node.id !== from && node.id !== to && meets(node.box, points) ? [`${id} ${node.id}`] : []))),
    throughLabels: curves.flatMap(({ id, points }) => names.flatMap((name) => (meets(grown(name.box, -2), points) ? [`${id} ${name.id}`] : []))),
    cut: nodes.flatMap(({ id, lines: said }) => (said.some((line) => line.endsWith('…')) ? [id] : [])),
    crossings: [
      ...pairs(curves).flatMap(([a, b]) => (linesCross(a.points, b.points) ? [`${a.id} ${b.id}`] : [])),
      ...curves.flatMap(({ id, from, to, points }) => lines.flatMap((pipe) => (pipe.valve !== from && pipe.valve !== to && linesCross(points, pipe.points) ? [`${id} ${pipe.flow} pipe`] : []))),
    ],
  };
}

function linesCross(a: readonly Point[], b: readonly Point[]): boolean {
  return a.slice(1).some((to, i) => b.slice(1).some((end, j) => segmentsCross(a[i] ?? to, to, b[j] ?? end, end)));
}

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]));
