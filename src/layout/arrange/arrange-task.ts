import type { Id } from '../../model/id.js';
import type { Box, Point } from '../box.js';
import type { ArrangeEdge } from './arrange-node.js';

/** How things are brought in order: in layers from left to right, as if links were springs, or moved as little as possible. */
export type ArrangeWay = 'layered' | 'force' | 'tidy';

/** Something that stands on a page. */
export interface TaskNode extends Point {
  readonly id: Id;
  readonly is: 'stock' | 'valve' | 'cloud' | 'word' | 'comment';
  /** Its shape. */
  readonly box: Box;
  /** Its shape, its name and its marks. */
  readonly room: Box;
  readonly isFixed: boolean;
}

/** The pipe of a flow: ids of the nodes that it joins. */
export interface TaskPipe {
  readonly source: Id;
  readonly valve: Id;
  readonly sink: Id;
  /** Whether somebody gave it corners; it is then left as it is. */
  readonly isBent: boolean;
}

/** A page to bring in order: plain data, as it crosses into a worker. */
export interface ArrangeTask {
  readonly way: ArrangeWay;
  readonly nodes: readonly TaskNode[];
  readonly pipes: readonly TaskPipe[];
  /** The links that are drawn. */
  readonly links: readonly ArrangeEdge[];
}
