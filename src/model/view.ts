import type { Id } from './id.js';
import type { Text } from './text.js';

export type Side = 'below' | 'right' | 'left' | 'above';

/** How a map looks at a model: as pipes and stocks, as words that act upon each other, or as parties between which value flows. */
export type Lens = 'stock-flow' | 'causal' | 'value-network';

/** A page of the map. What it shows, and where, stands in its view items. */
export interface View {
  readonly kind: 'view';
  readonly id: Id;
  readonly rank: number;
  readonly name: Text;
  readonly lens: Lens;
  /** The submodel or macro whose page it is; absent for the root model. */
  readonly model?: Id | undefined;
}

interface Placed {
  readonly kind: 'view-item';
  readonly id: Id;
  readonly view: Id;
  /** Centre, in the view's own units (1 unit = 1 px at 100 %). */
  readonly x: number;
  readonly y: number;
}

/** One variable in one view. A ghost is a copy: the same variable, drawn dashed. A flow's place is its valve. */
export interface PlacedVariable extends Placed {
  readonly shows: 'variable';
  readonly of: Id;
  readonly ghost?: boolean | undefined;
  readonly label?: Side | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Flows: corners of the pipe between its ends, source side first. */
  readonly bends?: readonly { readonly x: number; readonly y: number }[] | undefined;
  readonly colour?: string | undefined;
}
/** Where a flow comes from or goes to outside the boundary. */
export interface PlacedCloud extends Placed {
  readonly shows: 'cloud';
  readonly flow: Id;
  readonly end: 'source' | 'sink';
}
/** The arc of a link between two items of this view; absent links are drawn with a default arc. */
export interface PlacedLink extends Placed {
  readonly shows: 'link';
  readonly from: Id;
  readonly to: Id;
  /** Height of the arc over its chord, as a fraction; sign gives the side. `x`, `y` are unused and 0. */
  readonly bend: number;
}
export interface PlacedComment extends Placed {
  readonly shows: 'comment';
  readonly text: Text;
  readonly width?: number | undefined;
}
export interface PlacedLoop extends Placed {
  readonly shows: 'loop';
  readonly loop: Id;
  readonly clockwise: boolean;
}
export type ViewItem = PlacedVariable | PlacedCloud | PlacedLink | PlacedComment | PlacedLoop;
