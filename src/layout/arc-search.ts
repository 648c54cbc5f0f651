import type { Id } from '../model/id.js';
import { arcBetween, piecesOf, USUAL_BEND, type Arc } from './arc.js';
import { grown, segmentMeets, segmentsCross, unionOf, type Box, type Point } from './box.js';
import type { FigureLink, FigureNode, FigurePipe } from './figure.js';
import { Near } from './near.js';

/** Bends that an arc nobody bent may take, the usual one first. */
const BENDS: readonly number[] = [USUAL_BEND, -USUAL_BEND, 0, 0.25, -0.25, 0.06, -0.06, 0.18, -0.18, 0.34, -0.34, 0.45, -0.45];

/** What an arc costs: for each shape, name, pipe and other link that it meets, and for how far it bends. */
const COST = { shape: 6, name: 2, pipe: 1, link: 0.6, bend: 1 } as const;

/** An arc that costs less is good enough. */
const GOOD = 0.2;

/** Straight pieces as which an arc is looked at. */
const PIECES = 8;

interface Obstacle {
  /** The node whose own links pass. */
  readonly node: Id;
  readonly box: Box;
  readonly cost: number;
}

interface Piece {
  readonly link: FigureLink;
  readonly from: Point;
  readonly to: Point;
}

/** Finds bends for links that nobody bent, one after another: round shapes and names, and over as few lines as can be. */
export class ArcSearch {
  private readonly obstacles = new Near<Obstacle>();
  private readonly pieces = new Near<Piece>();

  /** Tries the first `most` bends. */
  constructor(
    nodes: readonly FigureNode[],
    pipes: readonly FigurePipe[],
    links: readonly FigureLink[],
    private readonly most: number = BENDS.length,
  ) {
    for (const { id, box, label } of nodes) {
      this.keep({ node: id, box: grown(box, 3), cost: COST.shape });
      if (label) this.keep({ node: id, box: label.box, cost: COST.name });
    }
    for (const { valve, points } of pipes) {
      points.slice(1).forEach((to, at) => this.keep({ node: valve, box: grown(spanOf([points[at] ?? to, to]), 3), cost: COST.pipe }));
    }
    for (const link of links) this.add(link);
  }

  /** The link with the bend that costs least; the next links keep clear of it. */
  best(from: FigureNode, to: FigureNode): FigureLink {
    let best = linkOf(from, to, USUAL_BEND);
    let least = Infinity;
    for (const bend of BENDS.slice(0, this.most)) {
      const link = linkOf(from, to, bend);
      const cost = this.costOf(link) + COST.bend * Math.abs(bend);
      if (cost < least) [best, least] = [link, cost];
      if (cost < GOOD) break;
    }
    this.add(best);
    return best;
  }

  /** What an arc runs into. Its own ends are no obstacle, but the name of where it comes from is. */
  costOf({ arc, from, to }: Pick<FigureLink, 'arc' | 'from' | 'to'>): number {
    const points = piecesOf(arc, PIECES);
    const span = spanOf(points);
    let cost = 0;
    for (const { node, box, cost: each } of this.obstacles.around(span)) {
      if (node === to || (node === from && each !== COST.name)) continue;
      if (points.some((point, at) => at > 0 && segmentMeets(box, points[at - 1] ?? point, point))) cost += each;
    }
    const crossed = new Set<FigureLink>();
    for (const { link, from: a, to: b } of this.pieces.around(span)) {
      if (crossed.has(link) || sharesEnd(link, from, to)) continue;
      if (points.some((point, at) => at > 0 && segmentsCross(points[at - 1] ?? point, point, a, b))) crossed.add(link);
    }
    return cost + COST.link * crossed.size;
  }

  private keep(obstacle: Obstacle): void {
    this.obstacles.add(obstacle.box, obstacle);
  }

  private add(link: FigureLink): void {
    const points = piecesOf(link.arc, PIECES);
    points.slice(1).forEach((to, at) => {
      const from = points[at] ?? to;
      this.pieces.add(spanOf([from, to]), { link, from, to });
    });
  }
}

const sharesEnd = (link: FigureLink, from: Id, to: Id): boolean => link.from === from || link.to === to || link.from === to || link.to === from;

const spanOf = (points: readonly Point[]): Box =>
  unionOf(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))) ?? { left: 0, right: 0, top: 0, bottom: 0 };

const linkOf = (from: FigureNode, to: FigureNode, bend: number): FigureLink => {
  const arc: Arc = arcBetween(from, to, bend);
  return { id: `${from.id}>${to.id}`, from: from.id, to: to.id, cause: from.of, effect: to.of, bend, arc };
};
