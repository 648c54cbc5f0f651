import type { Id } from './id.js';
import type { Text } from './text.js';
import type { GraphicalFunction } from './variable.js';

/** What arrays run over: named elements in an order. A subrange is a dimension whose elements are some of another's. */
export interface Dimension {
  readonly kind: 'dimension';
  readonly id: Id;
  /** Unique among the names of the document, as variables' names are. */
  readonly name: string;
  /** In order. A dimension by size only has the elements `1`, `2` … */
  readonly elements: readonly string[];
  /** True where the file gave a size and no names. */
  readonly numbered?: boolean | undefined;
  /** Vensim's alias `A <-> B`: this is another name of that dimension. */
  readonly sameAs?: Id | undefined;
  /** Vensim's `->`: for each element of this dimension, in order, the elements of `to` that stand for it. Without `by`, by position. */
  readonly mappings?: readonly { readonly to: Id; readonly by?: readonly (readonly string[])[] | undefined }[] | undefined;
  /** Vensim's definition as it was written, where it reads elements from a file (`GET XLS SUBSCRIPT(…)`). */
  readonly definition?: string | undefined;
  readonly doc: Text;
}

/**
 * The equation of some elements of an array. Each subscript names an element, or a dimension or subrange whose elements
 * all share the equation.
 */
export interface ArrayPart {
  readonly subscripts: readonly string[];
  /** Vensim's `:EXCEPT:`: what of it has another equation, or none. */
  readonly except?: readonly (readonly string[])[] | undefined;
  /** Of a stock, the initial value. */
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
}

/** What makes a variable an array. */
export interface ArrayShape {
  /** Dimensions in order; absent or empty for a scalar. */
  readonly dimensions?: readonly Id[] | undefined;
  /** Where elements differ: equations by element, which take the place of the variable's one equation and table. Elements without a part have no value. */
  readonly parts?: readonly ArrayPart[] | undefined;
}
