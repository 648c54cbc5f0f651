import type { Item } from '../model/document.js';
import { parameterValue, type Variable } from '../model/variable.js';
import type { PlacedCloud, PlacedVariable } from '../model/view.js';

/** What an item of a page is drawn as. */
export type Shape = 'stock' | 'valve' | 'auxiliary' | 'lever' | 'cloud' | 'ghost-stock' | 'ghost-valve' | 'ghost-auxiliary' | 'ghost-lever' | WordShape;

/** What a variable of a causal map is drawn as: its name, in a frame where it is a stock. */
export type WordShape = 'word' | 'word-stock' | 'ghost-word';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SIZES: Readonly<Record<Exclude<Shape, WordShape>, Size>> = {
  stock: { width: 144, height: 92 },
  // The handle stands on the bow-tie, and the diagram keeps clear of it.
  valve: { width: 22, height: 30 },
  auxiliary: { width: 22, height: 22 },
  lever: { width: 34, height: 18 },
  cloud: { width: 44, height: 32 },
  'ghost-stock': { width: 34, height: 22 },
  'ghost-valve': { width: 22, height: 30 },
  'ghost-auxiliary': { width: 22, height: 22 },
  'ghost-lever': { width: 34, height: 18 },
};

/** The size of a shape, or the size that the view gives a stock. */
export function sizeOf(shape: Exclude<Shape, WordShape>, placed?: Pick<PlacedVariable, 'width' | 'height'>): Size {
  const own = SIZES[shape];
  return shape === 'stock' ? { width: Math.max(72, placed?.width ?? own.width), height: Math.max(48, placed?.height ?? own.height) } : own;
}

/** How a variable is drawn. A parameter with a range is a lever. */
export function shapeOf(variable: Pick<Variable, 'kind'> & { readonly range?: unknown }, isGhost: boolean): Exclude<Shape, WordShape> {
  const shape = variable.kind === 'stock' ? 'stock' : variable.kind === 'flow' ? 'valve' : variable.range ? 'lever' : 'auxiliary';
  return isGhost ? `ghost-${shape}` : shape;
}

/** What an item of a view is drawn as; null for what has no place in a stock-flow diagram. */
export function shapeIn(placed: PlacedVariable | PlacedCloud, shown: Item | undefined): Exclude<Shape, WordShape> | null {
  if (placed.shows === 'cloud') return shown?.kind === 'flow' ? 'cloud' : null;
  if (shown?.kind === 'stock' || shown?.kind === 'flow' || shown?.kind === 'auxiliary') return shapeOf(shown, placed.ghost === true);
  return shown?.kind === 'value-flow' ? (placed.ghost ? 'ghost-auxiliary' : 'auxiliary') : null;
}

/** Whether a variable is folded into those it serves, unless a view places it: a number that nobody can move. */
export const isFolded = (variable: Variable): boolean => variable.kind === 'auxiliary' && !variable.range && parameterValue(variable) !== null;
