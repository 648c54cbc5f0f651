import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Side, ViewItem } from '../model/view.js';
import type { Arc, End } from './arc.js';
import type { Box, Point } from './box.js';
import { arcsOf } from './figure-arcs.js';
import { placedNodes } from './figure-nodes.js';
import { pillsOf } from './figure-pills.js';
import { pipesOf } from './figure-pipes.js';
import { withLabels } from './figure-labels.js';
import type { Shape } from './shape.js';

/** What a figure is drawn from. */
export interface FigureInput {
  readonly doc: Document;
  /** Of one view. */
  readonly items: readonly ViewItem[];
  /** Variable id → ids of the variables its equation names. */
  readonly dependencies: ReadonlyMap<Id, readonly Id[]>;
  /** The name of a variable as it is read. */
  readonly nameOf: (variable: Id) => string;
}

/** A shape with its name. */
export interface FigureNode extends End {
  /** Of the view item; of a cloud that no view item places, made of that of its flow. */
  readonly id: Id;
  /** The variable; of a cloud the flow. */
  readonly of: Id;
  readonly shape: Shape;
  /** Whether the valve sits on an upright pipe. */
  readonly isUpright: boolean;
  /** The lines of its name; none for a cloud. */
  readonly lines: readonly string[];
  /** Where the name stands; null within a stock, and for a cloud. */
  readonly label: { readonly side: Side; readonly box: Box } | null;
}

export interface FigurePipe {
  readonly flow: Id;
  /** Ids of the nodes at its ends, and of its valve. */
  readonly source: Id;
  readonly valve: Id;
  readonly sink: Id;
  readonly points: readonly Point[];
}

export interface FigureLink {
  readonly id: Id;
  /** Ids of the nodes. */
  readonly from: Id;
  readonly to: Id;
  readonly cause: Id;
  readonly effect: Id;
  readonly arc: Arc;
  readonly bend: number;
}

/** A mark at a node that some of its inputs are not in this view. */
export interface FigurePill {
  readonly node: Id;
  readonly inputs: readonly Id[];
  readonly box: Box;
}

/** A stock-flow diagram with every shape, line and name in its place. Boxes are in the view's own units. */
export interface Figure {
  readonly nodes: readonly FigureNode[];
  readonly pipes: readonly FigurePipe[];
  readonly links: readonly FigureLink[];
  readonly pills: readonly FigurePill[];
}

/** The figure of a view: the same for the same input, whatever the screen. */
export function figureOf(input: FigureInput): Figure {
  const placed = placedNodes(input);
  const { nodes: withClouds, pipes } = pipesOf(input, placed);
  const straight = arcsOf(input, withClouds, pipes, []);
  const nodes = withLabels(input, withClouds, pipes, straight);
  const links = arcsOf(input, nodes, pipes, nodes);
  return { nodes, pipes, links, pills: pillsOf(input, nodes, pipes, links) };
}
